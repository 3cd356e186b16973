import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formsOf } from '../../core/match/forms.ts';
import { JINAN_WORDS, OTHER_PLACES } from '../../core/match/places.ts';
import type { Corpus } from '../../core/model/corpus.ts';

export type Density = 'few' | 'dense';

const LENGTH = 1_000_000;

/** Prose of our own as a news page has it around its subject; the last two sentences name something and come seldom. */
export const PROSE: readonly string[] = [
  '早晨六点半，菜市场里已经热闹起来，摊主们一边码菜一边招呼熟客。',
  '这几天气温回升，河边的柳树冒出新芽，散步的人比上个月多了不少。',
  '她说，搬进新房以后最满意的是楼下的小花园，孩子放学就能在那里跑上一圈。',
  '专家提醒，换季时要注意早晚添衣，老人和孩子尽量避开人多的地方。',
  '列车开动的时候，站台上的人挥了挥手，谁也没有再说话。',
  '图书室的灯一直亮到晚上九点，靠窗的座位总是最先坐满。',
  '工人们把最后一根管子放进沟槽，回填、夯实、铺砖，整条路当天晚上就恢复了通行。',
  '记者在现场看到，办事窗口前没有排队，多数事项在手机上就能办完。',
  '比赛在下午三点开始，看台上坐满了人，锣鼓声隔着两条街都听得见。',
  '据介绍，这批设备已经调试完毕，下个月起分批投入使用。',
  '雨下了整整一夜，低洼的路段提前设好了围挡，抽水车就停在路边。',
  '老师傅从抽屉里取出一叠旧图纸，纸边已经发黄，上面的字迹还很清楚。',
  '对不少家庭来说，怎样安排假期成了饭桌上绕不开的话题。',
  '公司负责人表示，订单排到了明年三月，眼下最缺的是熟练的技术工人。',
  '摄影爱好者架好三脚架，等着太阳从山后面升起来。',
  '会后，大家就下一步怎么干交换了意见，约定月底再碰一次头。',
  '社区把空置的车棚改成了活动室，下棋的、唱戏的、做手工的各有一角。',
  '医生一边看片子一边解释，语气平和，病人的眉头渐渐松开了。',
];
const NAMING: readonly string[] = [
  '周末，不少济南市民到黄河体育中心看了一场球。',
  '从青岛来的客人参观了起步区的展馆，又坐了一段云巴。',
];

/** One sentence of so many names something. */
const SELDOM = 30;

/** A text of a million characters. */
export function benchText(density: Density, corpus: Corpus): string {
  const pieces = density === 'few' ? fewNames() : corpus.documents.flatMap(({ clauses }) => clauses.map((c) => c.text));
  let text = '';
  for (let i = 0; text.length < LENGTH; i = (i + 1) % pieces.length) text += pieces[i];
  return text.slice(0, LENGTH);
}

function fewNames(): string[] {
  return Array.from({ length: SELDOM * 18 }, (_, i) =>
    i % SELDOM === 0 ? NAMING[(i / SELDOM) % NAMING.length]! : PROSE[(i * 7 + Math.floor(i / 18)) % PROSE.length]!,
  );
}

const LABELLED = join(import.meta.dirname, '..', 'pages', 'labelled');
const ARTICLE_LENGTH = 3000;

/** A news article as HTML: paragraphs of the labelled pages without their labels, and prose between them. */
export function article(): string {
  const told = readdirSync(LABELLED)
    .filter((file) => /^\d.*\.txt$/.test(file))
    .flatMap((file) => readFileSync(join(LABELLED, file), 'utf8').split('\n').slice(3))
    .filter((line) => line.length > 40 && !line.startsWith('|'))
    .map((line) => line.replace(/→[^⟧⟩✗]*(?=[⟧⟩✗])|[⟦⟧⟨⟩✗]/g, ''));
  const paragraphs: string[] = [];
  for (let i = 0, length = 0; length < ARTICLE_LENGTH; i++) {
    const paragraph = i % 2 === 0 ? told[(i / 2) % told.length]! : PROSE.slice(i % 15, (i % 15) + 3).join('');
    length += paragraph.length;
    paragraphs.push(`<p>${paragraph}</p>`);
  }
  return `<h1>济南：一年间</h1>${paragraphs.join('\n')}`;
}

/** Every form the match pack holds, as it is written. */
export function allForms(corpus: Corpus): string[] {
  const names = corpus.entities.flatMap((entity) => formsOf(entity).map(({ text }) => text));
  return [...new Set([...names, ...JINAN_WORDS, ...OTHER_PLACES])];
}
