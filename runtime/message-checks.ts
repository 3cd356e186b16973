/** The shape of every request, checked by hand: a page that has taken over its renderer can send anything in our name. */
import { MAX_QUERY_LENGTH } from '@/core/model/search.ts';
import type { MessageType } from './messages.ts';
import { MAX_DIGEST_ENTITIES } from './page-digest.ts';
import { type Check, fields, flag, list, maybe, oneOf, text, whole } from './shape-checks.ts';

const MAX_SEARCH_RESULTS = 100;
const MAX_ID_LENGTH = 200;
/** As long as a name or a host in the settings may be. */
const MAX_NAME_LENGTH = 300;

/** A request longer than this, in bytes of its JSON, is neither sent nor answered. */
export const MAX_REQUEST_BYTES = 64 * 1024;

export const notThis = fields({
  kind: oneOf('name', 'target'),
  name: text(MAX_NAME_LENGTH),
  site: text(MAX_NAME_LENGTH),
});
const notHere = fields({ rule: notThis, not: flag });

const CHECKS: { readonly [T in MessageType]: Check } = {
  'card/inject': fields({}),
  'figures/inject': fields({}),
  cite: fields({ id: text(MAX_ID_LENGTH) }),
  search: fields({ query: text(MAX_QUERY_LENGTH), limit: whole(1, MAX_SEARCH_RESULTS) }),
  'reader/open': fields({ document: text(MAX_ID_LENGTH), clause: text(MAX_ID_LENGTH), about: text(MAX_ID_LENGTH) }),
  'entity/open': fields({ id: text(MAX_ID_LENGTH) }),
  'panel/search': fields({ query: text(MAX_QUERY_LENGTH) }),
  'page/not-here': notHere,
  'page/changed': fields({ digest: isDigest }),
  'page/digest': fields({}),
  'page/word': fields({}),
  'page/set': fields({
    shown: maybe(flag),
    locality: maybe(oneOf('local', 'elsewhere', 'auto')),
    notHere: maybe(notHere),
  }),
  'page/hits': fields({}),
  'page/go': fields({ at: whole(0, 1e6), id: text(MAX_ID_LENGTH) }),
  'page/article': fields({}),
  'page/at': fields({ at: whole(0, 1e6), id: text(MAX_ID_LENGTH) }),
  'page/lookup': fields({ text: text(MAX_QUERY_LENGTH) }),
};

/**
 * Whether a value is a whole and exact request of its type: `isRequest('cite', { id: '小清河复航' })` → true,
 * with one field more or with a number for an id → false.
 */
export function isRequest(type: MessageType, value: unknown): boolean {
  return CHECKS[type](value);
}

export function fitsSize(request: unknown): boolean {
  const json = JSON.stringify(request) ?? '';
  return json.length <= MAX_REQUEST_BYTES && new TextEncoder().encode(json).length <= MAX_REQUEST_BYTES;
}

const DIGEST = fields({
  state: oneOf('on', 'off', 'unsupported'),
  locality: fields({
    verdict: oneOf('local', 'elsewhere', 'unknown'),
    confidence: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    evidence: list(40, fields({ kind: text(20), text: text(MAX_ID_LENGTH), count: whole(0, 1e9) })),
  }),
  counts: fields({ entities: whole(0, 1e9), targets: whole(0, 1e9) }),
  entities: list(
    MAX_DIGEST_ENTITIES,
    fields({ id: text(MAX_ID_LENGTH), name: text(MAX_ID_LENGTH), kind: text(20), count: whole(0, 1e9) }),
  ),
  frames: maybe(flag),
});

/** Whether a value is a page's digest, whole and exact. */
export function isDigest(value: unknown): boolean {
  return DIGEST(value);
}
