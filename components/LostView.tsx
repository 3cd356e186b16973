import { i18n } from '#i18n';
import { ALL_TARGETS, overviewHash } from './overview-address.ts';

/** For an address that leads nowhere, or to what is no longer in the documents. */
export function LostView({ name }: { readonly name: string }) {
  return (
    <section class="lost" role="alert">
      <h1>{i18n.t('overview.lost')}</h1>
      <p>{name === '' ? i18n.t('overview.lostAddress') : i18n.t('overview.lostName', [name])}</p>
      <p>
        <a href={overviewHash(ALL_TARGETS)}>{i18n.t('overview.backToTargets')}</a>
      </p>
    </section>
  );
}
