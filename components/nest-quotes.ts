const OPENING = '“「';
const CLOSING = '”」';
const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '「': '『', '」': '』' };

/** Quotation marks inside others of their kind become inner ones: 本页作““预付宝”平台” → 本页作“‘预付宝’平台”. */
export function nestQuotes(text: string): string {
  const depth = [0, 0];
  return text.replace(/[“”「」]/g, (sign) => {
    const opens = OPENING.indexOf(sign);
    if (opens >= 0) return depth[opens]!++ > 0 ? INNER[sign]! : sign;
    const closes = CLOSING.indexOf(sign);
    depth[closes] = Math.max(0, depth[closes]! - 1);
    return depth[closes]! > 0 ? INNER[sign]! : sign;
  });
}
