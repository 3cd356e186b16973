/** The year a target is set for: `2025` → `2025`; empty for one that is set for none. */
export function deadlineYear(deadline: string): string {
  return /^\d{4}$/.test(deadline) ? deadline : '';
}
