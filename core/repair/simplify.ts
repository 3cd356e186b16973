import { Converter } from 'opencc-js/t2cn';

let convert: ((text: string) => string) | undefined;

/**
 * Traditional → Simplified by OpenCC's phrase rules: `計畫與顯著著落` → `计划与显著着落`. The length is kept; a text whose length
 * would change is converted character by character.
 */
export function simplify(text: string): string {
  convert ??= Converter({ from: 't', to: 'cn' });
  const whole = convert(text);
  const simplified = whole.length === text.length ? whole : [...text].map((char) => sameLength(char)).join('');
  return simplified.replace(/(?<!显|名|著|编|土|卓|昭|专|原|巨|论)著(?!名|作|述|称)/g, '着');
}

function sameLength(char: string): string {
  const simplified = convert?.(char) ?? char;
  return simplified.length === char.length ? simplified : char;
}
