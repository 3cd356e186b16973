/** Local news sites offered on the first run. None is ticked for the reader, and none is read without the browser's question. */
export const NEWS_SITES = [
  { host: 'www.e23.cn', name: 'sites.shun' },
  { host: 'www.ijntv.cn', name: 'sites.ijntv' },
  { host: 'www.dzwww.com', name: 'sites.dzwww' },
  { host: 'www.iqilu.com', name: 'sites.iqilu' },
  { host: 'www.qlwb.com.cn', name: 'sites.qlwb' },
  { host: 'www.jinan.gov.cn', name: 'sites.jinan' },
] as const;
