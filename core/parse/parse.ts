import type { Clause, CleanText, Issue, Section, Source, Span } from '../model/corpus.ts';
import { editsWithin, spansBetweenTears } from '../text/edits.ts';
import { foldText } from '../text/fold.ts';
import { shortHash } from '../text/hash.ts';
import { type Heading, headingOf, LABEL_ORDER, type LabelKind } from './headings.ts';
import { splitSentences } from './sentences.ts';

/** What a document is made of, before anything is understood. */
export interface Parsed {
  readonly sections: readonly Section[];
  readonly clauses: readonly Clause[];
  readonly issues: readonly Issue[];
}

interface Paragraph {
  readonly text: string;
  /** Offset in the clean text. */
  readonly at: number;
  readonly heading: Heading | undefined;
}

/** What stands behind the last item and belongs to none: annexes, distribution notes (000, 001). Must not match 附件 in a sentence. */
const TAIL = /^附件(?:[：:]|\d{0,2}$)|^（此件/;

/**
 * Clean text → outline and clauses. Sections are named by the path of their labels (`003/3.6`), clauses by section and a hash of
 * their folded text, so that repairs elsewhere move no id. Text before the first heading stands in the section 前言.
 */
export function parseDocument(source: Source, clean: CleanText): Parsed {
  const paragraphs = rankParts(paragraphsOf(clean.text, source.title));
  const levels = levelsOf(paragraphs);
  const builder = new OutlineBuilder(source.id, clean);
  paragraphs.forEach((paragraph, index) => {
    const { heading, text, at } = paragraph;
    const kind = text.startsWith('——') ? 'bullet' : 'sentence';
    const add = (part: string, from: number) => {
      for (const { start, end } of splitSentences(part, from))
        builder.addClause(kind, { start: at + start, end: at + end }, index);
    };
    if (heading) {
      add(text.slice(0, heading.start), 0);
      builder.openSection(heading, levels.get(heading.kind) ?? 1, at, index);
    } else if (TAIL.test(text)) builder.openTail();
    add(text, heading?.end ?? 0);
  });
  return builder.finish();
}

function paragraphsOf(text: string, title: string): Paragraph[] {
  const lines = text.split('\n');
  const own = foldText(title).text;
  let at = 0;
  return lines.map((line, i) => {
    const isTitle = i < 4 && line.length > 3 && own.includes(foldText(line).text);
    const around = { previous: lines[i - 1], next: lines[i + 1] };
    const paragraph = { text: line, at, heading: isTitle ? undefined : headingOf(line, around) };
    at += line.length + 1;
    return paragraph;
  });
}

/** The name of a part stands above （一） where nothing higher is numbered; else it is a heading like others. */
function rankParts(paragraphs: readonly Paragraph[]): Paragraph[] {
  const used = new Set(paragraphs.map(({ heading }) => heading?.kind));
  const isHighest = used.has('han-brackets') && !used.has('han') && !used.has('chapter');
  return paragraphs.map((paragraph) =>
    paragraph.heading?.kind === 'part' && !isHighest
      ? { ...paragraph, heading: { ...paragraph.heading, kind: 'none' } }
      : paragraph,
  );
}

/** The level of each kind of numbering: its rank among the kinds in use. */
function levelsOf(paragraphs: readonly Paragraph[]): Map<LabelKind, number> {
  const used = new Set(paragraphs.flatMap((p) => (p.heading ? [p.heading.kind] : [])));
  return new Map(LABEL_ORDER.filter((kind) => used.has(kind)).map((kind, rank) => [kind, rank + 1]));
}

class OutlineBuilder {
  readonly #sections: Section[] = [];
  readonly #clauses: Clause[] = [];
  readonly #ids = new Map<string, number>();
  readonly #document: string;
  readonly #clean: CleanText;
  #open: Section[] = [];

  constructor(document: string, clean: CleanText) {
    this.#document = document;
    this.#clean = clean;
  }

