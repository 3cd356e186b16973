import { CITIES, PROVINCES } from '../text/place-names.ts';

/**
 * Places, for judging what a page is about. Jinan's own words and other cities, as far as a two- or three-character name can
 * speak for itself; 朝阳, 鼓楼 and their like are districts of many cities and left out.
 */

/** Words that speak for Jinan by themselves. */
export const JINAN_WORDS: readonly string[] = [
  ...[
    '济南',
    '泉城',
    '历下区',
    '市中区',
    '槐荫区',
    '天桥区',
    '历城区',
    '长清区',
    '章丘',
    '济阳区',
    '莱芜',
    '钢城区',
    '平阴县',
    '商河县',
  ],
  ...['大明湖', '趵突泉', '千佛山', '舜网', '齐鲁晚报', '济南日报', '山东商报', '爱济南', '济南市委', '济南市政府'],
];

/** Districts, counties and zones of other cities that are spoken of by themselves. */
const PARTS = '璧山 两江新区 天府新区 浦东 滨海新区 义乌 昆山 胶州 即墨 黄岛 寿光 曲阜 高青 邹平 肥城 新泰';

export const OTHER_PLACES: readonly string[] = [...PROVINCES, ...CITIES, ...PARTS.split(' ')].filter(
  (place) => place !== '济南' && place !== '山东',
);
