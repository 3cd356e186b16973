import { describe, expect, it } from 'vitest';
import { repairText } from '@/core/repair/repair.ts';
import { foreignSource } from '../parse/compiled-seeds.ts';

function clean(raw: string): string {
  return repairText(foreignSource(raw), []).text;
}

/** Lines of a page before its end: enough of them make blank lines the sign of a page, as in the seeds. */
function paged(...lines: string[]): string {
  return lines.join('\n\n');
}

describe('marks that converters leave', () => {
  it.each([
    ['bold marks', '**综合实力迈上新台阶**。地区生产总值增长。', '综合实力迈上新台阶。地区生产总值增长。'],
    ['heading marks', '## 一、奋斗目标', '一、奋斗目标'],
    ['subscript tags', 'PM<sub>2.5</sub>降至36微克', 'PM2.5降至36微克'],
    ['entities', '甲&nbsp;&ldquo;乙&rdquo;', '甲“乙”'],
    ['carriage returns and a byte order mark', '\uFEFF甲。\r\n乙。\r丙。', '甲。\n乙。\n丙。'],
    ['zero-width characters', '起\u200B步\u00AD区', '起步区'],
  ])('are taken out: %s', (_, raw, expected) => expect(clean(raw)).toBe(expected));

  it.each([['一颗*号'], ['C#语言'], ['5<8且9>7'], ['5*8'], ['AT&T公司']])('are not seen in %s', (raw) =>
    expect(clean(raw)).toBe(raw),
  );
});

describe('a saved web page', () => {
  it.each([
    [
      'gives its text, line by line',
      '<div><p>一、<b>目</b>标</p><p>建成泉城书房。</p></div>',
      '一、目标\n建成泉城书房。',
    ],
    ['loses what stands round it', '<nav><a>首页</a></nav><p>建成书房。</p><footer>版权</footer>', '建成书房。'],
    [
      'has no line ends but those of its blocks',
      '<div>\n  <p>济南加快\n建设。</p>\n\n<p>一、<br>目标</p>\n</div>',
      '济南加快建设。\n一、\n目标',
    ],
    ['loses scripts and comments', '<p>甲。</p><script>if(a<b){}</script><!-- <nav> --><p>乙。</p>', '甲。\n乙。'],
    ['keeps the cells of a table apart', '<table><tr><td>机场</td><td>500亿</td></tr></table>', '机场 500亿'],
    ['loses nothing to an element never closed', '<p>甲。</p><nav><p>乙。</p>', '甲。\n乙。'],
    ['loses what closes last, where more were opened', '<nav><nav>首页</nav><p>乙。</p>', '乙。'],
    [
      'keeps a page that a form holds, and the title in its header',
      '<form><header><h1>鹊华规划</h1></header><p>乙。</p></form>',
      '鹊华规划\n乙。',
    ],
    [
      'keeps the fields of a table',
      '位置：北园大街\n时间：2025年到2027年\n下一篇章已经展开',
      '位置：北园大街\n时间：2025年到2027年\n下一篇章已经展开',
    ],
    [
      'loses the buttons of its site',
      '下载\n打印\n【字号：\n大\n】\n来源：鹊华日报\n时间：2026-02-01\n建成书房。',
      '建成书房。',
    ],
  ])('%s', (_, raw, expected) => expect(clean(raw)).toBe(expected));
});

describe('blanks and signs', () => {
  it.each([
    ['figures between Chinese', '突破 36 万辆', '突破36万辆'],
    ['a Latin word between Chinese', '推行 PPP 模式', '推行PPP模式'],
    ['the columns of a table', '机场三期\t500亿\t2022', '机场三期 500亿 2022'],
    ['a label', '1. 全力建设高能级科创平台', '1.全力建设高能级科创平台'],
    ['a letter-spaced title', '政 府 工 作 报 告', '政府工作报告'],
    ['half-width signs beside Chinese', '近期,济南对标;推进:加快!', '近期，济南对标；推进：加快！'],
    ['a comma behind a percentage', '下降3.6%,12345热线', '下降3.6%，12345热线'],
    ['a full stop typed half-width', '新增企业1200家.\n旅游收入增长.', '新增企业1200家。\n旅游收入增长。'],
    ['a pair of brackets of which one is half-width', '（创新港)四大创新圈', '（创新港）四大创新圈'],
    ['brackets round a date', '(2021年2月19日)', '（2021年2月19日）'],
  ])('become as in print: %s', (_, raw, expected) => expect(clean(raw)).toBe(expected));

  it.each([
    ['two phrases keep the blank between them', '“选择济南 共赢未来”推介会'],
    ['figures keep their comma', '突破1,234亿元'],
    ['times keep their colon', '从8:30到9:00'],
    ['Latin words keep their blanks', 'Digital China Summit'],
    ['formulas keep their brackets', 'f(x)'],
    ['decimals keep their point', '增长5.5%左右'],
  ])('stay where they belong: %s', (_, raw) => expect(clean(raw)).toBe(raw));

  it('writes 和 for a stray English word between Chinese ones, and leaves English alone', () => {
    expect(clean('休闲旅游街区 and 全域旅游示范区')).toBe('休闲旅游街区和全域旅游示范区');
    expect(clean('Research and Development')).toBe('Research and Development');
  });
});

