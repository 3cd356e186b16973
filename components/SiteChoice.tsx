import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NEWS_SITES } from './news-sites.ts';

export interface SiteChoiceProps {
  readonly outcome: 'none' | 'granted' | 'refused' | 'on-click';
  /** Asks for the sites. Must call the browser at once: the question needs the click. */
  readonly onEnable: (hosts: readonly string[]) => void;
  readonly onOnlyClick: () => void;
}

const OUTCOMES = {
  granted: 'welcome.granted',
  refused: 'welcome.refused',
  'on-click': 'welcome.clickDone',
} as const;

/** Local news sites as check boxes, one question to the browser for the ticked ones, and the way without any. */
export function SiteChoice({ outcome, onEnable, onOnlyClick }: SiteChoiceProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (host: string) =>
    setChosen(chosen.includes(host) ? chosen.filter((other) => other !== host) : [...chosen, host]);
  return (
    <section class="site-choice">
      <fieldset>
        <legend>{i18n.t('welcome.sites')}</legend>
        <p class="soft">{i18n.t('welcome.sitesHint')}</p>
        <div class="site-grid">
          {NEWS_SITES.map(({ host, name }) => (
            <label key={host}>
              <input type="checkbox" checked={chosen.includes(host)} onChange={() => toggle(host)} />
              <span>
                {i18n.t(name)} <span class="soft small">{host}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="site-actions">
        <button
          type="button"
          class="button button-main"
          disabled={chosen.length === 0}
          onClick={() => onEnable(chosen)}
        >
          {chosen.length > 0 ? i18n.t('welcome.enable', [chosen.length]) : i18n.t('welcome.enableNone')}
        </button>
        <button type="button" class="button" onClick={onOnlyClick}>
          {i18n.t('welcome.onlyClick')}
        </button>
      </div>
      <p role="status">{outcome !== 'none' && i18n.t(OUTCOMES[outcome])}</p>
    </section>
  );
}
