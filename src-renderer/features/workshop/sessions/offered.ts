// Why: the perspectives that a workshop offers, wherever one is chosen for it.
// Must not: hide one that a participant has already; it is about new choices.
import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import type { Session } from '../../../../src-shared/contract/owner/sessions.ts';

/** All of the plan's where the workshop names none; and `chosen`, where one is chosen already. */
export function offeredOf<Row extends Named>(
  { perspectiveIds }: Pick<Session, 'perspectiveIds'>,
  perspectives: readonly Row[],
  chosen: string | null = null,
): readonly Row[] {
  if (perspectiveIds.length === 0) return perspectives;
  const offered = new Set([...perspectiveIds, ...(chosen === null ? [] : [chosen])]);
  return perspectives.filter(({ id }) => offered.has(id));
}
