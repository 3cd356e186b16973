import { useEffect, useState } from 'preact/hooks';
import type { ScriptState } from '@/components/reading-script.ts';
import { openTraditional, type ToTraditional } from '@/core/text/traditional.ts';

let opening: Promise<ToTraditional> | undefined;

/** Reads the packaged table, once; a failure is forgotten, so that it can be tried again. */
function readTraditional(): Promise<ToTraditional> {
  opening ??= readTable().then(openTraditional);
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

async function readTable(): Promise<string> {
  const { ok, body } = await fetch('/traditional.bin');
  if (!ok || !body) throw new Error('traditional.bin could not be read');
  return new Response(body.pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

/** How text is shown in Traditional characters, once that is wished for and the table is there. */
export function useTraditional(wished: boolean): ScriptState {
  const [convert, setConvert] = useState<ToTraditional>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wished || convert) return;
    setFailed(false);
    readTraditional().then(
      (open) => setConvert(() => open),
      () => setFailed(true),
    );
  }, [wished]);
  if (!wished) return { kind: 'as-is' };
  return convert ? { kind: 'traditional', convert } : { kind: failed ? 'failed' : 'loading' };
}
