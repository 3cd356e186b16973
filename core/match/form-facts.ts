import type { EntityType } from '../model/corpus.ts';
import { foldKey } from '../text/fold.ts';
import type { PackName } from './name-table.ts';
import { JINAN_WORDS, OTHER_PLACES } from './places.ts';

const PLACES: ReadonlySet<string> = new Set([...JINAN_WORDS, ...OTHER_PLACES]);

/** Made of words that any city puts together: 高新区, 中央商务区, 国际医学中心, 古城; not 西客站片区. */
const ANY_CITYS =
  /^(?:国际|中央|综合|总部|临空|国家级?|现代|高新|起步|自贸|综保|经济|医学|科学|商务|会展|文化|保税|金融|物流|大学|古|新|都市|城市){0,3}(?:区|城|园|圈|中心|陆港|港|谷)$/;

/** What the text of a form says by itself; told once, when the pack is built. `德州至商河高铁` begins with a place, `高新区` needs a lead. */
export function formFacts(
  text: string,
  type: EntityType,
): Pick<PackName, 'beginsWithPlace' | 'beginsWithJinan' | 'needsLead'> {
  const name = foldKey(text);
  return {
    beginsWithPlace: [2, 3].some((length) => name.length > length && PLACES.has(name.slice(0, length))),
    beginsWithJinan: name.startsWith('济南'),
    needsLead: type === 'place' && ANY_CITYS.test(name),
  };
}
