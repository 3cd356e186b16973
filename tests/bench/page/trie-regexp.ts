interface Branch {
  readonly next: Map<string, Branch>;
  isEnd: boolean;
}

/**
 * One expression that finds any of the names, the longest where several begin: common beginnings are written once.
 * `['泉城', '泉城购', '泉水']` → `/泉(?:城(?:购)?|水)/g`.
 */
export function trieRegExp(names: readonly string[]): RegExp {
  const root: Branch = { next: new Map(), isEnd: false };
  for (const name of names) {
    let branch = root;
    for (const char of name) branch = nextOf(branch, char);
    branch.isEnd = true;
  }
  return new RegExp(sourceOf(root), 'gu');
}

function nextOf(branch: Branch, char: string): Branch {
  const next = branch.next.get(char) ?? { next: new Map(), isEnd: false };
  branch.next.set(char, next);
  return next;
}

function sourceOf({ next, isEnd }: Branch): string {
  const ways = [...next].map(([char, branch]) => escapeForRegExp(char) + sourceOf(branch));
  if (ways.length === 0) return '';
  if (ways.length === 1 && !isEnd) return ways[0]!;
  return `(?:${ways.join('|')})${isEnd ? '?' : ''}`;
}

/** Signs that mean something in an expression get a backslash. */
export function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
