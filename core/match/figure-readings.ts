import type { Quantity } from '../model/corpus.ts';
import { foldKey } from '../text/fold.ts';
import { type FigureWords, stripLinking, wordsAround } from './figure-words.ts';
import { respectiveReadings } from './respective-figures.ts';

/** The text a figure stands in. */
export interface Passage {
  /** Folded, without quotation marks. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  /** What the table says of the cell; none outside of tables. */
  readonly labels: readonly string[];
}

/** 一般公共预算收入1120亿元，增长3.4%: what is said of the figure before goes on. */
const GROWTH =
  /^[,、(](?:按(?:不变|可比)价格?计算,)?(?:同比|比上年|较上年|比去年|比年初)?(?:名义|实际)?(?:增长|增加|提高|改善|占比|占)$/;

const KIND_OF_GROWTH = /(同比)?(增加|提高|改善|占比?)$/;

/** 去年底5G基站5.4万个，今年要达到6万个, 由上年的36微克降至33微克: the same indicator at another time. */
const AGAIN =
  /^(?:一下子|再|又)?(?:[降增加升]|提高|提升|扩大|增加|下降|上升|调整)[到至为]$|^[,](?:到?20\d\d年|今年|明年|年内|年底|目标|计划|要|将|力争|争取|预计|再)+(?:达到|增至|升至|提高到|增加到|突破|为|是|增长)?$/;

/** 贷款余额再涨12%. */
const RISEN = /[再又大猛]?涨了?$/;

/**
 * The ways to read a figure, each as the words it is to be understood by: a cell behind its labels, one of several said in turn, one that
 * goes on from the figure before it; else its own words as they stand.
 */
export function readingsOf(passage: Passage, index: number, own: FigureWords): readonly FigureWords[] {
  const cell = labelled(own, passage.labels);
  if (cell) return [cell];
  const risen = RISEN.exec(own.before)?.[0];
  if (risen) return [{ ...own, before: `${own.before.slice(0, -risen.length)}增长` }];
  return respectiveReadings(passage.text, passage.quantities, index, own) ?? [goesOn(passage, index, own) ?? own];
}

/** A cell of a table is read behind what the table says it is about. */
function labelled(own: FigureWords, labels: readonly string[]): FigureWords | undefined {
  if (labels.length === 0) return undefined;
  const before = labels.map(foldKey).join('') + own.before;
  return { ...own, before, part: 0, listed: false, counted: false };
}

/** The words of a figure that goes on from the one before it: what that is said of, then its own words. */
function goesOn({ text, quantities }: Passage, index: number, own: FigureWords): FigureWords | undefined {
  const [previous, quantity] = [quantities[index - 1], quantities[index]!];
  if (!previous) return undefined;
  const between = text.slice(previous.end, quantity.start);
  const { before, part } = wordsAround(text, quantities, index - 1);
  const subject = stripLinking(before);
  if (GROWTH.test(between)) {
    const [, compared = '', kind = '增长'] = KIND_OF_GROWTH.exec(between) ?? [];
    return { ...own, before: subject + compared + kind, part };
  }
  if (!AGAIN.test(between)) return undefined;
  return { ...own, before: subject + (quantity.baseUnit === '%' && between.endsWith('增长') ? '增长' : ''), part };
}
