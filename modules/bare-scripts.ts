/** Starts our scripts in pages by one call, without the code by which WXT reports their errors in its console: the browser does. */
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** What WXT makes the entry of a script, before the path of ours. */
const ENTRY = '\0virtual:wxt-unlisted-script-entrypoint?';

export default defineWxtModule({
  name: 'bare-scripts',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'bare-scripts',
          enforce: 'pre',
          load: (id) =>
            id.startsWith(ENTRY)
              ? `import script from ${JSON.stringify(id.slice(ENTRY.length))}; export default script.main();`
              : undefined,
        },
      ],
    }));
  },
});
