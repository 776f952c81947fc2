// Why: how a workshop is set up: name, time for a service, perspectives offered, words on the scales.
// Must not: change the words that somebody has answered to: another scale is another question.
import { isDeepStrictEqual } from 'node:util';
import { listNamed } from '../../../db/repos/lists.ts';
import { listSessionRows } from '../../../db/repos/sessions.ts';
import {
  answeredServices,
  listOffered,
  setOffered,
  updateSession,
} from '../../../db/repos/session-setup.ts';
import type { SessionRow } from '../../../db/schema.ts';
import type { Named } from '../../../src-shared/contract/owner/lists.ts';
import type { Session } from '../../../src-shared/contract/owner/sessions.ts';
import type { Scales } from '../../../src-shared/contract/scales.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import { usualScales } from '../../../src-shared/text/scales.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { getSession, ownScales, requireSession } from './session-read.ts';

export interface SessionPatch {
  readonly name?: string | undefined;
  readonly minutes?: number | null | undefined;
  readonly perspectiveIds?: readonly string[] | undefined;
  readonly scales?: Scales | null | undefined;
}

/** The perspectives that participants of a session can choose, in the order of the plan. */
export function offeredPerspectives(context: PlanContext, sessionId: string): readonly Named[] {
  const all = listNamed(context.database, 'perspective');
  const offered = new Set(listOffered(context.database, sessionId));
  return offered.size === 0 ? all : all.filter(({ id }) => offered.has(id));
}

/** Changes what the patch names and what differs; nothing is recorded where nothing does. */
export function updateSettings(
  context: PlanContext,
  input: { readonly sessionId: string; readonly patch: SessionPatch },
): Session {
  const session = requireSession(context, input.sessionId);
  const { name, minutes, perspectiveIds, scales } = input.patch;
  const before = ownScales(session);
  // The usual words written out are the usual words.
  const own = isDeepStrictEqual(scales, usualScales) ? null : scales;
  const fields = {
    ...(name === undefined || name === session.name ? {} : { name }),
    ...(minutes === undefined || minutes === session.minutes ? {} : { minutes }),
    ...(own === undefined || isDeepStrictEqual(own, before)
      ? {}
      : { scalesJson: own === null ? null : JSON.stringify(own) }),
  };
  const offered = newOffer(context, session.id, perspectiveIds);
  if (fields.name !== undefined) refuseTakenName(context, session, fields.name);
  if (fields.scalesJson !== undefined) refuseUsedScale(context, session);
  if (Object.keys(fields).length > 0 || offered !== null) {
    change(context, `Ändrade inställningarna för ${session.name}`, () => {
      if (Object.keys(fields).length > 0) updateSession(context.database, session.id, fields);
      if (offered !== null) setOffered(context.database, session.id, offered);
    });
  }
  return getSession(context, session.id);
}

/** The perspectives to offer, each once; null where nothing changes. All of them is none. */
function newOffer(
  context: PlanContext,
  sessionId: string,
  wanted: readonly string[] | undefined,
): readonly string[] | null {
  if (wanted === undefined) return null;
  const all = listNamed(context.database, 'perspective').map(({ id }) => id);
  if (wanted.some((id) => !all.includes(id))) {
    throw new Refusal(
      'invalid-value',
      'Perspektivet finns inte längre i planen. Ladda om sidan och försök igen.',
    );
  }
  const chosen = new Set(wanted);
  const next = chosen.size === all.length ? [] : [...chosen].toSorted();
  return isDeepStrictEqual(next, [...listOffered(context.database, sessionId)]) ? null : next;
}

function refuseTakenName(context: PlanContext, session: SessionRow, name: string): void {
  const wanted = normaliseName(name);
  const isTaken = listSessionRows(context.database).some(
    (row) => row.id !== session.id && normaliseName(row.name) === wanted,
  );
  if (isTaken) {
    throw new Refusal(
      'name-taken',
      `Det finns redan en workshop som heter ${name}. Välj ett annat namn.`,
    );
  }
}

function refuseUsedScale(context: PlanContext, session: SessionRow): void {
  if (answeredServices(context.database, session.id).size > 0) {
    throw new Refusal(
      'in-use',
      `Skalornas ord i ${session.name} kan inte ändras, eftersom någon har svarat på dem. Skapa en ny workshop om orden ska vara andra. Ingenting har ändrats.`,
    );
  }
}
