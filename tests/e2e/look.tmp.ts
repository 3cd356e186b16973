import { launchBrowser, servePages, waitForMarks, openCard, markedWords } from './harness.ts';
const s = await servePages();
for (const [scheme, w] of [['light',1280],['dark',1280],['light',400]] as const) {
  const b = await launchBrowser({ colorScheme: scheme, viewport: { width: w, height: 900 } });
  const p = await b.context.newPage();
  p.on('pageerror', e => console.log('pageerror', e.message)); p.on('console', m => m.type()==='error' && console.log('console', m.text()));
  await p.goto(s.origin + '/sample-news/');
  try { console.log(await waitForMarks(p)); console.log(await markedWords(p,'target')); } catch (e) { console.log('no marks', (e as Error).message); }
  await p.screenshot({ path: `/tmp/shot-${scheme}-${w}.png` });
  try { await openCard(p, '黄河体育中心'); await p.screenshot({ path: `/tmp/shot-${scheme}-${w}-card.png` });
   await p.keyboard.press('Escape'); await openCard(p, '5G基站达到6万个','target'); await p.screenshot({ path: `/tmp/shot-${scheme}-${w}-target.png` }); } catch (e) { console.log('card', (e as Error).message); }
  await b.close();
}
await s.close();
