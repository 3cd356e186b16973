import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { SiteState } from './page-summary.ts';

export interface SitePanelProps {
  readonly state: SiteState;
  readonly onSwitch: (host: string, on: boolean) => void;
  /** Asks for the site. Must call the browser at once: the question needs the click. */
  readonly onEnable: (host: string) => void;
  /** Marks the page without a lasting grant. */
  readonly onOnce: () => void;
  readonly onResume: () => void;
  /** Hides all marks everywhere until the reader resumes. */
  readonly onPause: () => void;
}

/** How Yinju stands to the page in the active tab, with the one thing to do about it. */
export function SitePanel(props: SitePanelProps) {
  return (
    <section class="site" aria-label={i18n.t('site.heading')}>
      <SiteBody {...props} />
    </section>
  );
}

function SiteBody({ state, onSwitch, onEnable, onOnce, onResume, onPause }: SitePanelProps) {
  switch (state.kind) {
    case 'loading':
      return <p class="soft">{i18n.t('site.loading')}</p>;
    case 'unsupported':
      return <Said text={i18n.t('site.unsupported')} hint={i18n.t('site.unsupportedHint')} />;
    case 'unseen':
      return <Said text={i18n.t('site.unseen')} hint={i18n.t('site.unseenHint')} />;
    case 'paused':
      return (
        <Said text={i18n.t('site.paused')}>
          <Action text={i18n.t('site.resume')} onClick={onResume} main />
        </Said>
      );
    case 'not-enabled':
      return (
        <Said
          text={i18n.t('site.notEnabled', [state.host])}
          hint={state.refused ? i18n.t('site.refused') : i18n.t('site.why')}
        >
          <Action text={i18n.t('site.enable')} onClick={() => onEnable(state.host)} main />
          <Action text={i18n.t('site.once')} onClick={onOnce} />
        </Said>
      );
    case 'waiting':
      return (
        <Said text={i18n.t('site.waiting')} {...(state.failed ? { hint: i18n.t('site.scanFailed') } : {})}>
          <Action text={i18n.t('site.scan')} onClick={onOnce} main />
        </Said>
      );
    case 'once':
      return (
        <>
          <HostLine host={state.host} text={i18n.t('site.onceActive')} />
          <div class="site-actions">
            <Action text={i18n.t('site.enable')} onClick={() => onEnable(state.host)} />
          </div>
        </>
      );
    case 'on':
    case 'off':
      return (
        <>
          <SiteSwitch host={state.host} on={state.kind === 'on'} onSwitch={onSwitch} />
          <button type="button" class="button-quiet site-pause" onClick={onPause}>
            {i18n.t('site.pause')}
          </button>
        </>
      );
  }
}

interface SiteSwitchProps {
  readonly host: string;
  readonly on: boolean;
  readonly onSwitch: SitePanelProps['onSwitch'];
}

function SiteSwitch({ host, on, onSwitch }: SiteSwitchProps) {
  return (
    <div class="site-row">
      <HostLine host={host} text={on ? i18n.t('site.switchOn') : i18n.t('site.switchOff')} />
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-label={i18n.t('site.switchLabel', [host])}
        onClick={() => onSwitch(host, !on)}
      />
    </div>
  );
}

function HostLine({ host, text }: { readonly host: string; readonly text: string }) {
  return (
    <p>
      <strong class="site-host">{host}</strong>
      <span class="soft small">{text}</span>
    </p>
  );
}

interface SaidProps {
  readonly text: string;
  readonly hint?: string;
  readonly children?: ComponentChildren;
}

function Said({ text, hint, children }: SaidProps) {
  return (
    <>
      <p role="status">{text}</p>
      {hint && <p class="soft small">{hint}</p>}
      {children && <div class="site-actions">{children}</div>}
    </>
  );
}

interface ActionProps {
  readonly text: string;
  readonly onClick: () => void;
  readonly main?: boolean;
}

function Action({ text, onClick, main = false }: ActionProps) {
  return (
    <button type="button" class={main ? 'button button-main' : 'button'} onClick={onClick}>
      {text}
    </button>
  );
}
