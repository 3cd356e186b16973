import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, messagesOf } from './draw.ts';

const LANGUAGES: readonly Language[] = ['zh_CN', 'zh_TW', 'en'];
const [chinese, taiwanese, english] = await Promise.all(LANGUAGES.map(messagesOf));

const SOURCES = sources(['components', 'entrypoints', 'page', 'runtime']);
/** `i18n.t('card.pin'` asks for `card_pin` for certain; `'card.rule.name'` in a table may. */
const called = namesIn(/i18n\.t\(\s*'([\w.]+)'/g);
const maybe = namesIn(/'([a-z]\w*(?:\.\w+)+)'/g);
const inManifest = [...readFileSync('wxt.config.ts', 'utf8').matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]!);

const keysOf = (messages: object | undefined) => Object.keys(messages ?? {}).filter((key) => !key.startsWith('@@'));
const placesOf = (text: string) => [...new Set(text.match(/\$\d|%s/g) ?? [])].sort();

describe('the messages', () => {
  it.each([
    ['zh_TW', taiwanese],
    ['en', english],
  ])('of %s are those of zh_CN, in the same order', (_, messages) => {
    expect(keysOf(messages)).toEqual(keysOf(chinese));
  });

  it.each([
    ['zh_TW', taiwanese],
    ['en', english],
  ])('of %s have the same places to fill', (_, messages) => {
    const wrong = keysOf(chinese).filter(
      (key) => placesOf(messages?.[key]?.message ?? '').join() !== placesOf(chinese![key]!.message).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('have every key that is asked for', () => {
    expect([...called, ...inManifest].filter((key) => !(key in chinese!))).toEqual([]);
    expect(called.length).toBeGreaterThan(100);
  });

  it('have no key that nobody asks for', () => {
    const used = new Set([...maybe, ...inManifest]);
    expect(keysOf(chinese).filter((key) => !used.has(key))).toEqual([]);
  });

  it.each(LANGUAGES)('of %s say something everywhere', async (language) => {
    const empty = Object.entries(await messagesOf(language)).filter(([, { message }]) => message.trim() === '');
    expect(empty).toEqual([]);
  });
});

describe('the quotation marks of the messages', () => {
  it('are those of the language: corner brackets in zh_TW only', () => {
    const stray = (messages: typeof chinese, marks: RegExp) =>
      keysOf(messages).filter((key) => marks.test(messages![key]!.message));
    expect(stray(taiwanese, /[“”]/)).toEqual([]);
    expect([...stray(chinese, /[「」]/), ...stray(english, /[「」]/)]).toEqual([]);
  });
});

describe('the scripts of the messages', () => {
  it('are kept apart: no simplified form in zh_TW, none of its own in zh_CN', () => {
    const simplified = /[这网页们对开关记录标题说话过还没让请数据条节设应时为与东济体试读写选项览链无门问间长会单实标]/;
    const traditional = /[這網頁們對開關記錄標題說話過還沒讓請數據條節設應時為與東濟體試讀寫選項覽鏈無門問間長會單實]/;
    const stray = (messages: typeof chinese, script: RegExp) =>
      Object.entries(messages ?? {})
        .filter(([, { message }]) => script.test(message))
        .map(([key]) => key);
    expect({ zh_TW: stray(taiwanese, simplified), zh_CN: stray(chinese, traditional) }).toEqual({
      zh_TW: [],
      zh_CN: [],
    });
  });
});

function namesIn(pattern: RegExp): string[] {
  return SOURCES.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!.replaceAll('.', '_')));
}

function sources(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(path, 'utf8'));
}
