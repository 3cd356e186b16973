import { i18n } from '#i18n';

export interface AccessProps {
  /** Granted one by one: `*.example.cn` is a whole site, `*` stands for all. */
  readonly hosts: readonly string[];
  /** Sites whose marks the reader switched off. */
  readonly sitesOff: readonly string[];
  readonly onRevoke: (host: string) => void;
  readonly onTurnOn: (host: string) => void;
  /** Asks for all sites. Must call the browser at once: the question needs the click. */
  readonly onAllSites: () => void;
}

/** Which sites may be read, and the way to take it back. */
export function AccessSettings({ hosts, sitesOff, onRevoke, onTurnOn, onAllSites }: AccessProps) {
  return (
    <>
      <p class="soft">{hosts.length > 0 ? i18n.t('options.accessHint') : i18n.t('options.noSites')}</p>
      <ul class="hosts">
        {hosts.map((host) => (
          <li key={host}>
            <span>{hostText(host)}</span>
            <button
              type="button"
              class="button"
              aria-label={i18n.t('options.revokeSite', [hostText(host)])}
              onClick={() => onRevoke(host)}
            >
              {i18n.t('options.revoke')}
            </button>
          </li>
        ))}
      </ul>
      {sitesOff.length > 0 && <h3>{i18n.t('options.off')}</h3>}
      <ul class="hosts">
        {sitesOff.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              class="button"
              aria-label={i18n.t('options.turnOnSite', [host])}
              onClick={() => onTurnOn(host)}
            >
              {i18n.t('options.turnOn')}
            </button>
          </li>
        ))}
      </ul>
      {!hosts.includes('*') && (
        <div class="explained">
          <button type="button" class="button" onClick={onAllSites}>
            {i18n.t('options.allSites')}
          </button>
          <p class="soft small">{i18n.t('options.allSitesHint')}</p>
        </div>
      )}
      <p class="small">{i18n.t('options.bytesSent')}</p>
    </>
  );
}

function hostText(host: string): string {
  if (host === '*') return i18n.t('options.everySite');
  return host.startsWith('*.') ? i18n.t('options.wholeSite', [host.slice(2)]) : host;
}