describe('lines', () => {
  it.each([
    [
      'a sentence torn by a page end',
      paged('认真落实要求，准确', '把握黄河战略。', '第二段，完。'),
      '认真落实要求，准确把握黄河战略。\n第二段，完。',
    ],
    [
      'words printed on both sides of it',
      paged('坚持社会主义思想', '会主义思想为指导，全面贯彻。', '完，了。'),
      '坚持社会主义思想\n会主义思想为指导，全面贯彻。\n完，了。',
    ],
    [
      'the same behind a comma',
      paged('一年来，坚持社会主义思想', '会主义思想为指导。', '完，了。'),
      '一年来，坚持社会主义思想为指导。\n完，了。',
    ],
    ['a page number inside a sentence', '占比达到45%，\n— 12 —\n比上年提高。', '占比达到45%，比上年提高。'],
    [
      'a bracket open at the line end',
      '（2020年12月15日第十一届委员会\n第十二次全体会议通过）',
      '（2020年12月15日第十一届委员会第十二次全体会议通过）',
    ],
    [
      'a run-in heading with torn text',
      paged('（五）实现新突破。加强与', '周边区域的互补。', '完，了。'),
      '（五）实现新突破。加强与周边区域的互补。\n完，了。',
    ],
    [
      'the rest of a torn line without comma',
      paged('把握高质量发展重大战略机', '遇，坚持拥河发展。', '完，了。'),
      '把握高质量发展重大战略机遇，坚持拥河发展。\n完，了。',
    ],
  ])('are joined or kept: %s', (_, raw, expected) => expect(clean(raw)).toBe(expected));

  it.each([
    ['a heading without a stop', paged('在提升产业层次上创新突破', '当前，济南产业基础坚实。', '完，了。')],
    ['a numbered heading', paged('一、奋斗目标', '到2025年，走在前列。', '完，了。')],
    ['an item', paged('推进，加快', '1.做强工业。', '完，了。')],
    ['a bullet', paged('推进，加快', '——首位度提升。', '完，了。')],
    ['a line behind a full stop', paged('争创5A级景区。', '实施古城保护，加快。', '完，了。')],
    [
      'the date below a long title',
      paged(
        '中共某市委关于制定某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标的建议',
        '（2020年12月15日通过）',
        '完，了。',
      ),
    ],
    ['the annex', paged('附件：重点任务清单', '（此件公开发布）', '完，了。')],
  ])('stay apart: %s', (_, raw) => expect(clean(raw)).toBe(raw.replace(/\n\n/g, '\n')));

  it('joins lines cut at a fixed width, and only those', () => {
    const line = '推进新旧动能转换起步区建设加快形成现代化产业体系做强';
    const wrapped = `${Array.from({ length: 12 }, () => line).join('\n')}。\n二、重点任务`;
    expect(clean(wrapped)).toBe(`${line.repeat(12)}。\n二、重点任务`);
    const verses = Array.from({ length: 12 }, () => `${line}。`).join('\n');
    expect(clean(verses)).toBe(verses);
  });

  it('breaks before labels where a long text has lost its lines', () => {
    const filler = '推进项目建设，加快发展。'.repeat(130);
    expect(clean(`${filler}（一）做强工业。${filler}`)).toBe(`${filler}\n（一）做强工业。${filler}`);
    expect(clean('做强工业。（一）做优服务。')).toBe('做强工业。（一）做优服务。');
  });
});

describe('garbled text', () => {
  const readings = '高質量發(fā)展，現(xiàn)在'.repeat(12);

  it('loses the readings behind its characters and becomes Simplified', () => {
    const source = foreignSource(`${readings}。著眼(REITs)顯著`, { language: 'zh-Hant' });
    expect(repairText(source, []).text).toBe(`${'高质量发展，现在'.repeat(12)}。着眼（REITs）显著`);
  });

  it('keeps the few readings of a text that teaches them', () => {
    expect(clean('“济”读作济(jǐ)。')).toContain('jǐ');
  });

  it('reports what nobody can read, and takes no question for damage', () => {
    const garbled = repairText(foreignSource(`${readings}規(guī)?;┧采w人口`), []);
    expect(garbled.issues.map((issue) => issue.code)).toContain('unreadable-run');
    expect(repairText(foreignSource('怎么办？我们干！「の」'), []).issues).toEqual([]);
    expect(repairText(foreignSource('济\uFFFD\uFFFD南'), []).issues).toMatchObject([{ span: { start: 1, end: 3 } }]);
  });

  it('takes from another copy what it lost, words and line ends, and nothing else', () => {
    const good =
      '（一）深化改革。规模化供水覆盖人口达到97%以上，自来水入户率达到100%。\n加快激发消费潜能。构建商圈体系，推进建设。';
    const witness = repairText(foreignSource(good), []);
    const bad = `${readings}。(一)深化改革。規(guī)?;┧采w人口達到97%以上,自來水入戶率達到99%。加快激發(fā)消費潛能。構建商圈體系,推進建設。`;
    const source = foreignSource(bad, { language: 'zh-Hant', witnessOf: 'w' });
    const { text, edits } = repairText(source, [], witness);
    expect(text.slice(text.indexOf('（一）'))).toBe(good.replace('100%', '99%'));
    expect(edits.filter((edit) => edit.reason === 'mojibake')).toMatchObject([{ text: '模化供水覆盖', witness: 'w' }]);
  });
});
