// Why: the words of the decision that a line after a workshop is, as the log and the papers show them.
// Must not: leave out an exception or its reason.
import type { CutOutcome } from '../contract/values.ts';

export const cutOutcomeLabels: Readonly<Record<CutOutcome, string>> = {
  on: 'går vidare',
  again: 'till ny omgång',
  declined: 'avstås',
};

/** "15 går vidare · 1 avstås · 1 till ny omgång"; what is none is not said. */
export function cutCounts(outcomes: readonly CutOutcome[]): string {
  const order: readonly CutOutcome[] = ['on', 'declined', 'again'];
  return order
    .map((outcome) => ({ outcome, count: outcomes.filter((one) => one === outcome).length }))
    .filter(({ outcome, count }) => count > 0 || outcome === 'on')
    .map(({ outcome, count }) => `${count} ${cutOutcomeLabels[outcome]}`)
    .join(' · ');
}

export function cutLineText(line: {
  readonly session: string;
  readonly round: number;
  readonly reason: string;
  readonly services: readonly {
    readonly name: string;
    readonly rank: number | null;
    readonly outcome: CutOutcome;
    readonly reason: string | null;
  }[];
}): string {
  const { session, round, reason, services } = line;
  const exceptions = services.flatMap((service) =>
    service.reason === null
      ? []
      : [
          `${service.name} (${service.rank === null ? 'utan svar' : `plats ${service.rank}`}): ${cutOutcomeLabels[service.outcome]}, ${service.reason}`,
        ],
  );
  return [
    `Urval efter ${session}, omgång ${round}: ${cutCounts(services.map(({ outcome }) => outcome))}. ${reason}`,
    ...exceptions,
  ].join('\n');
}
