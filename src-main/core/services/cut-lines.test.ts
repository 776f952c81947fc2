// Why: what goes on from a workshop is decided once, with reasons, and can be read ever after.
// Must not: go past the use cases.
import { describe, expect, it } from 'vitest';

import { listDecisions } from '../../../db/repos/decisions.ts';
import { answerAll } from '../../../test/support/plan.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import type { CutOutcome } from '../../../src-shared/contract/values.ts';
import { cutLines, drawCutLine } from './cut-lines.ts';
import { draftDocument } from './document.ts';
import { asRefusal } from '../refusal.ts';
import { requireService } from './services.ts';
import { openNewRound, revealRound } from './sessions.ts';

const names = ['Familjesamtal', 'Anhörigstöd', 'Öppen mottagning', 'Studiecirkel'];

function refusalOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    return asRefusal(error);
  }
  throw new Error('It was not refused');
}

/** Three services in order, and a fourth that nobody voted on. */
function revealed() {
  const workshop = createWorkshop(
    names,
    Array.from({ length: 5 }, () => null),
  );
  workshop.vote(Array.from({ length: 5 }, () => [[5, 5], [4, 4], [3, 3], undefined] as const));
  revealRound(workshop.context, workshop.sessionId);
  const draw = (
    above: number,
    outcomes: readonly CutOutcome[],
    reasons: readonly (string | null)[] = [],
    reason = 'Det här hinner vi',
  ) =>
    drawCutLine(workshop.context, {
      sessionId: workshop.sessionId,
      round: 1,
      above,
      reason,
      choices: outcomes.map((outcome, index) => ({
        serviceId: workshop.service(index),
        outcome,
        reason: reasons[index] ?? null,
      })),
    });
  const statuses = (): readonly string[] =>
    names.map((_, index) => requireService(workshop.context, workshop.service(index)).status);
  return { ...workshop, draw, statuses };
}

describe('a line', () => {
  it('moves the services, keeps rank and index, and is a decision in log and papers', async () => {
    const { context, draw, statuses } = revealed();
    const line = draw(
      1,
      ['on', 'declined', 'on', 'again'],
      [null, 'Finns redan i regionen', 'Efterfrågas av många', null],
    );
    expect(statuses()).toEqual(['prioritised', 'declined', 'prioritised', 'candidate']);
    expect(
      line.services.map(({ name, outcome, rank, index }) => [name, outcome, rank, index]),
    ).toEqual([
      ['Familjesamtal', 'on', 1, 100],
      ['Anhörigstöd', 'declined', 2, expect.closeTo(75)],
      ['Öppen mottagning', 'on', 3, expect.closeTo(50)],
      ['Studiecirkel', 'again', null, null],
    ]);
    const words = /Urval efter Workshop 1, omgång 1: 2 går vidare · 1 avstås · 1 till ny omgång/u;
    expect(listDecisions(context.database).some(({ text }) => words.test(text))).toBe(true);
    const { decisions } = await draftDocument(context);
    const decision = decisions.find(({ text }) => words.test(text));
    expect(decision?.text).toContain(
      'Öppen mottagning (plats 3): går vidare, Efterfrågas av många',
    );
  });

  it('is one step of undo, and comes back by redo', () => {
    const { plan, context, sessionId, draw, statuses } = revealed();
    draw(2, ['on', 'on', 'again', 'again']);
    plan.undo();
    expect(statuses()).toEqual(['candidate', 'candidate', 'candidate', 'candidate']);
    expect(cutLines(context, sessionId)).toEqual([]);
    plan.redo();
    expect(statuses()).toEqual(['prioritised', 'prioritised', 'candidate', 'candidate']);
    expect(cutLines(context, sessionId)).toHaveLength(1);
  });

  it('is replaced by a later one and kept; what waits again steps back with the reason', () => {
    const { context, sessionId, draw, statuses } = revealed();
    draw(2, ['on', 'on', 'again', 'again']);
    draw(1, ['on', 'again', 'again', 'again'], [], 'Pengarna räcker till en');
    expect(statuses()).toEqual(['prioritised', 'candidate', 'candidate', 'candidate']);
    expect(cutLines(context, sessionId).map(({ reason }) => reason)).toEqual([
      'Pengarna räcker till en',
      'Det här hinner vi',
    ]);
  });

  it('asks for a reason of its own where the choice differs from the order', () => {
    const { draw } = revealed();
    const all = ['again', 'on', 'again', 'again'] as const;
    expect(refusalOf(() => draw(1, all))).toMatchObject({ code: 'reason-needed' });
    expect(refusalOf(() => draw(1, all, ['Redan i drift', null]))).toMatchObject({
      code: 'reason-needed',
      message: expect.stringContaining('Anhörigstöd'),
    });
    expect(refusalOf(() => draw(1, ['on', 'again', 'again', 'on']))).toMatchObject({
      code: 'reason-needed',
      message: expect.stringContaining('Studiecirkel'),
    });
    expect(refusalOf(() => draw(1, ['on', 'again', 'again', 'again'], [], ' '))).toMatchObject({
      code: 'reason-needed',
    });
  });

  it('asks about every service, those without votes too', () => {
    const { draw, statuses } = revealed();
    expect(refusalOf(() => draw(1, ['on', 'again', 'again']))).toMatchObject({
      code: 'invalid-value',
      message: expect.stringContaining('Studiecirkel'),
    });
    expect(statuses()).toEqual(['candidate', 'candidate', 'candidate', 'candidate']);
  });

  it('never lets a blocked service go on, and needs no word on it', () => {
    const { context, service, draw, statuses, sessionId } = revealed();
    answerAll(context, service(0), { R04: 'yes' });
    expect(refusalOf(() => draw(1, ['on', 'on', 'again', 'again']))).toMatchObject({
      code: 'service-blocked',
      message: expect.stringContaining('Familjesamtal'),
    });
    const line = drawCutLine(context, {
      sessionId,
      round: 1,
      above: 1,
      reason: 'Det här hinner vi',
      choices: [1, 2, 3].map((index) => ({
        serviceId: service(index),
        outcome: index === 1 ? 'on' : 'again',
        reason: null,
      })),
    });
    expect(line.services.map(({ name, rank }) => [name, rank])).toEqual([
      ['Anhörigstöd', 1],
      ['Öppen mottagning', 2],
      ['Studiecirkel', null],
    ]);
    expect(statuses()).toEqual(['candidate', 'prioritised', 'candidate', 'candidate']);
  });

  it('is drawn on a revealed round only', () => {
    const { context, sessionId, service } = revealed();
    openNewRound(context, sessionId);
    const choices = names.map((_, index) => ({
      serviceId: service(index),
      outcome: 'again' as const,
      reason: null,
    }));
    const input = { sessionId, round: 2, above: 0, reason: 'Nej', choices };
    expect(refusalOf(() => drawCutLine(context, input))).toMatchObject({ code: 'not-revealed' });
  });
});
