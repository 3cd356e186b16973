import { i18n } from '#i18n';
import type { ReadingPreferences } from '@/core/model/answers.ts';
import { Dialog } from './Dialog.tsx';
import { Segments } from './Segments.tsx';

export interface ReadingSettingsProps {
  readonly reading: ReadingPreferences;
  readonly onReading: (changes: Partial<ReadingPreferences>) => void;
  readonly onClose: () => void;
}

/** How the text is set: size, colours, what is marked in it, script, depth of the outline. It changes as one chooses. */
export function ReadingSettings({ reading, onReading, onClose }: ReadingSettingsProps) {
  return (
    <Dialog title={i18n.t('reader.settings')} class="dialog-side" onClose={onClose}>
      <Choice
        label={i18n.t('reading.size')}
        value={reading.size}
        onChoose={(size) => onReading({ size })}
        options={[
          [1, i18n.t('reading.size1')],
          [2, i18n.t('reading.size2')],
          [3, i18n.t('reading.size3')],
          [4, i18n.t('reading.size4')],
          [5, i18n.t('reading.size5')],
        ]}
      />
      <Choice
        label={i18n.t('reading.theme')}
        value={reading.theme}
        onChoose={(theme) => onReading({ theme })}
        options={[
          ['system', i18n.t('reading.themeSystem')],
          ['light', i18n.t('reading.themeLight')],
          ['sepia', i18n.t('reading.themeSepia')],
          ['dark', i18n.t('reading.themeDark')],
        ]}
      />
      <Choice
        label={i18n.t('reading.marks')}
        value={reading.marks}
        onChoose={(marks) => onReading({ marks })}
        options={[
          ['all', i18n.t('reading.marksAll')],
          ['names', i18n.t('reading.marksNames')],
          ['targets', i18n.t('reading.marksTargets')],
          ['none', i18n.t('reading.marksNone')],
        ]}
      />
      <Choice
        label={i18n.t('reading.script')}
        value={reading.script}
        onChoose={(script) => onReading({ script })}
        options={[
          ['as-is', i18n.t('reading.scriptAsIs')],
          ['traditional', i18n.t('reading.scriptTraditional')],
        ]}
      />
      <Choice
        label={i18n.t('reading.outline')}
        value={reading.outline}
        onChoose={(outline) => onReading({ outline })}
        options={[
          [1, i18n.t('reading.outline1')],
          [2, i18n.t('reading.outline2')],
          [3, i18n.t('reading.outline3')],
        ]}
      />
    </Dialog>
  );
}

interface ChoiceProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string | number>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <div class="choice">
      <p class="soft small" aria-hidden="true">
        {label}
      </p>
      <Segments legend={label} value={value} options={options} onChange={onChoose} />
    </div>
  );
}
