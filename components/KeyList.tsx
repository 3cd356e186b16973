import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { KeyHints } from './KeyHints.tsx';

/** A command of the browser, with the keys it has now; empty when it has none. */
export interface Shortcut {
  readonly command: 'action' | 'toggle' | 'panel' | 'lookup';
  readonly keys: string;
}

const COMMANDS: Readonly<
  Record<Shortcut['command'], 'keys.action' | 'command.toggle' | 'command.panel' | 'command.lookup'>
> = {
  action: 'keys.action',
  toggle: 'command.toggle',
  panel: 'command.panel',
  lookup: 'command.lookup',
};

/** Every key that does something: those the reader can change first, then those of pages and of the card. */
export function KeyList({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  return (
    <dl class="keys">
      {shortcuts.map(({ command, keys }) => (
        <KeyRow key={command} what={i18n.t(COMMANDS[command])}>
          {keys === '' ? <span class="soft">{i18n.t('keys.none')}</span> : <kbd>{keys}</kbd>}
        </KeyRow>
      ))}
      <KeyRow what={i18n.t('keys.walk')}>
        <kbd>Alt+N</kbd> <kbd>Alt+P</kbd>
      </KeyRow>
      <KeyRow what={i18n.t('keys.list')}>
        <kbd>?</kbd>
      </KeyRow>
      <KeyRow what={i18n.t('keys.card')}>
        <KeyHints text={i18n.t('card.keys')} />
      </KeyRow>
    </dl>
  );
}

/** A row of a list of keys. */
export function KeyRow({ what, children }: { readonly what: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  );
}
