import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgeOf, showBadge } from '@/runtime/badge.ts';
import type { PageDigest } from '@/runtime/page-digest.ts';

const digestOf = (state: PageDigest['state'], entities: number, targets: number): PageDigest => ({
  state,
  locality: { verdict: 'unknown', confidence: 0, evidence: [] },
  counts: { entities, targets },
  entities: [],
});

describe('the toolbar button', () => {
  it.each([
    [digestOf('on', 9, 3), { text: '12', icon: 'on' }],
    [digestOf('on', 0, 0), { text: '', icon: 'on' }],
    [digestOf('on', 900, 99), { text: '999', icon: 'on' }],
    [digestOf('on', 900, 100), { text: '999+', icon: 'on' }],
    [digestOf('off', 9, 3), { text: '', icon: 'off' }],
    [digestOf('unsupported', 0, 0), { text: '', icon: 'off' }],
  ] as const)('says of %o: %o', (digest, badge) => expect(badgeOf(digest)).toEqual(badge));

  it.each(['on', 'off'] as const)('has every size of its %s icon in the package', async (icon) => {
    let path: Record<string, string> = {};
    Object.assign(fakeBrowser.action, {
      setIcon: async (details: { path: Record<string, string> }) => {
        path = details.path;
      },
      setBadgeText: async () => {},
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    });
    await showBadge(1, { text: '', icon });
    expect(Object.keys(path)).toEqual(['16', '32', '48', '128']);
    for (const file of Object.values(path)) expect(existsSync(join('public', file)), file).toBe(true);
  });

  it('is left alone when the tab is gone', async () => {
    Object.assign(fakeBrowser.action, { setIcon: () => Promise.reject(new Error('No tab with id: 1.')) });
    await expect(showBadge(1, { text: '3', icon: 'on' })).resolves.toBeUndefined();
  });
});
