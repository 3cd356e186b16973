/** What can be said of an address without asking the browser. */
import { registrableDomain } from './registrable-domain.ts';

/** The site of a page, as the reader grants it. */
export interface Site {
  /** Of the page: `epaper.example.cn`. */
  readonly host: string;
  /** What is asked for: the host, and all others under the name its site was registered under. Ports do not count. */
  readonly origins: readonly [string, string];
}

/** Pages of the browser's shops: no extension may run there. */
const CLOSED_HOSTS = ['chromewebstore.google.com', 'addons.mozilla.org', 'accounts.firefox.com'];

/** `https://news.example.cn/a` → `news.example.cn`; an address without a host (`about:blank`) or outside the web → nothing. */
export function siteOf(url: string | undefined): Site | undefined {
  const host = webAddress(url)?.hostname;
  return host ? siteOfHost(host) : undefined;
}

/**
 * The site of a host name: a paper spreads over `www.`, `epaper.` and `m.`, which a reader takes for one. An address in numbers, and a
 * name of one label, are without others.
 */
export function siteOfHost(host: string): Site {
  const domain = registrableDomain(host);
  const alone = domain.includes(':') || /^[^.]*$|\.\d+$/.test(domain);
  const hosts = alone ? domain : `*.${domain}`;
  return { host, origins: [`http://${hosts}/*`, `https://${hosts}/*`] };
}

/**
 * Whether a script of ours may run on a page and show the card: `https://news.example.cn/a.html` → true; browser pages,
 * extension shops and PDF files → false.
 */
export function canShowCard(url: string | undefined): boolean {
  const address = webAddress(url);
  if (!address) return false;
  const { hostname, pathname } = address;
  if (CLOSED_HOSTS.includes(hostname)) return false;
  if (hostname === 'chrome.google.com' && pathname.startsWith('/webstore')) return false;
  return !pathname.toLowerCase().endsWith('.pdf');
}

function webAddress(url: string | undefined): URL | undefined {
  const address = url === undefined ? null : URL.parse(url);
  return address && /^https?:$/.test(address.protocol) ? address : undefined;
}
