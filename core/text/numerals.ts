const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * The value of a number in digits or written out: `1,234.5` → 1234.5, `五万四千` → 54000, `二〇二五` → 2025, `３０` → 30.
 * Undefined when it is none.
 */
export function parseNumeral(text: string): number | undefined {
  const plain = text
    .replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(\d)[,，](?=\d{3})/g, '$1');
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  const scaled = /^(\d+(?:\.\d+)?)([百千]?)(万亿|万|亿)?$/.exec(plain);
  if (scaled) return Number(scaled[1]) * (SMALL_UNITS[scaled[2] ?? ''] ?? 1) * scaleFactor(scaled[3] ?? '');
  return parseHanNumeral(plain);
}

/** `万` → 1e4, `亿` → 1e8, `万亿` → 1e12, `百万` → 1e6, empty → 1. */
export function scaleFactor(scale: string): number {
  let factor = 1;
  for (const char of scale) factor *= LARGE_UNITS[char] ?? SMALL_UNITS[char] ?? 1;
  return factor;
}

function parseHanNumeral(text: string): number | undefined {
  if (text.length === 0 || ![...text].every((c) => c in DIGITS || c in SMALL_UNITS || c in LARGE_UNITS))
    return undefined;
  if ([...text].every((c) => c in DIGITS)) return Number([...text].map((c) => DIGITS[c]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of text) {
    if (char in DIGITS) digit = DIGITS[char];
    else if (char in SMALL_UNITS) {
      section += (digit ?? 1) * SMALL_UNITS[char]!;
      digit = undefined;
    } else {
      const part = section + (digit ?? 0);
      total = char === '亿' ? (total + part) * 1e8 : total + part * LARGE_UNITS[char]!;
      section = 0;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}
