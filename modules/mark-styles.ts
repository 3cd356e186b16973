/** Writes the style sheet of the marks while the extension is built. */
import { defineWxtModule } from 'wxt/modules';
import { markStyles } from '../page/mark-styles.ts';

const FILE = 'marks.css';

export default defineWxtModule({
  name: 'mark-styles',
  setup(wxt) {
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push(FILE);
    });
    wxt.hook('build:publicAssets', (_, files) => {
      // Firefox does not let highlights inherit yet.
      files.push({ relativeDest: FILE, contents: markStyles(wxt.config.browser !== 'firefox') });
    });
  },
});
