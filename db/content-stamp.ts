// Why: what is worked out from a whole plan is kept for as long as the plan is the same, and no longer.
// Must not: be stored: it means nothing once the plan has been closed.
import type { PlanFile } from './open.ts';

/**
 * A text that is the same only while nothing has been written in the plan, by whatever way: changes,
 * undo, triggers, another connection. It never comes back to what it was, so that what has been kept
 * under it cannot be out of date. A change that was rolled back gives a new one too.
 */
export function contentStamp({ sqlite }: Pick<PlanFile, 'sqlite'>): string {
  const own: unknown = sqlite.prepare('SELECT total_changes()').pluck().get();
  const others: unknown = sqlite.pragma('data_version', { simple: true });
  return `${String(own)} ${String(others)}`;
}
