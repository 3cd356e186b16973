/** The serialised matcher, built from the seeds at build time and embedded by `modules/corpus.ts`. */
declare module 'virtual:match-pack' {
  /** Base64 of the bytes `openMatchPack` reads. */
  const base64: string;
  export default base64;
}

/** What figures mean, likewise; embedded in the script that reads them. */
declare module 'virtual:figure-pack' {
  /** Base64 of the bytes `openFigurePack` reads. */
  const base64: string;
  export default base64;
}
