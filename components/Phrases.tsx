import { Fragment } from 'preact';
import { titlePhrases } from './title-phrases.ts';

/** A title or heading whose lines end between words, where they find room. */
export function Phrases({ text }: { readonly text: string }) {
  return (
    <span class="phrases">
      {titlePhrases(text).map((phrase, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
