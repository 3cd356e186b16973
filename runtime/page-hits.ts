/** A longer list is no list to look through; `total` still tells how many there are. */
export const MAX_HITS = 2000;
