import { i18n } from '#i18n';

/** What was counted on labelled pages. */
export interface AccuracyCounts {
  readonly pages: number;
  /** Names and figures that should be marked, those that are, and those marked as what is meant. */
  readonly must: number;
  readonly found: number;
  readonly meant: number;
  /** Places that must not be marked, and those that are. */
  readonly mustNot: number;
  readonly wrong: number;
  /** All marks, and those where none belongs. */
  readonly marks: number;
  readonly astray: number;
  readonly negativePages: number;
  readonly negativeMarks: number;
}

/** How well the marks are right, as last counted by the tests: whoever relies on them may know. */
export function AccuracyFacts({ counts }: { readonly counts: AccuracyCounts }) {
  const { pages, must, found, meant, mustNot, wrong, marks, astray, negativePages, negativeMarks } = counts;
  return (
    <>
      <p class="soft">{i18n.t('accuracy.hint', [String(pages)])}</p>
      <dl class="facts">
        <dt>{i18n.t('accuracy.must')}</dt>
        <dd>{i18n.t('accuracy.mustFound', shareOf(found, must))}</dd>
        <dt>{i18n.t('accuracy.meant')}</dt>
        <dd>{i18n.t('accuracy.share', shareOf(meant, found))}</dd>
        <dt>{i18n.t('accuracy.marks')}</dt>
        <dd>{i18n.t('accuracy.share', shareOf(marks - astray, marks))}</dd>
        <dt>{i18n.t('accuracy.mustNot')}</dt>
        <dd>{i18n.t('accuracy.wrong', [String(wrong), String(mustNot)])}</dd>
        <dt>{i18n.t('accuracy.negative')}</dt>
        <dd>{i18n.t('accuracy.negativeMarks', [String(negativeMarks), String(negativePages)])}</dd>
      </dl>
    </>
  );
}

/** The part, the whole, and the share in per cent: never 100 where one is missing. */
function shareOf(part: number, whole: number): [string, string, string] {
  const percent = Math.floor((part / whole) * 1000) / 10;
  return [String(part), String(whole), `${percent}%`];
}
