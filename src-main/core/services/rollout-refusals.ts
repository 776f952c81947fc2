// Why: the ways a change of the rollout matrix is refused, each naming services and what is missing.
// Must not: let a written reason pass the law.
import type { Problem } from '../../../src-shared/contract/base.ts';
import { isBlank } from '../../../src-shared/domain/text-check.ts';
import { rolloutStatusLabels } from '../../../src-shared/text/labels.ts';
import { unansweredText } from '../../../src-shared/text/refusal-texts.ts';
import { Refusal } from '../refusal.ts';
import type { CellChange } from './rollout-change.ts';
import { isStepBack } from './rollout-change.ts';
import { gateMissingText } from './rollout-gate.ts';

export function refuseReversedDates(all: readonly CellChange[]): void {
  const reversed = all.find(
    ({ after }) => after.startOn !== null && after.endOn !== null && after.startOn > after.endOn,
  );
  if (!reversed) return;
  throw new Refusal(
    'invalid-value',
    `Slutdatum ligger före startdatum: ${reversed.service.name}, ${reversed.district.name}.`,
  );
}

export function refuseLegalStops(all: readonly CellChange[]): void {
  const stopped = all.filter(({ permission }) => permission.kind === 'refused');
  const [first] = stopped;
  if (!first) return;
  const problems = [...new Map(stopped.map((each) => [each.service.id, each])).values()].flatMap(
    legalProblems,
  );
  const names = [...new Set(problems.map(({ place }) => place))].join(', ');
  const status = rolloutStatusLabels[first.after.status].toLocaleLowerCase('sv');
  throw new Refusal(
    'legal-stop',
    `Den rättsliga prövningen stoppar statusen ${status} för ${names}. ` +
      `${problems.map(({ message }) => message).join(' ')} Ingen ruta har ändrats.`,
    problems,
  );
}

/** What the law lacks for one service, each with its paragraph. */
function legalProblems({ service, gate, permission }: CellChange): Problem[] {
  if (permission.kind !== 'refused') return [];
  const { screening } = gate;
  const open = screening.conditions.filter((condition) => condition.status === 'open');
  return permission.reasons.flatMap((reason): Problem[] => {
    const messages =
      reason === 'open-conditions'
        ? open.map(({ text, ground }) => `Villkoret är öppet: ${text} (${ground.join(', ')}).`)
        : screening.rules.map(
            (rule) => `${rule.reason ?? unansweredText(rule.ruleId)} (${rule.ground.join(', ')})`,
          );
    const said = messages.length === 0 ? [`${gateMissingText(reason)}.`] : messages;
    return said.map((message) => ({ place: service.name, message }));
  });
}

export function refuseClosedGates(all: readonly CellChange[]): void {
  const lacking = new Map(
    all.flatMap(({ service, permission }) =>
      permission.kind === 'needs-override' ? [[service.name, permission.missing] as const] : [],
    ),
  );
  if (lacking.size === 0) return;
  const problems = [...lacking].flatMap(([place, missing]) =>
    missing.map((code) => ({ place, message: gateMissingText(code) })),
  );
  throw new Refusal(
    'gate-closed',
    `Grinden till breddinförande är stängd för ${[...lacking.keys()].join(', ')}. ` +
      'Ingen ruta har ändrats. Komplettera underlaget, eller skriv ett skäl att gå vidare ändå; skälet följer med till nämnden.',
    problems,
  );
}

export function refuseUnexplainedStepsBack(
  all: readonly CellChange[],
  reason: string | null,
): void {
  const back = all.find(isStepBack);
  if (!back || !isBlank(reason)) return;
  throw new Refusal(
    'reason-needed',
    `Skriv ett skäl: införandet av ${back.service.name} i ${back.district.name} går tillbaka till en tidigare fas.`,
  );
}
