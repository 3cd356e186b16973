import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** The settings of the marks; what is stored holds more. */
export interface MarkChoices {
  readonly paused: boolean;
  readonly showTemplates: boolean;
  readonly everyOccurrence: boolean;
  readonly kinds: 'all' | 'entities' | 'targets';
  readonly restMs: number;
}

export interface MarkProps {
  readonly settings: MarkChoices;
  readonly onChange: (changes: Partial<MarkChoices>) => void;
}

/** Slow readers of cards need at most this; the slider's end, in milliseconds. */
const SLOWEST_REST_MS = 1000;

/** What is marked, how often, and when the card opens. */
export function MarkSettings({ settings, onChange }: MarkProps) {
  return (
    <>
      <Check label={i18n.t('options.paused')} checked={settings.paused} onChange={(paused) => onChange({ paused })} />
      <label class="field">
        <span>{i18n.t('options.kinds')}</span>
        <select
          value={settings.kinds}
          onChange={(event) => onChange({ kinds: event.currentTarget.value as MarkChoices['kinds'] })}
        >
          <option value="all">{i18n.t('options.kindsAll')}</option>
          <option value="entities">{i18n.t('options.kindsEntities')}</option>
          <option value="targets">{i18n.t('options.kindsTargets')}</option>
        </select>
      </label>
      <Check
        label={i18n.t('options.everyOccurrence')}
        hint={i18n.t('options.everyOccurrenceHint')}
        checked={settings.everyOccurrence}
        onChange={(everyOccurrence) => onChange({ everyOccurrence })}
      />
      <Check
        label={i18n.t('options.showTemplates')}
        hint={i18n.t('options.showTemplatesHint')}
        checked={settings.showTemplates}
        onChange={(showTemplates) => onChange({ showTemplates })}
      />
      <RestSlider restMs={settings.restMs} onChange={onChange} />
    </>
  );
}

/** The number follows the thumb; it is kept when the thumb is let go. */
function RestSlider({ restMs, onChange }: { readonly restMs: number; readonly onChange: MarkProps['onChange'] }) {
  const [shownMs, setShownMs] = useState(restMs);
  useEffect(() => setShownMs(restMs), [restMs]);
  return (
    <label class="field">
      <span>{i18n.t('options.rest')}</span>
      <span class="slider">
        <input
          type="range"
          min={0}
          max={SLOWEST_REST_MS}
          step={50}
          value={shownMs}
          onInput={(event) => setShownMs(event.currentTarget.valueAsNumber)}
          onChange={(event) => onChange({ restMs: event.currentTarget.valueAsNumber })}
        />
        <output>{i18n.t('options.restMs', [shownMs])}</output>
      </span>
    </label>
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, hint, checked, onChange }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {hint && <span class="soft small check-hint">{hint}</span>}
      </span>
    </label>
  );
}
