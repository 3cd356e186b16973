import { render } from 'preact';
import { i18n } from '#i18n';
import type { Citation, Dossier } from '@/core/model/answers.ts';
import type { NotThis, PageMention } from '@/core/model/page.ts';
import type { SearchAnswer } from '@/core/model/search.ts';
import { Card } from './Card.tsx';
import { createLeaving, isNear } from './card-hover.ts';
import { typeLetter } from './card-keys.ts';
import { type Refused, reachesOn, refusalText } from './card-refusal.ts';
import type { CardActions, CardState, CardView, NotThisReach, Told } from './card-state.ts';
import { type CopyFormat, formatCitation } from './citation-text.ts';
import { shortQuery } from './passage.ts';
import { placeOfResult } from './reader-address.ts';

/** What the card needs of the outside. */
export interface CardServices {
  readonly cite: (id: string) => Promise<Dossier | null>;
  readonly search: (query: string) => Promise<SearchAnswer>;
  readonly openReader: CardActions['onOpen'];
  readonly openEntity: (id: string) => void;
  /** Searches for words where there is room for it. Called within the reader's gesture. */
  readonly openSearch: (words: string) => void;
  readonly copy: (text: string) => Promise<boolean>;
  /** The format copied in last, in whichever page. */
  readonly readFormat: () => Promise<CopyFormat>;
  readonly keepFormat: (format: CopyFormat) => void;
  /** The host of the page; empty where it has none. */
  readonly host: string;
  /** The day it is: `2026-03-01`. */
  readonly today: () => string;
  /** Keeps, or gives up, what is not to be marked. `full`: nothing was changed. */
  readonly keepNotThis: (rule: NotThis, not: boolean) => Promise<'kept' | 'full'>;
  /** The same for this page alone, in all its frames. */
  readonly keepNotHere: (rule: NotThis, not: boolean) => Promise<unknown>;
}

/** Where the card is drawn. */
export interface CardStage {
  readonly root: ShadowRoot;
  /** Brings the stage to the front of the page; again, where something has come before it since. */
  show(): void;
  hide(): void;
  place(words: readonly DOMRect[]): void;
  /** Moves it from where it is; it stays there until its words leave the window. */
  move(right: number, down: number): void;
  /** Back beside its words. */
  unmove(): void;
  /** Where it is; nothing when it is not seen. */
  rect(): DOMRect | undefined;
  holds(event: Event): boolean;
}

/** What is to be shown, and beside which words. */
export interface CardOpening {
  readonly mention: PageMention;
  readonly anchor: () => readonly DOMRect[];
  readonly hover: boolean;
  readonly focus: boolean;
}

/** A thing of our own documents: what is marked in them needs no reason, and cannot be refused. */
export type ThingOpening = Omit<CardOpening, 'mention'> & { readonly id: string; readonly name: string };

export interface RunningCard {
  open(opening: CardOpening): void;
  openThing(opening: ThingOpening): void;
  /** Asks for what the documents say of a mark and draws its card, unseen: it may be opened in a moment. */
  expect(opening: Pick<CardOpening, 'mention' | 'anchor'>): void;
  /** Looks words up and shows the answer beside the selection. */
  lookUp(text: string): boolean;
  close(): void;
  shown(): string | undefined;
  dispose(): void;
}

/** “Copied” is shown for so long, in ms. */
const TOLD_MS = 2000;

/** One thing the words may mean, as far as it is known. */
interface Sense {
  readonly name: string;
  /** Where it is what the page has marked. */
  readonly mention?: PageMention | undefined;
  readonly load: () => Promise<CardState>;
  loading?: Promise<unknown> | undefined;
  state?: CardState;
  refused?: Refused | undefined;
}

interface Shown {
  readonly id: string;
  readonly anchor: () => readonly DOMRect[];
  readonly hover: boolean;
  readonly focus: boolean;
  /** Best first; never empty. */
  readonly senses: readonly Sense[];
  /** Something on the page is marked by them. */
  readonly marked: boolean;
}

