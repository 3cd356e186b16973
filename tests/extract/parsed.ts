import type { DocumentFacts } from '@/core/model/corpus.ts';
import { type Parsed, parseDocument } from '@/core/parse/parse.ts';
import { repairText } from '@/core/repair/repair.ts';
import { foreignSource } from '../parse/compiled-seeds.ts';

/** A document of these lines as the phases after parse get it. */
export function parsed(lines: string | readonly string[], facts: Partial<DocumentFacts> = {}) {
  const source = foreignSource([lines].flat().join('\n'), facts);
  return { facts: source, ...(parseDocument(source, repairText(source, [])) satisfies Parsed) };
}
