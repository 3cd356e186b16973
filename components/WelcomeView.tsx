import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Practice, PracticeView } from './PracticeView.tsx';
import { SiteChoice, type SiteChoiceProps } from './SiteChoice.tsx';

export interface WelcomeViewProps extends SiteChoiceProps {
  /** Absent until the documents are open, or where they could not be. */
  readonly practice: Practice | undefined;
  readonly onReader: () => void;
}

/** The first page a reader sees: what Yinju does, a paragraph to try it on, and where it may work. */
export function WelcomeView({ practice, onReader, ...choice }: WelcomeViewProps) {
  const [about, setAbout] = useState('');
  return (
    <main class="welcome">
      <header class="welcome-head">
        <span class="seal seal-large" aria-hidden="true">
          引
        </span>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="welcome-lead">{i18n.t('welcome.lead')}</p>
      </header>
      <ol class="steps">
        <Step title={i18n.t('welcome.step1')} text={i18n.t('welcome.step1Text')} />
        <Step title={i18n.t('welcome.step2')} text={i18n.t('welcome.step2Text')} />
        <Step title={i18n.t('welcome.step3')} text={i18n.t('welcome.step3Text')} />
      </ol>
      {practice && <PracticeView practice={practice} about={about} onName={setAbout} />}
      <SiteChoice {...choice} />
      <section class="welcome-privacy">
        <h2>{i18n.t('welcome.privacy')}</h2>
        <p>{i18n.t('welcome.privacyText')}</p>
        <button type="button" class="button" onClick={onReader}>
          {i18n.t('welcome.documents')}
        </button>
      </section>
    </main>
  );
}

function Step({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <li>
      <h2>{title}</h2>
      <p>{text}</p>
    </li>
  );
}
