import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '@/components/pages.css';
import { practiceOf } from '@/components/PracticeView.tsx';
import type { SiteChoiceProps } from '@/components/SiteChoice.tsx';
import { WelcomeView } from '@/components/WelcomeView.tsx';
import { openPage } from '@/runtime/open-reader.ts';
import { requestSites } from '@/runtime/site-access.ts';
import { useLibrary } from '../shared/library.ts';
import { mount } from '../shared/mount.tsx';

/** A paragraph of our own, in the tone of a local paper. */
const PARAGRAPH =
  '周末，不少市民专程去看黄河体育中心的建设进展。从工地向南，小清河复航后的第一批货船正在靠岸；再往西，国际医学中心又有一批企业入驻。';
const NAMES = ['黄河体育中心', '小清河复航', '国际医学中心'];

mount(<Welcome />, i18n.t('page.welcome'));

function Welcome() {
  const [library] = useLibrary();
  const [outcome, setOutcome] = useState<SiteChoiceProps['outcome']>('none');
  const practice = useMemo(() => {
    if (library.kind === 'failed') return undefined;
    // The words stand there at once, so that nothing moves when their marks come.
    if (library.kind === 'loading') return practiceOf(PARAGRAPH, [], () => undefined);
    const ids = new Map(library.corpus.entities.flatMap((it) => [it.name, ...it.aliases].map((name) => [name, it.id])));
    return practiceOf(PARAGRAPH, NAMES, (name) => {
      const dossier = library.dossier(ids.get(name) ?? name);
      return dossier?.citations[dossier.lead];
    });
  }, [library]);
  return (
    <WelcomeView
      practice={practice}
      outcome={outcome}
      onEnable={(hosts) =>
        void requestSites(hosts).then(
          (granted) => setOutcome(granted ? 'granted' : 'refused'),
          () => setOutcome('refused'),
        )
      }
      onOnlyClick={() => setOutcome('on-click')}
      onReader={() => void openPage('/reader.html')}
    />
  );
}
