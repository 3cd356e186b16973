import { i18n } from '#i18n';
import type { PageMention } from '@/core/model/page.ts';
import { evidenceLabel } from './labels.ts';

const RULES = {
  name: 'card.rule.name',
  alias: 'card.rule.alias',
  'short-form': 'card.rule.shortForm',
  learned: 'card.rule.learned',
  indicator: 'card.rule.indicator',
} as const;
const GRADES = {
  distinctive: 'card.grade.distinctive',
  local: 'card.grade.local',
  template: 'card.grade.template',
} as const;

/** Why words are marked, in sentences: which form, which grade, what says that the page is about the city, who shares the name. */
export function whyText({ why }: PageMention): string {
  const rivals = why.rivals.length > 0 ? [i18n.t('card.rivals', [why.rivals.join('、')])] : [];
  const evidence = why.evidence
    .map(({ kind, text }) => `${evidenceLabel(kind)} ${text}`)
    .join(i18n.t('common.listStop'));
  const page = evidence === '' ? [] : [i18n.t('card.evidenceGiven', [evidence])];
  return [i18n.t(RULES[why.rule], [why.form]), i18n.t(GRADES[why.grade]), ...page, ...rivals].join('');
}
