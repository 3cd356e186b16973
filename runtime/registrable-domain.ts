/**
 * Second labels under which names are registered by the public, wherever the last label is a country: `com.cn`, `gov.cn`, `co.jp`.
 * The whole public list is 300 kB; these, and the provinces below, are those of news sites in Chinese and of their neighbours.
 */
const SECOND_LABELS = /^(?:com|net|org|gov|edu|ac|mil|co|idv|or|ne|go|gob|govt|nom)$/;

/** Names below these belong to whoever hosts a page there: `someone.github.io`. */
const HOSTS_OF_OTHERS =
  /^(?:github\.io|gitee\.io|pages\.dev|workers\.dev|vercel\.app|netlify\.app|web\.app|blogspot\.com|wordpress\.com|myqcloud\.com|aliyuncs\.com)$/;

/** `bj.cn` … `xj.cn`: the provinces register names too. */
const PROVINCES = /^(?:ah|bj|cq|fj|gd|gs|gx|gz|ha|hb|he|hi|hl|hn|jl|js|jx|ln|nm|nx|qh|sc|sd|sh|sn|sx|tj|xj|xz|yn|zj)$/;

/**
 * The name a site was registered under: `jinan.dzwww.com` → `dzwww.com`, `www.jinan.gov.cn` → `jinan.gov.cn`. An address in numbers
 * and a name of one label are their own. A suffix that is not known is taken for one label, so that at worst too much is one site.
 */
export function registrableDomain(host: string): string {
  const labels = host.replace(/\.$/, '').split('.');
  const [second = '', last = ''] = labels.slice(-2);
  if (host.includes(':') || /^\d+$/.test(last)) return host;
  const country = last.length === 2;
  const known =
    (country && (SECOND_LABELS.test(second) || (last === 'cn' && PROVINCES.test(second)))) ||
    HOSTS_OF_OTHERS.test(`${second}.${last}`);
  return labels.slice(known ? -3 : -2).join('.');
}
