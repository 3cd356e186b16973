import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { CorpusInput, Curated, CuratedLine } from '../core/curated.ts';
import type { Source } from '../core/model/corpus.ts';

const seedsFolder = join(import.meta.dirname, '..', 'seeds');

const year = v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2100));
const words = v.pipe(v.string(), v.minLength(1));
const list = v.array(words);

const documentSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^\d{3}$/)),
  title: words,
  issuer: words,
  date: v.pipe(v.string(), v.isoDate()),
  kind: words,
  period: v.strictObject({ from: year, to: year, reportYear: v.optional(year) }),
  language: v.picklist(['zh-Hans', 'zh-Hant']),
  witnessOf: v.optional(v.string()),
  sourceFile: words,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const REASONS = ['doubled-text', 'lost-text', 'wrong-character', 'foreign-word', 'punctuation', 'spacing'] as const;
const TYPES = ['project', 'place', 'institution', 'programme', 'event', 'brand'] as const;
const CATEGORIES =
  'transport industry science culture health education ecology water energy finance digital opening-up urban agriculture governance sport other'.split(
    ' ',
  );
const figure = v.union([v.number(), v.tuple([v.number(), v.number()]), v.string()]);
const status = v.picklist(['planned', 'achieved']);

const schemas = {
  repairs: v.strictObject({
    document: words,
    quote: words,
    replacement: v.optional(words),
    reason: v.picklist(REASONS),
    note: words,
    witness: v.optional(words),
  }),
  entities: v.strictObject({
    name: words,
    aliases: list,
    type: v.picklist(TYPES),
    category: v.picklist(CATEGORIES),
    tier: v.picklist([1, 2, 3]),
    grade: v.picklist(['distinctive', 'local', 'template']),
    localForms: list,
    related: list,
    places: v.pipe(
      v.array(
        v.strictObject({
          document: words,
          quote: words,
          surface: v.optional(words),
          lead: v.optional(v.literal(true)),
        }),
      ),
      v.minLength(1),
    ),
  }),
  targets: v.strictObject({
    document: words,
    indicator: words,
    aliases: list,
    quote: words,
    comparator: v.picklist(['≥', '≤', '≈', '=', 'range', 'rank', 'qualitative']),
    value: figure,
    unit: v.string(),
    deadline: v.string(),
    status,
    scope: words,
    class: v.picklist(['outcome', 'milestone', 'process', 'incidental']),
  }),
  duties: v.strictObject({
    document: words,
    item: words,
    role: v.picklist(['牵头', '责任']),
    names: list,
    etc: v.boolean(),
  }),
  departments: v.strictObject({ name: words, variants: list }),
  references: v.strictObject({ document: words, quote: words, refersTo: words, kind: words }),
  lineage: v.strictObject({
    kind: v.picklist(['project', 'indicator']),
    name: words,
    arc: v.string(),
    points: v.array(v.strictObject({ document: words, quote: words, year: words, status: words })),
  }),
} as const;

/**
 * Reads the manifest, the five files (their checksums are compared) and the curated data (checked line by line).
 *
 * @throws Error that names the file and the line of whatever is wrong
 */
export function readSeeds(folder: string = seedsFolder): CorpusInput {
  const manifest = readFileSync(join(folder, 'documents.json'), 'utf8');
  const facts = v.parse(v.strictObject({ documents: v.array(documentSchema) }), JSON.parse(manifest)).documents;
  const hash = createHash('sha256').update(manifest);
  const sources = facts.map(({ sha256, ...rest }): Source => {
    const bytes = readFileSync(join(folder, rest.sourceFile));
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== sha256)
      throw new Error(`seeds/${rest.sourceFile} has changed: its checksum is ${found}, documents.json says ${sha256}`);
    hash.update(bytes);
    return { ...rest, raw: bytes.toString('utf8') } as Source;
  });
  const read = <K extends keyof typeof schemas>(name: K) => {
    const file = `${name}.jsonl`;
    const text = readFileSync(join(folder, 'curated', file), 'utf8');
    hash.update(text);
    return readLines(file, text, schemas[name]);
  };
  const curated = {
    repairs: read('repairs'),
    entities: read('entities'),
    targets: read('targets'),
    duties: read('duties'),
    departments: read('departments'),
    references: read('references'),
    lineages: read('lineage'),
  } as unknown as Curated;
  return { sources, curated, hash: hash.digest('hex') };
}

/** One record a line, each checked against the schema and given its line. Blank lines are passed over. */
export function readLines<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
): (v.InferOutput<S> & CuratedLine)[] {
  return text.split('\n').flatMap((json, i) => {
    if (json.trim() === '') return [];
    const at = `seeds/curated/${file}:${i + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch (cause) {
      throw new Error(`${at}: not JSON`, { cause });
    }
    const result = v.safeParse(schema, value);
    if (!result.success) throw new Error(`${at}: ${v.flatten(result.issues).root?.[0] ?? v.summarize(result.issues)}`);
    return [{ ...(result.output as object), file, line: i + 1 } as v.InferOutput<S> & CuratedLine];
  });
}
