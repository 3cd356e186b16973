import { describe, expect, it } from 'vitest';
import { simplify } from '@/core/repair/simplify.ts';

describe('Traditional text becomes Simplified', () => {
  it.each([
    ['濟南新舊動能轉換起步區', '济南新旧动能转换起步区'],
    ['沉著應對、著力、著眼、盯著項目看', '沉着应对、着力、着眼、盯着项目看'],
    ['成效顯著，著名、名著、編著、土著、著作、卓著', '成效显著，著名、名著、编著、土著、著作、卓著'],
    ['平臺、老撾、矮稈玉米', '平台、老挝、矮秆玉米'],
    ['復雜、政務云、智能制造、倍增干勁', '复杂、政务云、智能制造、倍增干劲'],
    ['已是简体的字', '已是简体的字'],
    ['5G、REITs，（一）😀', '5G、REITs，（一）😀'],
    ['', ''],
  ])('%s', (traditional, simplified) => {
    expect(simplify(traditional)).toBe(simplified);
  });

  it('in as many characters, also where surrogates stand alone', () => {
    const text = '\uD800濟南\uDC00😀𠮷顯著';
    expect(simplify(text)).toHaveLength(text.length);
  });
});
