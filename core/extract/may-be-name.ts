import { type NameEnding, standsAlone } from './name-endings.ts';
import { holdsGoverning, isGeneric, isSpecific, wordSet } from './name-words.ts';

/** What stands round words that may be a name. */
export interface NameContext {
  readonly ending: NameEnding;
  /** A verb stands before them. */
  readonly governed: boolean;
  /** Others stand beside them: 、. */
  readonly listed: boolean;
  readonly behind: string;
}

/** 10个拥堵片区, 各类示范区, 一批产业园: so many of a kind. */
const COUNTED =
  /^(?:各|一批|若干|更多|多个|首批|首个|这|该|其|[\d一二两三四五六七八九十百千]{1,4}[余多]?[个项家处条座所场列批类种支大级])/;

const TITLE = /^(?:国家级?|全国|国际|中国|世界|全球|北方|东亚|亚洲)/;

/** 市博物馆, 省疾控中心: the city's or the province's one. Must not take 省重点实验室. */
const OWNED = /^[市省](?!级|重点|产业|制造业|技术|实验)[一-鿿]{1,12}(?:馆|院|院区|校区|新址|平台|服务中心|管理中心)$/;

/** Words that no name holds: they belong to a sentence. */
const SENTENCE = /[的为把被是这在对]|每年|有利于|以[一-鿿]|参加|人民代表大会/;

/** What a city wants to be called: it stands at the end of its item (打造国家中心城市), and is neither counted nor compared (同类城市). */
const STRIVEN = /^(?:.{0,2}城市|高地|门户)$/;
const COMPARED = /主要|同类|其他|省会|省内|沿黄|各|功能|[和向]$/;

/** Strategies of the country: every report carries them out, none is the city's own. */
const NATIONAL = wordSet(`
 扩大内需战略 内需战略 乡村振兴战略 创新驱动发展战略 驱动发展战略 科教兴国战略 人才强国战略 区域协调发展战略 国家粮食安全战略 粮食安全战略
 主体功能区战略 就业优先战略 对外开放战略 制造强国战略 应对人口老龄化国家战略 新型城镇化战略 国家重大战略 重大战略
`);

/** Schemes of these kinds are named only by words of their own: 职业教育改革 is any city's. */
const NEEDS_ITS_OWN = /改革|规划/;

/**
 * Whether words with a name's ending name one thing. A programme may be made of common words where a verb governs it
 * (种业振兴行动); all else holds something of its own (鹊华科创城), or is a title that is striven for (国家医学中心).
 */
export function mayBeName(name: string, { ending, governed, listed, behind }: NameContext): boolean {
  if (COUNTED.test(name) || /[，。；：、]$|^[”）]/.test(name) || !isBalanced(name)) return false;
  if (standsAlone(name) || OWNED.test(name)) return true;
  const residue = name.slice(0, -ending.words.length);
  if (SENTENCE.test(residue) || holdsGoverning(residue) || NATIONAL.has(name)) return false;
  if (STRIVEN.test(ending.words)) return governed && mayBeStriven(residue, behind);
  if (standsAlone(ending.words) || isSpecific(residue) || /\d号线/.test(name)) return true;
  if (residue.startsWith('“') && residue.length >= 4) return true;
  return (governed || listed) && (isTitle(residue, ending) || isScheme(residue, ending));
}

/** Whether quotation marks and brackets close again. */
export function isBalanced(name: string): boolean {
  const count = (char: string) => name.split(char).length;
  return count('“') === count('”') && count('（') === count('）') && count('《') === count('》');
}

function mayBeStriven(residue: string, behind: string): boolean {
  if (residue.length < 2 || isGeneric(residue) || COMPARED.test(residue)) return false;
  return /^(?:$|建设|创建|试点|品牌)/.test(behind);
}

/** 国家区域医疗中心, 国际音乐节: a title before something, or before an ending that says much. */
function isTitle(residue: string, { words, type }: NameEnding): boolean {
  const untitled = residue.replace(TITLE, '');
  return untitled.length < residue.length && (untitled.length >= 2 || words.length >= (type === 'event' ? 3 : 4));
}

/** 种业振兴行动, 轨道交通二期. */
function isScheme(residue: string, { words, type }: NameEnding): boolean {
  if (/期(?:工程)?$/.test(words)) return residue.length >= 4;
  return type === 'programme' && residue.length >= 2 && !isGeneric(residue) && !NEEDS_ITS_OWN.test(words);
}
