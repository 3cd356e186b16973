import { render } from 'preact';
import { i18n } from '#i18n';
import type { Citation, Dossier, NotThis, PageMention, SearchResult } from '@/core/model.ts';
import { Card } from './Card.tsx';
import type { CardActions, CardState, NotThisReach, Told } from './card-state.ts';
import { citationText } from './citation-text.ts';

/** What the card needs of the outside. */
export interface CardServices {
  readonly cite: (id: string) => Promise<Dossier | null>;
  readonly search: (query: string) => Promise<readonly SearchResult[]>;
  readonly openReader: (document: string, clause: string) => void;
  readonly copy: (text: string) => Promise<boolean>;
  /** The host of the page; empty where it has none. */
  readonly host: string;
  /** Keeps, or gives up, what is not to be marked. `full`: nothing was changed. */
  readonly keepNotThis: (rule: NotThis, not: boolean) => Promise<'kept' | 'full'>;
}

/** Where the card is drawn. */
export interface CardStage {
  readonly root: ShadowRoot;
  show(): void;
  hide(): void;
  place(words: readonly DOMRect[]): void;
  rect(): DOMRect | undefined;
  holds(event: Event): boolean;
}

/** What is to be shown, and beside which words. */
export interface CardOpening {
  readonly mention: PageMention;
  readonly anchor: () => readonly DOMRect[];
  readonly hover: boolean;
  readonly focus: boolean;
  readonly onNotHere: (rule: NotThis, not: boolean) => void;
}

export interface RunningCard {
  open(opening: CardOpening): void;
  /** Looks words up and shows the answer beside the selection. */
  lookUp(text: string): boolean;
  close(): void;
  shown(): string | undefined;
  dispose(): void;
}

/** The card closes so long after the pointer has left it and its words, in ms. */
const LEAVE_MS = 300;

/** The pointer may stray so far from the words and the card on its way between them, in px. */
const CORRIDOR = 14;

/** “Copied” is shown for so long, in ms. */
const TOLD_MS = 2000;

interface Shown {
  readonly state: CardState;
  readonly anchor: () => readonly DOMRect[];
  readonly hover: boolean;
  readonly focus: boolean;
  readonly id: string | undefined;
  readonly load: () => Promise<CardState>;
  readonly onNotHere?: CardOpening['onNotHere'];
}

/** What was refused in the card that is open, and can be taken back. */
interface Refused {
  readonly rule: NotThis;
  readonly reach: NotThisReach;
}

