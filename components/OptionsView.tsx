import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type AccessProps, AccessSettings } from './AccessSettings.tsx';
import { type AccuracyCounts, AccuracyFacts } from './AccuracyFacts.tsx';
import { type DataProps, DataSettings } from './DataSettings.tsx';
import { type MarkProps, MarkSettings } from './MarkSettings.tsx';
import { type NotThisProps, NotThisSettings } from './NotThisSettings.tsx';
import { type ShortcutProps, ShortcutSettings } from './ShortcutSettings.tsx';

export interface OptionsViewProps extends MarkProps, NotThisProps, ShortcutProps, AccessProps, DataProps {
  readonly version: string;
  readonly accuracy: AccuracyCounts;
  /** The last change was not kept. */
  readonly failed: boolean;
  readonly onWelcome: () => void;
}

/** All settings, and what there is to know, in groups. Every change is applied at once; there is nothing to save. */
export function OptionsView(props: OptionsViewProps) {
  return (
    <main class="options">
      <header class="options-head">
        <span class="seal" aria-hidden="true">
          引
        </span>
        <h1>{i18n.t('options.title')}</h1>
        <p class={props.failed ? 'notice' : 'soft'} role="status">
          {props.failed ? i18n.t('options.failed') : i18n.t('options.saved')}
        </p>
      </header>
      <Group title={i18n.t('options.marks')}>
        <MarkSettings settings={props.settings} onChange={props.onChange} />
        <NotThisSettings notThis={props.notThis} onMarkAgain={props.onMarkAgain} />
      </Group>
      <Group title={i18n.t('options.keys')}>
        <ShortcutSettings {...props} />
      </Group>
      <Group title={i18n.t('options.access')}>
        <AccessSettings {...props} />
      </Group>
      <Group title={i18n.t('options.data')}>
        <DataSettings {...props} />
      </Group>
      <Group title={i18n.t('accuracy.title')}>
        <AccuracyFacts counts={props.accuracy} />
      </Group>
      <Group title={i18n.t('options.about')}>
        <p>{i18n.t('options.aboutText')}</p>
        <p class="soft small">
          {i18n.t('options.version', [props.version])} · {i18n.t('options.licence')}
        </p>
        <button type="button" class="button" onClick={props.onWelcome}>
          {i18n.t('options.welcome')}
        </button>
      </Group>
    </main>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="group">
      <h2>{title}</h2>
      <div class="group-body">{children}</div>
    </section>
  );
}
