/**
 * Compiles the seeds while the extension is built: the matcher goes into the content script as `virtual:match-pack`, what
 * figures mean into a script of its own as `virtual:figure-pack`, the rest is packaged as files under `corpus/`. Nothing is compiled before a build asks for it, so that tests start at once.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { buildCorpusAssets, PACKAGED_PATHS } from '../tools/corpus-assets.ts';

/** What is embedded in scripts, by the name of its module. */
const EMBEDDED = { 'virtual:match-pack': 'matchPack', 'virtual:figure-pack': 'figurePack' } as const;

type Embedded = keyof typeof EMBEDDED;

function isEmbedded(id: string): id is Embedded {
  return id in EMBEDDED;
}

export default defineWxtModule({
  name: 'corpus',
  setup(wxt) {
    let building: ReturnType<typeof buildCorpusAssets> | undefined;
    const assets = () => {
      building ??= buildCorpusAssets();
      return building;
    };

    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'corpus-packs',
          resolveId: (id) => (isEmbedded(id) ? `\0${id}` : undefined),
          load: (id) => {
            const name = id.slice(1);
            return id[0] === '\0' && isEmbedded(name)
              ? `export default ${JSON.stringify(assets()[EMBEDDED[name]])};`
              : undefined;
          },
        },
      ],
    }));

    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push(...PACKAGED_PATHS);
    });

    // WXT writes generated files as text only, so the bytes go through a folder of this build's own.
    wxt.hook('build:publicAssets', async (_, files) => {
      const folder = join(wxt.config.wxtDir, 'corpus', `${wxt.config.browser}-${wxt.config.mode}`);
      for (const { path, contents } of assets().packaged) {
        const absoluteSrc = join(folder, path);
        await mkdir(dirname(absoluteSrc), { recursive: true });
        await writeFile(absoluteSrc, contents);
        files.push({ absoluteSrc, relativeDest: path });
      }
    });
  },
});