  openSection(heading: Heading, deepest: number, at: number, paragraph: number): void {
    const level = heading.kind === 'none' ? this.#unnumberedLevel(heading, deepest) : deepest;
    this.#open = this.#open.filter((section) => section.level < level && section.source.length > 0);
    const parent = this.#open.at(-1);
    const key =
      heading.label === '' ? `h${shortHash(foldText(heading.title).text).slice(0, 4)}` : String(heading.ordinal);
    const id = this.#unique(parent ? `${parent.id}.${key}` : `${this.#document}/${key}`);
    const source = this.#rawSpans({ start: at + heading.start, end: at + heading.end });
    const section: Section = {
      id,
      label: heading.label,
      title: heading.title,
      level,
      parent: parent?.id ?? null,
      source,
    };
    this.#sections.push(section);
    this.#open.push(section);
    this.addClause('heading', { start: at + heading.titleStart, end: at + heading.end }, paragraph);
  }

  addClause(kind: Clause['kind'], span: Span, paragraph: number): void {
    const section = this.#open.at(-1) ?? this.#openBare('0', '前言');
    const trimmed = this.#trim(span);
    if (trimmed.end <= trimmed.start) return;
    const text = this.#clean.text.slice(trimmed.start, trimmed.end);
    const id = this.#unique(`${section.id}/${shortHash(foldText(text).text).slice(0, 6)}`);
    this.#clauses.push({ id, section: section.id, text, kind, paragraph, source: this.#rawSpans(trimmed) });
  }

  finish(): Parsed {
    const issues: Issue[] = [];
    const whole = { start: 0, end: this.#clean.rawOffsets.at(-1) ?? 0 };
    if (this.#clauses.length === 0) issues.push({ code: 'no-text', message: '文件中没有可引用的文字', span: whole });
    else if (this.#sections.length <= 1)
      issues.push({ code: 'no-outline', message: '没有找到标题或编号', span: whole });
    return { sections: this.#sections, clauses: this.#clauses, issues };
  }

  /** An unnumbered heading stands below the numbered one it follows, and beside its unnumbered sisters: run-in leads are deeper. */
  #unnumberedLevel(heading: Heading, deepest: number): number {
    const numbered = this.#open.filter((section) => section.label !== '').at(-1);
    if (numbered) return Math.max(numbered.level + 1, Math.min(deepest, numbered.level + 1));
    return heading.end > heading.title.length ? 2 : 1;
  }

  openTail(): void {
    if (this.#open.at(-1)?.title !== '附注') this.#openBare('end', '附注');
  }

  /** A section without words of its own. */
  #openBare(key: string, title: string): Section {
    const id = this.#unique(`${this.#document}/${key}`);
    const section: Section = { id, label: '', title, level: 1, parent: null, source: [] };
    this.#sections.push(section);
    this.#open = [section];
    return section;
  }

  #unique(id: string): string {
    const seen = this.#ids.get(id) ?? 0;
    this.#ids.set(id, seen + 1);
    return seen === 0 ? id : `${id}-${seen + 1}`;
  }

  #trim(span: Span): Span {
    let { start, end } = span;
    while (start < end && this.#clean.text[start]!.trim() === '') start++;
    while (end > start && this.#clean.text[end - 1]!.trim() === '') end--;
    return { start, end };
  }

  /** From the first character's place in the raw file to behind the last one's, tears left out. */
  #rawSpans(span: Span): Span[] {
    const { rawOffsets, edits } = this.#clean;
    const before = span.start === 0 ? -1 : rawOffsets[span.start - 1]!;
    let start = rawOffsets[span.start]!;
    const end = rawOffsets[span.end - 1]! + 1;
    // A character that stands for several (&ldquo;) has the place of the last of them.
    const first = editsWithin(edits, { start, end }).at(0)?.span.start ?? start;
    if (first < start && first > before) start = first;
    return spansBetweenTears(edits, { start, end });
  }
}
