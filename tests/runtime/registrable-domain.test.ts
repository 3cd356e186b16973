import { describe, expect, it } from 'vitest';
import { registrableDomain } from '@/runtime/registrable-domain.ts';

describe('the name a site was registered under', () => {
  it.each([
    ['jinan.dzwww.com', 'dzwww.com'],
    ['dzwww.com', 'dzwww.com'],
    ['www.jinan.gov.cn', 'jinan.gov.cn'],
    ['jinan.gov.cn', 'jinan.gov.cn'],
    ['news.e23.cn', 'e23.cn'],
    ['a.b.news.sina.com.cn', 'sina.com.cn'],
    ['www.something.sd.cn', 'something.sd.cn'],
    ['www.jnnc.com', 'jnnc.com'],
    ['news.ltn.com.tw', 'ltn.com.tw'],
    ['www.rthk.hk', 'rthk.hk'],
    ['www.bbc.co.uk', 'bbc.co.uk'],
    ['com.cn', 'com.cn'],
    ['docs.someone.github.io', 'someone.github.io'],
    ['github.io', 'github.io'],
    ['notgithub.io', 'notgithub.io'],
    ['gov.example.com', 'example.com'],
    ['localhost', 'localhost'],
    ['other.localhost', 'other.localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['news.example.cn.', 'example.cn'],
  ])('of %s is %s', (host, domain) => expect(registrableDomain(host)).toBe(domain));
});
