// Why: who gets a ballot of paper and with which code, over a real plan and the real renderer.
// Must not: read the PDF's words; the interop tests do.
import { expect, it } from 'vitest';
import type { Workshop } from '../../../test/support/workshop.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import type { BallotRequest } from '../../exports/ballots/ballot-request.ts';
import type { JobName, JobTypes } from '../../workers/jobs.ts';
import type { PlanContext } from '../plan-context.ts';
import { makeBallots } from './paper-ballots.ts';
import { issueCodes, listCodes, mergeCodes, revokeCode } from './phone-codes.ts';
import { addParticipants, revealRound } from './sessions.ts';

function workshop(): Workshop {
  return createWorkshop(['Öppet hus', 'Anhörigstöd'], [null, null, null, null]);
}

/** The plan with a runner that lets the test see, or do something before, what is rendered. */
function watched(context: PlanContext, seen: (request: BallotRequest) => void): () => PlanContext {
  return () => ({
    ...context,
    jobs: {
      ...context.jobs,
      run: <Name extends JobName>(name: Name, input: JobTypes[Name]['input']) => {
        if ('request' in input && 'people' in input.request) seen(input.request);
        return context.jobs.run(name, input);
      },
    },
  });
}

it('gives everyone who counts a ballot with the own code, and a code to who lacks one', async () => {
  const { plan, context, sessionId, participant } = workshop();
  issueCodes(context, sessionId);
  addParticipants(context, sessionId, [{ label: 'P05', perspectiveId: null, districtId: null }]);
  revokeCode(context, participant(0));
  mergeCodes(context, { participantId: participant(1), intoParticipantId: participant(2) });
  const before = plan.dump();
  const requests: BallotRequest[] = [];
  const made = await makeBallots(
    watched(context, (request) => requests.push(request)),
    sessionId,
  );
  expect(made).toMatchObject({
    name: 'Workshop 1, röstsedlar, omgång 1.pdf',
    ballots: 3,
    issued: 1,
  });
  expect(Buffer.from(made.content).toString('latin1', 0, 5)).toBe('%PDF-');
  const codes = listCodes(context, sessionId);
  expect(requests[0]?.people).toEqual(codes.slice(2).map(({ label, code }) => ({ label, code })));
  expect(requests[0]?.candidates.map(({ name }) => name)).toEqual(['Öppet hus', 'Anhörigstöd']);
  plan.undo();
  expect(plan.dump()).toEqual(before);
});

it('holds nothing of what anyone has answered', async () => {
  const { context, sessionId, vote } = workshop();
  const requests: BallotRequest[] = [];
  const look = watched(context, (request) => requests.push({ ...request, madeAt: '' }));
  await makeBallots(look, sessionId);
  vote([[[5, 1]], [[2, null]]]);
  await makeBallots(look, sessionId);
  expect(requests[1]).toEqual(requests[0]);
});

it('gives no code and no file where the list changed meanwhile', async () => {
  const { context, sessionId, participant } = workshop();
  const during = watched(context, () => revokeCode(context, participant(0)));
  await expect(makeBallots(during, sessionId)).rejects.toMatchObject({ code: 'changed-elsewhere' });
  expect(listCodes(context, sessionId).map(({ code }) => code)).toEqual([null, null, null, null]);
});

it('refuses without participants who count, and in a revealed round', async () => {
  const { context, sessionId, vote } = workshop();
  vote([[[4, 4]]]);
  revealRound(context, sessionId);
  await expect(makeBallots(() => context, sessionId)).rejects.toMatchObject({
    code: 'round-closed',
  });
  const other = workshop();
  for (const id of other.participantIds) revokeCode(other.context, id);
  await expect(makeBallots(() => other.context, other.sessionId)).rejects.toMatchObject({
    code: 'invalid-value',
  });
});