/** Runs the card on a stage until it is disposed of. */
export function startCard(stage: CardStage, services: CardServices): RunningCard {
  let shown: Shown | undefined;
  let pinned = false;
  let told: Told | undefined;
  let refused: Refused | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  let before: Element | null = null;
  const end = new AbortController();

  const draw = () => {
    if (!shown) return;
    const { state, focus } = shown;
    const reaches = refused || !shown.onNotHere ? [] : reachesOn(services.host);
    render(
      <Card state={state} pinned={pinned} told={told} takesFocus={focus} reaches={reaches} {...actions} />,
      stage.root,
    );
    stage.place(shown.anchor());
  };
  const tell = (text: string) => {
    clearTimeout(forgetting);
    told = { text, undo: refused !== undefined };
    draw();
    // What can be taken back stays to be read.
    forgetting = setTimeout(() => {
      told = refused && { text: refusalText('kept', refused), undo: true };
      draw();
    }, TOLD_MS);
  };
  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const present = async (next: Shown) => {
    stay();
    before ??= document.activeElement;
    shown = { ...next, state: { status: 'loading', title: next.id ?? '' } };
    told = undefined;
    refused = undefined;
    stage.show();
    draw();
    const current = shown;
    const state = await next.load().catch((): CardState => ({ status: 'failed', title: next.id ?? '' }));
    if (shown !== current) return;
    shown = { ...current, state };
    draw();
  };
  const close = () => {
    stay();
    if (!shown) return;
    const focused = shown.focus || stage.root.activeElement !== null;
    shown = undefined;
    pinned = false;
    render(null, stage.root);
    stage.hide();
    if (focused && before instanceof HTMLElement) before.focus({ preventScroll: true });
    before = null;
  };
  const copy = async (citation: Citation) => {
    const copied = await services.copy(citationText(citation));
    tell(i18n.t(copied ? 'card.copied' : 'card.notCopied'));
  };
  const keep = async ({ rule, reach }: Refused, not: boolean) => {
    if (reach !== 'page') return services.keepNotThis(rule, not);
    shown?.onNotHere?.(rule, not);
    return 'kept';
  };
  const refuse = async (next: Refused) => {
    const current = shown;
    const outcome = await keep(next, true).catch(() => 'failed' as const);
    if (shown?.id !== current?.id) return;
    if (outcome === 'kept') refused = next;
    tell(refusalText(outcome, next));
  };
  const undo = async () => {
    if (!refused) return;
    const outcome = await keep(refused, false).catch(() => 'failed' as const);
    if (outcome === 'failed') return tell(i18n.t('card.notThisFailed'));
    refused = undefined;
    tell(i18n.t('card.undone'));
  };

  const actions: CardActions = {
    onClose: close,
    onPin: () => {
      pinned = !pinned;
      draw();
    },
    onRetry: () => shown && void present(shown),
    onOpen: (document, clause) => services.openReader(document, clause),
    onCopy: (citation) => void copy(citation),
    onNotThis: (thing, reach) =>
      void refuse({ rule: { ...thing, site: reach === 'everywhere' ? '' : services.host }, reach }),
    onUndo: () => void undo(),
  };

  const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
    if (!shown?.hover || pinned) return;
    const near = [stage.rect(), ...shown.anchor()].some(
      (rect) =>
        rect &&
        x >= rect.left - CORRIDOR &&
        x <= rect.right + CORRIDOR &&
        y >= rect.top - CORRIDOR &&
        y <= rect.bottom + CORRIDOR,
    );
    if (near) stay();
    else leaving ??= setTimeout(close, LEAVE_MS);
  };
  const onDown = (event: Event) => {
    if (shown && !pinned && event.isTrusted && !stage.holds(event)) close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!shown || !event.isTrusted || event.isComposing) return;
    const inside = stage.holds(event);
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.target === document.body || isCardItself(stage, event)))
      openLead(shown.state, services);
    else return;
    if (inside) event.stopPropagation();
  };
  const follow = () => shown && stage.place(shown.anchor());
  const listening = { capture: true, passive: true, signal: end.signal };
  window.addEventListener('pointermove', onMove, listening);
  window.addEventListener('pointerdown', onDown, listening);
  window.addEventListener('keydown', onKey, { capture: true, signal: end.signal });
  for (const type of ['scroll', 'resize']) window.addEventListener(type, follow, listening);

  return {
    open(opening) {
      if (shown?.id === opening.mention.id && !opening.focus) return;
      if (pinned && opening.hover) return;
      const load = async (): Promise<CardState> => {
        const dossier = await services.cite(opening.mention.id);
        return dossier
          ? { status: 'dossier', mention: opening.mention, dossier }
          : { status: 'failed', title: opening.mention.name };
      };
      void present({
        ...opening,
        id: opening.mention.id,
        state: { status: 'loading', title: opening.mention.name },
        load,
      });
    },
    lookUp(text) {
      const words = selectionRects();
      const load = async (): Promise<CardState> => ({
        status: 'lookup',
        query: text,
        results: await services.search(text),
      });
      void present({
        state: { status: 'loading', title: text },
        anchor: () => words,
        hover: false,
        focus: true,
        id: text,
        load,
      });
      return true;
    },
    close,
    shown: () => shown?.id,
    dispose() {
      close();
      end.abort();
    },
  };
}

/** A page without a host (a document written into a frame) has no site to be refused on. */
function reachesOn(host: string): readonly NotThisReach[] {
  return host === '' ? ['page', 'everywhere'] : ['page', 'site', 'everywhere'];
}

const REFUSED: Readonly<Record<NotThisReach, 'card.notThisOnPage' | 'card.notThisOnSite' | 'card.notThisAnywhere'>> = {
  page: 'card.notThisOnPage',
  site: 'card.notThisOnSite',
  everywhere: 'card.notThisAnywhere',
};

function refusalText(outcome: 'kept' | 'full' | 'failed', { rule, reach }: Refused): string {
  if (outcome === 'kept') return i18n.t(REFUSED[reach], [rule.name]);
  return i18n.t(outcome === 'full' ? 'card.notThisFull' : 'card.notThisFailed');
}

function openLead(state: CardState, services: CardServices): void {
  if (state.status === 'dossier') {
    const lead = state.dossier.citations[state.dossier.lead];
    if (lead) services.openReader(lead.document.id, lead.clause);
  } else if (state.status === 'lookup' && state.results[0])
    services.openReader(state.results[0].document, state.results[0].clause);
}

/** Enter on a button of the card is that button's. */
function isCardItself(stage: CardStage, event: Event): boolean {
  return (
    stage.holds(event) &&
    event.composedPath()[0] instanceof HTMLElement &&
    (event.composedPath()[0] as HTMLElement).localName === 'section'
  );
}

function selectionRects(): readonly DOMRect[] {
  const selection = getSelection();
  return selection && selection.rangeCount > 0 ? [...selection.getRangeAt(0).getClientRects()] : [];
}
