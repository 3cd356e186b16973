import { fitsSize, isRequest } from './message-checks.ts';
import { answerUnchecked, type Handlers } from './messages.ts';

/**
 * Answers the messages it has handlers for: in the background and in our own pages, where what a page's script sends arrives. What is no
 * exact request of its type reaches no handler. Returns the function that stops it.
 */
export function answer(handlers: Handlers): () => void {
  return answerUnchecked(handlers, (type, request) => fitsSize(request) && isRequest(type, request));
}
