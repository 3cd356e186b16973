import type { Section } from '@/core/model/corpus.ts';

/** A heading of the outline that is to be seen. */
export interface OutlineRow {
  readonly section: Section;
  /** Undefined where nothing is folded into it. */
  readonly expanded: boolean | undefined;
}

/** Deeper headings would make the outline as long as the text. */
const DEEPEST = 3;

/** The headings whose headings above are all open, in order. */
export function outlineRows(sections: readonly Section[], isOpen: (section: Section) => boolean): OutlineRow[] {
  const listed = sections.filter(({ level }) => level <= DEEPEST);
  const parents = new Set(listed.map(({ parent }) => parent));
  const open = new Set<string | null>([null]);
  return listed.flatMap((section) => {
    if (!open.has(section.parent)) return [];
    const folds = parents.has(section.id);
    const expanded = folds && isOpen(section);
    if (expanded) open.add(section.id);
    return [{ section, expanded: folds ? expanded : undefined }];
  });
}

/** A section and those above it, from the innermost. */
export function branchOf(sections: readonly Section[], id: string): string[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const branch: string[] = [];
  for (let at = byId.get(id); at; at = byId.get(at.parent ?? '')) branch.push(at.id);
  return branch;
}

/** What a key does in a tree: go to another row, or fold the one it is on. */
export type OutlineMove =
  | { readonly kind: 'go'; readonly id: string }
  | { readonly kind: 'fold'; readonly id: string; readonly open: boolean };

/** → opens a heading, then goes into it; ← closes it, then goes to the one above; ↑ ↓ Home End go along. */
export function outlineMove(rows: readonly OutlineRow[], id: string, key: string): OutlineMove | undefined {
  const at = rows.findIndex(({ section }) => section.id === id);
  const row = rows[at];
  if (!row) return undefined;
  const go = (to: string | null | undefined): OutlineMove | undefined =>
    to === null || to === undefined ? undefined : { kind: 'go', id: to };
  const { expanded, section } = row;
  switch (key) {
    case 'ArrowDown':
      return go(rows[at + 1]?.section.id);
    case 'ArrowUp':
      return go(rows[at - 1]?.section.id);
    case 'Home':
      return go(rows[0]?.section.id);
    case 'End':
      return go(rows.at(-1)?.section.id);
    case 'ArrowRight':
      if (expanded === undefined) return undefined;
      return expanded ? go(rows[at + 1]?.section.id) : { kind: 'fold', id, open: true };
    case 'ArrowLeft':
      return expanded ? { kind: 'fold', id, open: false } : go(section.parent);
    default:
      return undefined;
  }
}
