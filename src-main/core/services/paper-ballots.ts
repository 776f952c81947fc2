// Why: ballots of paper for a workshop: who gets one, with which code, and the file of them.
// Must not: read a vote, or give out a code that stands on no paper.
import { isDeepStrictEqual } from 'node:util';
import { listBallotItems } from '../../../db/repos/sessions.ts';
import type { Scales } from '../../../src-shared/contract/scales.ts';
import { scalesOf } from '../../../src-shared/text/scales.ts';
import type { JobOptions } from '../../workers/runner.ts';
import type { MadeFile } from '../made-files.ts';
import type { PlanContext } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import type { ParticipantWithCode } from './phone-codes.ts';
import { drawCodes, listCodes, storeCodes } from './phone-codes.ts';
import { currentRound, ownScales, requireSession } from './session-read.ts';

export interface MadeBallots extends MadeFile {
  readonly content: Uint8Array;
  /** How many participants got one. */
  readonly ballots: number;
  /** How many of them had no code before. */
  readonly issued: number;
}

/**
 * Makes the file first and gives out codes last: what is cancelled or fails changes nothing. `plan`
 * is asked anew after the file is made, since another plan may be open by then.
 */
export async function makeBallots(
  plan: () => PlanContext,
  sessionId: string,
  options: JobOptions = {},
): Promise<MadeBallots> {
  const context = plan();
  const standing = readStanding(context, sessionId);
  refuseWithoutUse(standing);
  const { people, isRevealed: _isRevealed, ...rest } = standing;
  const drawn = drawCodes(
    context,
    people.filter(({ code }) => code === null).map(({ id }) => id),
  );
  const request = {
    ...rest,
    madeAt: context.now(),
    people: people.map(({ id, label, code }) => ({ label, code: code ?? drawn.get(id) ?? '' })),
  };
  const rendered = await context.jobs.run(
    'render-ballots',
    { request, resourcesFolder: context.resources.folder },
    options,
  );
  // A phone may have entered meanwhile, or someone changed the list: the paper would be wrong.
  if (!isDeepStrictEqual(readStanding(plan(), sessionId), standing)) {
    throw new Refusal(
      'changed-elsewhere',
      `Deltagarna eller insatserna i ${standing.workshop} ändrades medan röstsedlarna gjordes. Ingen fil är gjord och inga koder är utgivna. Skriv ut igen.`,
    );
  }
  return {
    name: rendered.fileName,
    mediaType: rendered.mediaType,
    content: rendered.bytes,
    ballots: people.length,
    issued: storeCodes(plan(), standing.workshop, drawn),
  };
}

interface Standing {
  readonly workshop: string;
  readonly isExample: boolean;
  readonly round: number;
  readonly isRevealed: boolean;
  readonly scales: Scales;
  readonly people: readonly Pick<ParticipantWithCode, 'id' | 'label' | 'code'>[];
  readonly candidates: readonly {
    readonly name: string;
    readonly targetGroups: readonly string[];
  }[];
}

function readStanding(context: PlanContext, sessionId: string): Standing {
  const session = requireSession(context, sessionId);
  const round = currentRound(context, sessionId);
  return {
    workshop: session.name,
    isExample: session.isExample,
    round: round.number,
    isRevealed: round.revealedAt !== null,
    scales: scalesOf(ownScales(session)),
    // Who counts no more, or as another, must not be able to answer twice.
    people: listCodes(context, sessionId)
      .filter(({ isRevoked, mergedInto }) => !isRevoked && mergedInto === null)
      .map(({ id, label, code }) => ({ id, label, code })),
    candidates: listBallotItems(context.database, sessionId).map(({ name, targetGroups }) => ({
      name,
      targetGroups,
    })),
  };
}

function refuseWithoutUse({ workshop, round, isRevealed, people, candidates }: Standing): void {
  if (isRevealed) {
    throw new Refusal(
      'round-closed',
      `Omgång ${round} i ${workshop} är visad. Öppna en ny omgång och skriv ut röstsedlarna då.`,
    );
  }
  if (people.length === 0) {
    throw new Refusal(
      'invalid-value',
      `${workshop} har inga deltagare att skriva ut röstsedlar för. Lägg till deltagare och skriv ut igen.`,
    );
  }
  if (candidates.length === 0) {
    throw new Refusal(
      'invalid-value',
      `${workshop} har inga insatser att bedöma. Skapa workshopen på nytt med de insatser som ska bedömas.`,
    );
  }
}
