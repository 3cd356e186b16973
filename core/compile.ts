import { type CorpusInput, type Curated, NOTHING_CURATED } from './curated.ts';
import { findEntities } from './extract/entities.ts';
import { extractDocument } from './extract/extract.ts';
import { type GivenFacts, type GuessedFacts, guessFacts } from './extract/guess-facts.ts';
import { buildLexicon, findNames, type Lexicon } from './extract/names.ts';
import type { QuoteFinder } from './extract/quotes.ts';
import { type LinkDocument, linkEntities } from './link/entities.ts';
import { linkLineages } from './link/lineages.ts';
import type { CleanText, Corpus, DocumentFacts, Entity, Mention, PolicyDocument, Source } from './model/corpus.ts';
import { parseDocument } from './parse/parse.ts';
import { startDraft } from './repair/draft.ts';
import { removeHtml } from './repair/html.ts';
import { repairText } from './repair/repair.ts';

interface Compiled {
  readonly document: PolicyDocument;
  readonly clean: CleanText;
  readonly finder: QuoteFinder;
}

/** How far a compilation is: what it does next, and the share of the whole that is done, 0 to 1. */
export interface CompileProgress {
  readonly phase: 'repair' | 'parse' | 'extract' | 'link';
  readonly share: number;
}

/** A compilation cut into steps: it says before each what comes, and may be left there. */
type Steps<Result> = Generator<CompileProgress, Result, void>;

/** What a phase takes of the time of a document, measured on the bundled ones. */
const SHARES = { repair: 0.05, parse: 0.05, extract: 0.3, link: 0.6 };

/** Takes all steps at once. */
function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Sources and curated data → the corpus: repair → parse → extract → link. Pure: the same input gives the same corpus in Node and
 * in the browser.
 *
 * @throws CuratedError when a curated line does not fit the text; damaged text never throws
 */
export function compileCorpus(input: CorpusInput): Corpus {
  const compiled = new Map<string, Compiled>();
  for (const source of witnessesLast(input.sources)) {
    compiled.set(source.id, finish(documentSteps(source, input.curated, compiled.get(source.witnessOf ?? '')?.clean)));
  }
  const lexicon = entityLexicon(input.curated.entities.map((entity) => (entity.tier === 3 ? NAMELESS : entity)));
  const documents = [...compiled.values()].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const linkable = documents.map((entry) => toLinkDocument(entry, lexicon));
  return {
    hash: input.hash,
    documents: documents.map((entry) => entry.document),
    entities: linkEntities(input.curated.entities, linkable),
    lineages: linkLineages(input.curated.lineages, linkable),
  };
}

/** What a document nobody has described says of itself, a saved web page among them: see {@link guessFacts}. */
export function guessForeignFacts(raw: string, given: GivenFacts): GuessedFacts {
  return guessFacts(removeHtml(startDraft(raw)).text, given);
}

/** A document by the rules, with the names in it. */
export interface ForeignDocument {
  readonly document: PolicyDocument;
  readonly entities: readonly Entity[];
}

/**
 * A document nobody has reviewed, by the automatic rules alone; names the corpus knows are linked to its entities.
 */
export function compileForeign(source: Source, known?: Corpus): ForeignDocument {
  return finish(foreignSteps(source, known));
}

/**
 * The same, step by step: `report` is called before each phase and awaited, so that an interface can show how far it is and stay alive.
 * To cancel, let `report` throw: nothing more is done, and the promise is rejected with what was thrown.
 */
export async function compileForeignInSteps(
  source: Source,
  known: Corpus | undefined,
  report: (progress: CompileProgress) => void | Promise<void>,
): Promise<ForeignDocument> {
  const steps = foreignSteps(source, known);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await report(step.value);
  }
}

function* foreignSteps(source: Source, known: Corpus | undefined): Steps<ForeignDocument> {
  const { document } = yield* documentSteps(source, NOTHING_CURATED, undefined);
  yield { phase: 'link', share: 1 - SHARES.link };
  const linked = (known?.entities ?? []).map((entity) => ({ ...entity, mentions: [] as Mention[] }));
  const lexicon = entityLexicon(linked);
  for (const { id: clause, text } of document.clauses) {
    for (const { entity, start, end } of lexicon.names(text))
      linked[entity]!.mentions.push({ document: document.id, clause, start, end });
  }
  const names = new Set([source.title, ...(known?.entities ?? []).flatMap(({ name, aliases }) => [name, ...aliases])]);
  return {
    document,
    entities: [
      ...linked.filter((entity) => entity.mentions.length > 0),
      ...findEntities(document.id, document.clauses, names),
    ],
  };
}

function* documentSteps(source: Source, curated: Curated, witness: CleanText | undefined): Steps<Compiled> {
  yield { phase: 'repair', share: 0 };
  const repairs = curated.repairs.filter((repair) => repair.document === source.id);
  const clean = repairText(source, repairs, witness);
  yield { phase: 'parse', share: SHARES.repair };
  const parsed = parseDocument(source, clean);
  yield { phase: 'extract', share: SHARES.repair + SHARES.parse };
  const { finder, ...extracted } = extractDocument(source, parsed, curated);
  const document: PolicyDocument = {
    ...factsOf(source),
    ...parsed,
    ...extracted,
    edits: clean.edits,
    issues: [...clean.issues, ...parsed.issues],
  };
  return { document, clean, finder };
}

function witnessesLast(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => Number(a.witnessOf !== undefined) - Number(b.witnessOf !== undefined));
}

function factsOf({ raw: _raw, ...facts }: Source): DocumentFacts {
  return facts;
}

interface EntityLexicon {
  readonly names: (text: string) => { entity: number; start: number; end: number }[];
}

const NAMELESS = { name: '', aliases: [] };

/** Where two entities share a form, the one whose proper name it is owns it, else the first. */
function entityLexicon(
  entities: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): EntityLexicon {
  const owners = new Map<string, number>();
  entities.forEach((entity, index) => {
    if (!owners.has(entity.name)) owners.set(entity.name, index);
  });
  entities.forEach((entity, index) => {
    for (const alias of entity.aliases) if (!owners.has(alias)) owners.set(alias, index);
  });
  const forms = [...owners.keys()];
  const lexicon: Lexicon = buildLexicon(forms);
  return {
    names: (text) =>
      findNames(lexicon, text).map(({ form, start, end }) => ({ entity: owners.get(forms[form]!)!, start, end })),
  };
}

function toLinkDocument({ document, finder }: Compiled, lexicon: EntityLexicon): LinkDocument {
  return { facts: document, clauses: document.clauses, find: finder.find, names: lexicon.names };
}
