import { i18n } from '#i18n';
import type { Citation } from '@/core/model/answers.ts';
import { cutText } from './cut-text.ts';
import { MarkedText } from './MarkedText.tsx';

/** A paragraph to try the marks on. The words are ours, what stands behind them are the documents. */
export interface Practice {
  readonly text: string;
  readonly names: readonly {
    readonly start: number;
    readonly end: number;
    readonly id: string;
    readonly citation: Citation;
  }[];
}

export interface PracticeViewProps {
  readonly practice: Practice;
  /** Id of the name that was chosen, empty for none. */
  readonly about: string;
  readonly onName: (id: string) => void;
}

/** A small news paragraph with marked names; choosing one shows its clause, as the card does on a page. */
export function PracticeView({ practice, about, onName }: PracticeViewProps) {
  const citation = practice.names.find((name) => name.id === about)?.citation;
  return (
    <section class="practice">
      <h2>{i18n.t('welcome.practice')}</h2>
      <p class="soft small">{i18n.t('welcome.practiceHint')}</p>
      <p class="practice-text" lang="zh-Hans">
        {cutText(practice.text, practice.names).map(({ text, start, layers: [name] }) =>
          name ? (
            <button
              key={start}
              type="button"
              class="practice-name"
              aria-pressed={name.id === about}
              onClick={() => onName(name.id)}
            >
              {text}
            </button>
          ) : (
            text
          ),
        )}
      </p>
      <div class="practice-card" role="status">
        {citation ? (
          <>
            <blockquote lang="zh-Hans">
              <MarkedText text={citation.text} highlights={citation.highlights} />
            </blockquote>
            <p class="soft small">
              {citation.document.title}
              <br />
              {[citation.document.date, citation.path.at(-1)].filter(Boolean).join(' · ')}
            </p>
          </>
        ) : (
          <p class="soft">{i18n.t('welcome.practiceEmpty')}</p>
        )}
      </div>
    </section>
  );
}

/** The first place of each name in a text that is there: 黄河体育中心 in 今天，黄河体育中心… → `{ start: 3, end: 9 }`. */
export function practiceOf(
  text: string,
  names: readonly string[],
  cite: (name: string) => Citation | undefined,
): Practice {
  return {
    text,
    names: names.flatMap((id) => {
      const start = text.indexOf(id);
      const citation = start < 0 ? undefined : cite(id);
      return citation ? [{ start, end: start + id.length, id, citation }] : [];
    }),
  };
}
