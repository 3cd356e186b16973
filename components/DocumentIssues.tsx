import { i18n } from '#i18n';
import type { PolicyDocument } from '@/core/model/corpus.ts';

/** What compiling found wrong with a document, below its text. */
export function DocumentIssues({ issues }: Pick<PolicyDocument, 'issues'>) {
  if (issues.length === 0) return null;
  return (
    <details class="issues">
      <summary>{i18n.t('reader.issues', [issues.length])}</summary>
      <p class="soft small">{i18n.t('reader.issuesHint')}</p>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.span.start}`} lang="zh-Hans">
            {issue.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
