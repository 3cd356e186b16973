/** Packages the table by which documents are shown in Traditional characters, compressed: it is read only when asked for. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { defineWxtModule } from 'wxt/modules';
import { buildTraditionalTable } from '../tools/traditional-table.ts';

const FILE = 'traditional.bin';

export default defineWxtModule({
  name: 'traditional',
  setup(wxt) {
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push(FILE);
    });
    // WXT writes generated files as text only, so the bytes go through a folder of this build's own.
    wxt.hook('build:publicAssets', async (_, files) => {
      const folder = join(wxt.config.wxtDir, 'traditional', `${wxt.config.browser}-${wxt.config.mode}`);
      const absoluteSrc = join(folder, FILE);
      await mkdir(folder, { recursive: true });
      await writeFile(absoluteSrc, deflateRawSync(buildTraditionalTable(), { level: 9 }));
      files.push({ absoluteSrc, relativeDest: FILE });
    });
  },
});
