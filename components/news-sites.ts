/** Local news sites offered on the first run. None is ticked for the reader, and none is read without the browser's question. */
export const NEWS_SITES = [
  { host: 'e23.cn', name: 'sites.shun' },
  { host: 'ijntv.cn', name: 'sites.ijntv' },
  { host: 'dzwww.com', name: 'sites.dzwww' },
  { host: 'iqilu.com', name: 'sites.iqilu' },
  { host: 'qlwb.com.cn', name: 'sites.qlwb' },
  { host: 'jinan.gov.cn', name: 'sites.jinan' },
] as const;
