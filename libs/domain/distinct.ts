// Lists that may not name a thing twice.
import { refuse } from './refusal.ts';

/** Each entry of a list names another thing. */
export function requireDistinct(ids: readonly string[], field: string): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) refuse('NAMED_TWICE', field, { id });
    seen.add(id);
  }
}
