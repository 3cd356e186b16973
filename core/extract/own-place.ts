import { CITIES, PROVINCES } from '../text/place-names.ts';
import type { NamePhrase } from './name-phrases.ts';
import { buildLexicon, findNames } from './names.ts';

const PLACES = [...PROVINCES, ...CITIES];

/** The city or province that texts are of: the one they name most. Empty when they name none. */
export function placeOf(texts: Iterable<string>): string {
  const lexicon = buildLexicon(PLACES);
  const counts = new Uint32Array(PLACES.length);
  for (const text of texts) for (const { form } of findNames(lexicon, text)) counts[form]!++;
  const most = Math.max(...counts);
  return most > 0 ? PLACES[counts.indexOf(most)]! : '';
}

const MUNICIPALITIES = ['北京', '上海', '天津', '重庆'];
const REGIONS = ['内蒙古', '广西', '西藏', '宁夏', '新疆'];

/** The words a document of this place says for the whole of it: 浙江 → 全省, 青岛 → 全市. */
export function scopeOf(place: string): string {
  if (REGIONS.includes(place)) return '全区';
  return PROVINCES.includes(place) && !MUNICIPALITIES.includes(place) ? '全省' : '全市';
}

/** Of what a place calls itself: 平安济南, 数字浙江. */
const VIRTUES =
  '平安 法治 健康 数字 美丽 智慧 诚信 信用 食安 书香 文化 科创 智造 生态 康养 清廉 廉洁 网红 阳光 幸福 活力 宜居 创新 绿色 开放 品质 文明 人才 质量 海洋 航运 制造 教育 体育 金融 好客 红色 无废'.split(
    ' ',
  );

/** `建设平安济南、法治济南` → both. Must not take 支持济南, 全国济南. */
export function findPlaceBrands(text: string, place: string): NamePhrase[] {
  if (place === '') return [];
  return VIRTUES.flatMap((virtue): NamePhrase[] => {
    const start = text.indexOf(virtue + place);
    if (start < 0) return [];
    const name = virtue + place;
    return [{ name, aliases: [], type: 'brand', start, end: start + name.length }];
  });
}
