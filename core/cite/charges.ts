import type { Charge, ChargeMatrix } from '../model/answers.ts';
import type { Duty, PolicyDocument } from '../model/corpus.ts';
import { groupBy } from '../text/group-by.ts';
import type { CorpusView } from './corpus-view.ts';

/** So much of a task without a heading tells it. */
const TITLE_LENGTH = 24;

/** Who is charged with what, those with the most tasks first. */
export function chargeMatrix(view: CorpusView): ChargeMatrix {
  const charges = view.corpus.documents.flatMap((document) =>
    document.duties.map((duty) => ({ department: duty.department, charge: chargeOf(view, document, duty) })),
  );
  const departments = [...groupBy(charges, ({ department }) => department)].map(([department, group]) => ({
    department,
    charges: onceASection(group.map(({ charge }) => charge)),
  }));
  const parts = new Map(charges.map(({ charge }) => [charge.part, charge.document]));
  return {
    departments: departments.toSorted((a, b) => b.charges.length - a.charges.length),
    parts: [...parts].map(([id, document]) => ({ id, document, title: headingOf(view, id) })),
  };
}

function chargeOf(view: CorpusView, document: PolicyDocument, { clause, role }: Duty): Charge {
  const section = view.clauses.get(clause)!.clause.section;
  const title = headingOf(view, section) || (firstWords(document, section) ?? section);
  return { document: document.id, section, title, part: view.sections.get(section)?.parent ?? section, role, clause };
}

function headingOf(view: CorpusView, id: string): string {
  const section = view.sections.get(id);
  return section ? section.label + section.title : '';
}

function firstWords(document: PolicyDocument, section: string): string | undefined {
  const text = document.clauses.find((clause) => clause.section === section)?.text;
  return text && text.length > TITLE_LENGTH ? `${text.slice(0, TITLE_LENGTH)}…` : text;
}

/** Who leads a task and is named again among those responsible leads it. */
function onceASection(charges: readonly Charge[]): Charge[] {
  return [...groupBy(charges, ({ section }) => section).values()].map(
    (group) => group.find(({ role }) => role === '牵头') ?? group[0]!,
  );
}
