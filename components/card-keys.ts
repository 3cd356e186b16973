import type { CardActions, CardState, CardView } from './card-state.ts';

/** Enter is not among them: on a button of the card it is that button's. */
type CardKeys = Pick<CardActions, 'onPin' | 'onCopy' | 'onReceived' | 'onSearch' | 'onKeys'>;

/**
 * A sign typed while the card has the focus: p pins, c copies, o shows the text as it came, s searches, ? lists these keys. Returns
 * whether it was one of them and could be done.
 */
export function typeLetter(
  key: string,
  state: CardState,
  { format }: Pick<CardView, 'format'>,
  actions: CardKeys,
): boolean {
  const dossier = state.status === 'dossier' ? state.dossier : undefined;
  const lead = dossier?.citations[dossier.lead];
  switch (key.toLowerCase()) {
    case 'p':
      actions.onPin();
      return true;
    case 'c':
      if (lead) actions.onCopy(lead, format);
      return lead !== undefined;
    case 'o':
      if (lead?.received) actions.onReceived();
      return lead?.received !== undefined;
    case 's':
      if (dossier) actions.onSearch(dossier.name);
      return dossier !== undefined;
    case '?':
    case '？':
      actions.onKeys();
      return true;
    default:
      return false;
  }
}