/** Runs the card on a stage until it is disposed of. */
export function startCard(stage: CardStage, services: CardServices): RunningCard {
  let shown: Shown | undefined;
  /** Counts the openings: each is a card of its own to the view. */
  let opening = 0;
  let sense = 0;
  let pinned = false;
  let received = false;
  let keys = false;
  let format: CopyFormat = 'plain';
  let told: Told | undefined;
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  let before: Element | null = null;
  let expected: Shown | undefined;
  const end = new AbortController();

  const drawCard = (card: Shown, of: number, nth: number) => {
    const current = card.senses[of]!;
    const view: CardView = {
      reaches: current.refused || !card.marked ? [] : reachesOn(services.host),
      senses: card.senses.map(({ name }) => name),
      today: services.today(),
      ...{ sense: of, pinned, received, format, keys, told },
    };
    const state = current.state ?? { status: 'loading', title: current.name, mention: current.mention };
    // A card that takes the focus is another than the one that was drawn ahead.
    const key = card.focus ? -nth : nth;
    render(<Card key={key} state={state} takesFocus={card.focus} {...view} {...actions} />, stage.root);
  };
  const draw = () => {
    if (!shown) return;
    drawCard(shown, sense, opening);
    stage.place(shown.anchor());
  };
  /** `known` before the documents answer, and should they not. */
  const senseOf = (id: string, known: Pick<Sense, 'name' | 'mention'>, mention?: PageMention): Sense => ({
    ...known,
    load: async () => {
      const dossier = await services.cite(id);
      return dossier ? { status: 'dossier', mention, dossier } : failed(known);
    },
  });
  const sensesOf = (mention: PageMention): [Sense, ...Sense[]] => [
    senseOf(mention.id, { name: mention.name, mention }, mention),
    ...mention.why.rivals.map((id) => senseOf(id, { name: id }, mention)),
  ];
  const standing = () => {
    const refused = shown?.senses[sense]?.refused;
    return refused && { text: refusalText('kept', refused), undo: true };
  };
  const tell = (text: string) => {
    clearTimeout(forgetting);
    told = { text, undo: standing() !== undefined };
    draw();
    // What can be taken back stays to be read.
    forgetting = setTimeout(() => {
      told = standing();
      draw();
    }, TOLD_MS);
  };
  const showSense = async (index: number) => {
    const current = shown;
    const chosen = current?.senses[index];
    if (!current || !chosen) return;
    sense = index;
    received = false;
    told = standing();
    if (chosen.state?.status === 'failed') delete chosen.state;
    draw();
    if (chosen.state) return;
    await loaded(chosen);
    if (shown === current) draw();
  };
  const present = (next: Shown) => {
    leaving.stay();
    before ??= document.activeElement;
    if (!pinned) stage.unmove();
    shown = next;
    // Who opens the card by a key is told the others.
    keys = next.focus;
    opening++;
    stage.show();
    void services.readFormat().then((last) => {
      if (last === format) return;
      format = last;
      draw();
    });
    void showSense(0);
  };
  const close = () => {
    leaving.stay();
    if (!shown) return;
    const focused = shown.focus || stage.root.activeElement !== null;
    shown = undefined;
    pinned = false;
    render(null, stage.root);
    stage.hide();
    if (focused && before instanceof HTMLElement) before.focus({ preventScroll: true });
    before = null;
  };
  const leaving = createLeaving(close);

  const copy = async (citation: Citation, chosen: CopyFormat) => {
    if (chosen !== format) services.keepFormat(chosen);
    format = chosen;
    const copied = await services.copy(formatCitation(citation, chosen, services.today()));
    tell(i18n.t(copied ? 'card.copied' : 'card.notCopied'));
  };
  const keep = async ({ rule, reach }: Refused, not: boolean) => {
    if (reach !== 'page') return services.keepNotThis(rule, not);
    await services.keepNotHere(rule, not);
    return 'kept';
  };
  const refuse = async (next: Refused) => {
    const refusing = shown?.senses[sense];
    const outcome = await keep(next, true).catch(() => 'failed' as const);
    if (refusing && outcome === 'kept') refusing.refused = next;
    if (refusing === shown?.senses[sense]) tell(refusalText(outcome, next));
  };
  const undo = async () => {
    const refusing = shown?.senses[sense];
    if (!refusing?.refused) return;
    const outcome = await keep(refusing.refused, false).catch(() => 'failed' as const);
    if (outcome !== 'failed') refusing.refused = undefined;
    tell(i18n.t(outcome === 'failed' ? 'card.notThisFailed' : 'card.undone'));
  };

  const actions: CardActions = {
    onClose: close,
    onPin() {
      pinned = !pinned;
      draw();
    },
    onRetry: () => void showSense(sense),
    onOpen: services.openReader,
    onCopy: (citation, chosen) => void copy(citation, chosen),
    onSense: (index) => void showSense(index),
    onReceived() {
      received = !received;
      draw();
    },
    onKeys() {
      keys = !keys;
      draw();
    },
    onSearch: services.openSearch,
    onAll: services.openEntity,
    onMove(right, down) {
      leaving.stay();
      stage.move(right, down);
    },
    onNotThis: (thing, reach: NotThisReach) =>
      void refuse({ rule: { ...thing, site: reach === 'everywhere' ? '' : services.host }, reach }),
    onUndo: () => void undo(),
  };

  const onPointer = (event: PointerEvent) => {
    // A button held down drags something: the card, or a selection.
    if (!shown?.hover || pinned || event.buttons !== 0) return;
    if (isNear(stage, shown.anchor(), event)) leaving.stay();
    else leaving.leave();
  };
  const onDown = (event: Event) => {
    if (shown && !pinned && event.isTrusted && !stage.holds(event)) close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!shown || !event.isTrusted || event.isComposing) return;
    const state = shown.senses[sense]?.state;
    const inside = stage.holds(event);
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (event.key === 'Escape') closeMenu(stage.root) || close();
    else if (!state || !plain) return;
    else if (event.key === 'Enter' && (event.target === document.body || isCardItself(stage, event)))
      openLead(state, services);
    else if (!inside || !typeLetter(event.key, state, { format }, actions)) return;
    if (inside) event.stopPropagation();
  };
  const follow = () => shown && stage.place(shown.anchor());
  const listening = { capture: true, passive: true, signal: end.signal };
  window.addEventListener('pointermove', onPointer, listening);
  window.addEventListener('pointerdown', onDown, listening);
  window.addEventListener('keydown', onKey, { capture: true, signal: end.signal });
  for (const type of ['scroll', 'resize']) window.addEventListener(type, follow, listening);
  document.addEventListener('fullscreenchange', () => shown && stage.show(), listening);

  return {
    open(how) {
      const { id } = how.mention;
      if (shown?.id === id && !how.focus && stage.rect()) return;
      if (pinned && how.hover) return;
      const senses = expected?.id === id ? expected.senses : sensesOf(how.mention);
      expected = undefined;
      present({ ...how, id, senses, marked: true });
    },
    openThing({ id, name, ...how }) {
      if (pinned && how.hover) return;
      present({ id, senses: [senseOf(id, { name })], marked: false, ...how });
    },
    expect({ mention, anchor }) {
      if (shown?.id === mention.id) return;
      const [first, ...others] = sensesOf(mention);
      const next = { id: mention.id, anchor, hover: true, focus: false, marked: true, senses: [first, ...others] };
      expected = next;
      void loaded(first).then(() => {
        if (expected === next && !shown) drawCard(next, 0, opening + 1);
      });
    },
    lookUp(text) {
      const words = selectionRects();
      const name = i18n.t('card.lookupTitle', [shortQuery(text)]);
      const load = async (): Promise<CardState> => ({
        status: 'lookup',
        query: text,
        answer: await services.search(text),
      });
      present({
        id: text,
        anchor: () => words,
        hover: false,
        focus: true,
        marked: false,
        senses: [{ name, load }],
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

/** What a sense says is asked for once at a time. */
function loaded(sense: Sense): Promise<unknown> {
  sense.loading ??= sense
    .load()
    .catch(() => failed(sense))
    .then((state) => {
      sense.state = state;
      sense.loading = undefined;
    });
  return sense.loading;
}

function failed({ name, mention }: Pick<Sense, 'name' | 'mention'>): CardState {
  return { status: 'failed', title: name, mention };
}

/** Esc closes the menu that is open before it closes the card. */
function closeMenu(root: ShadowRoot): boolean {
  const opener = root.querySelector<HTMLElement>('[aria-haspopup="menu"][aria-expanded="true"]');
  opener?.click();
  return opener !== null;
}

function openLead(state: CardState, services: CardServices): void {
  if (state.status === 'dossier') {
    const lead = state.dossier.citations[state.dossier.lead];
    if (lead) services.openReader({ document: lead.document.id, clause: lead.clause, about: state.dossier.id });
  } else if (state.status === 'lookup' && state.answer.results[0])
    services.openReader(placeOfResult(state.answer.results[0]));
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
