/** What the prose of `texts.ts` names. */
const IN_PROSE = ['济南', '黄河体育中心', '青岛', '起步区'];

const COUNT = 10_000;

const FIRST = [...'凤龙清玉金银华明长平安文兴永泰东西南北上云白双青石'];
const SECOND = [...'山河泉湖桥庄城岭溪口坡湾井塘屯岗'];
const KINDS =
  `快速路 高架桥 隧道 湿地公园 郊野公园 体育公园 产业园 物流园 科技园 数据中心 算力中心 会展中心 文化中心 医疗中心
  妇幼保健院 中医医院 实验小学 高级中学 幼儿园 职业学院 图书馆 博物馆 美术馆 污水处理厂 水厂 变电站 热电厂 垃圾分类站
  综合枢纽 长途客运站 街道 社区 片区更新 保障房 人才公寓 河道治理工程 水源地保护 田园综合体 示范基地 孵化器`.split(
    /\s+/,
  );

/** A thousand of the product's forms: those that the prose names, and others taken evenly. */
export function thousandNames(forms: readonly string[]): string[] {
  const evenly = Array.from({ length: 1000 }, (_, i) => forms[Math.floor((i * forms.length) / 1000)]!);
  return [...new Set([...IN_PROSE, ...evenly])].slice(0, 1000);
}

/** All of the product's forms, and as many made-up ones of their kind as make ten thousand; always the same. */
export function tenThousandNames(forms: readonly string[]): string[] {
  const names = new Set(forms);
  // The stride shares no factor with the lists, so that each triple comes once.
  for (let i = 0; names.size < COUNT; i += 7) {
    const place = FIRST[i % FIRST.length]! + SECOND[Math.floor(i / FIRST.length) % SECOND.length]!;
    names.add(place + KINDS[Math.floor(i / (FIRST.length * SECOND.length)) % KINDS.length]!);
  }
  return [...names];
}
