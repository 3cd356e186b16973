/**
 * The rules of the W3C recommendation “Web Annotation Data Model” (23 February 2017) that bear on what we write, one by one, each
 * with the section that states it. Written from the text of the recommendation: what it says must be so, and what it says should.
 */

type Json = Readonly<Record<string, unknown>>;

/** What a value breaks, as `path: rule`; nothing when it is a valid collection of annotations. */
export function brokenRules(value: unknown): string[] {
  const broken: string[] = [];
  const must: Must = (holds, path, rule) => {
    if (!holds) broken.push(`${path}: ${rule}`);
  };
  const collection = recordOf(value);
  // 5.1: a collection has the context first, one IRI, its type, a label, a total and a first page.
  must(contextOf(collection) === ANNO, '@context', 'is the annotation context');
  must(isIri(collection['id']), 'id', 'is one IRI');
  must(has(collection, 'type', 'AnnotationCollection'), 'type', 'is AnnotationCollection');
  must(isText(collection['label']), 'label', 'is a text for people');
  must(Number.isInteger(collection['total']), 'total', 'is a whole number');
  const page = recordOf(collection['first']);
  // 5.2: a page has one IRI, its type, a place in the collection, and an ordered list of annotations, at least one.
  must(isIri(page['id']), 'first.id', 'is one IRI');
  must(has(page, 'type', 'AnnotationPage'), 'first.type', 'is AnnotationPage');
  must(page['startIndex'] === 0, 'first.startIndex', 'is 0');
  must(!('@context' in page), 'first.@context', 'an embedded page has no context of its own');
  const items = listOf(page['items']);
  must(items.length > 0 && Array.isArray(page['items']), 'first.items', 'are one or more');
  must(items.length === collection['total'], 'total', 'counts the annotations');
  for (const [at, item] of items.entries()) annotation(recordOf(item), `items[${at}]`, must);
  const ids = [collection, page, ...items.map(recordOf)].map(({ id }) => id);
  must(new Set(ids).size === ids.length, 'id', 'names one thing');
  return broken;
}

type Must = (holds: boolean, path: string, rule: string) => void;

const ANNO = 'http://www.w3.org/ns/anno.jsonld';

/** 3.3.5: the motivations of the vocabulary; a purpose is one of them (3.2.5). */
const MOTIVATIONS =
  `assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning
   replying tagging`.split(/\s+/);

function annotation(it: Json, path: string, must: Must): void {
  // 3.1: one IRI, a type that is Annotation, none or more bodies, one or more targets.
  must(isIri(it['id']), `${path}.id`, 'is one IRI');
  must(has(it, 'type', 'Annotation'), `${path}.type`, 'is Annotation');
  must(!('@context' in it), `${path}.@context`, 'an embedded annotation has no context of its own');
  must(listOf(it['target']).length > 0, `${path}.target`, 'is one or more');
  // 3.3.1: created is an xsd:dateTime with a time zone, in UTC as Z.
  if ('created' in it) must(isDateTime(it['created']), `${path}.created`, 'is a UTC dateTime');
  must(
    listOf(it['motivation']).every((value) => MOTIVATIONS.includes(String(value))),
    `${path}.motivation`,
    'is of the vocabulary',
  );
  for (const agent of listOf(it['generator'])) {
    // 3.3.2: an agent has at least one type of the vocabulary, and a name that is a text.
    must(isOneOf(recordOf(agent)['type'], AGENTS), `${path}.generator.type`, 'is Person, Organization or Software');
    must(isText(recordOf(agent)['name']), `${path}.generator.name`, 'is a text');
  }
  for (const [at, body] of listOf(it['body']).entries()) textualBody(recordOf(body), `${path}.body[${at}]`, must);
  for (const [at, target] of listOf(it['target']).entries())
    specificResource(recordOf(target), `${path}.target[${at}]`, must);
}

const AGENTS = ['Person', 'Organization', 'Software'];

/** 3.2.4: one value, which is a text; the media type and the language are at most one each for one body. */
function textualBody(body: Json, path: string, must: Must): void {
  must(has(body, 'type', 'TextualBody'), `${path}.type`, 'is TextualBody');
  must(isText(body['value']), `${path}.value`, 'is one text');
  must(/^[\w.+-]+\/[\w.+-]+$/.test(String(body['format'])), `${path}.format`, 'is a media type');
  must(
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(String(body['language'])),
    `${path}.language`,
    'is a language of BCP 47',
  );
  must(isOneOf(body['purpose'], MOTIVATIONS), `${path}.purpose`, 'is a motivation');
}

/** 4.1: exactly one source, an IRI; selectors (4.2) and states (4.3) are of their own types. */
function specificResource(target: Json, path: string, must: Must): void {
  must(isIri(target['source']), `${path}.source`, 'is one IRI');
  must(!String(target['source']).includes('#'), `${path}.source`, 'is the whole resource');
  must(listOf(target['selector']).length > 0, `${path}.selector`, 'is there');
  for (const [at, selector] of listOf(target['selector']).entries())
    selects(recordOf(selector), `${path}.selector[${at}]`, must);
  for (const state of listOf(target['state'])) {
    // 4.3.1: a time state says when by one or more dates, or by a start and an end.
    must(has(recordOf(state), 'type', 'TimeState'), `${path}.state.type`, 'is TimeState');
    must(listOf(recordOf(state)['sourceDate']).every(isDateTime), `${path}.state.sourceDate`, 'is a UTC dateTime');
  }
}

function selects(selector: Json, path: string, must: Must): void {
  const { type, exact, prefix, suffix, start, end } = selector;
  if (type === 'TextQuoteSelector') {
    // 4.2.4: exactly one exact text; at most one prefix and one suffix, each a text of its own length.
    must(isText(exact), `${path}.exact`, 'is one text');
    for (const [name, value] of Object.entries({ prefix, suffix }))
      must(value === undefined || typeof value === 'string', `${path}.${name}`, 'is a text');
    must(
      [exact, prefix, suffix].every((it) => String(it ?? '').isWellFormed()),
      path,
      'cuts no character in two',
    );
  } else if (type === 'TextPositionSelector') {
    // 4.2.5: exactly one start and one end, whole numbers from 0, the end behind the start.
    must(Number.isInteger(start) && (start as number) >= 0, `${path}.start`, 'is a whole number from 0');
    must(Number.isInteger(end) && (end as number) > (start as number), `${path}.end`, 'is behind the start');
  } else must(false, `${path}.type`, `is a selector: ${String(type)}`);
}

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

/** One value and a list of one are the same in JSON-LD. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function contextOf(it: Json): unknown {
  return listOf(it['@context'])[0];
}

function has(it: Json, key: string, value: string): boolean {
  return listOf(it[key]).includes(value);
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isOneOf(value: unknown, allowed: readonly string[]): boolean {
  return typeof value === 'string' && allowed.includes(value);
}

function isDateTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
}
