/** Wiring only: injected into pages that may state figures, reads them for the marks. */
import figurePack from 'virtual:figure-pack';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openFigurePack } from '@/core/match/pack.ts';
import { figureReader } from '@/core/match/page-figures.ts';
import { bytesFromBase64 } from '@/page/base64.ts';
import { leaveFigureReader } from '@/page/figure-bridge.ts';

export default defineUnlistedScript(() => leaveFigureReader(figureReader(openFigurePack(bytesFromBase64(figurePack)))));
