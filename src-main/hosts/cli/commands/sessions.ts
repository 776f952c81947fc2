// Why: commands on a workshop: reveal a round, read a revealed result.
// Must not: show anything of a round that is not revealed.
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { SessionResult } from '../../../../src-shared/contract/owner/sessions.ts';
import { agreementLabels, quadrantLabels } from '../../../../src-shared/text/labels.ts';
import type { PlanContext } from '../../../core/plan-context.ts';
import { Refusal } from '../../../core/refusal.ts';
import { sessionResult } from '../../../core/services/session-result.ts';
import { findSessionByName, getSession, revealRound } from '../../../core/services/sessions.ts';
import type { CommonOptions } from '../plan-command.ts';
import { onPlan, outputOf, withCommonOptions, withProgress } from '../plan-command.ts';
import { textTable } from '../text-table.ts';

interface RankOptions extends CommonOptions {
  readonly session: string;
  readonly weight?: number;
  readonly threshold?: number;
  readonly top?: number;
  readonly round?: number;
}

export function addSessionCommands(program: Command): void {
  const session = program.command('session').description('workshoppar');
  withCommonOptions(session.command('reveal <plan>'))
    .description('visar den pågående omgångens resultat; kan inte ångras')
    .requiredOption('--session <namn>', 'workshopen')
    .action((path: string, options: CommonOptions & { readonly session: string }) =>
      onPlan(path, options, (context) => {
        const { id, name } = requireSessionByName(context, options.session);
        const { rounds } = revealRound(context, id);
        const round = rounds.at(-1);
        outputOf(options).result(
          { session: { name, round: round?.number ?? 1, revealedAt: round?.revealedAt ?? null } },
          `Omgång ${round?.number ?? 1} i ${name} är visad.`,
        );
      }),
    );

  withCommonOptions(program.command('rank <plan>'))
    .description('resultatet av en visad omgång')
    .requiredOption('--session <namn>', 'workshopen')
    .option('--weight <tal>', 'effektens vikt, 0–1', numberBetween(0, 1))
    .option('--threshold <tal>', 'tröskel mellan rutorna, 1–5', numberBetween(1, 5))
    .option('--top <k>', 'antal i toppen', numberBetween(1, 100_000))
    .option('--round <n>', 'omgång; annars den pågående', numberBetween(1, 1_000))
    .action(rank);
}

async function rank(path: string, options: RankOptions): Promise<void> {
  const result = await onPlan(path, options, (context) =>
    withProgress('Räknar', (job) =>
      sessionResult(
        context,
        {
          sessionId: requireSessionByName(context, options.session).id,
          round: options.round ?? null,
          weight: options.weight ?? null,
          threshold: options.threshold ?? null,
          topK: options.top ?? null,
        },
        job,
      ),
    ),
  );
  outputOf(options).result(rankJson(result), rankText(result));
}

function requireSessionByName(
  context: PlanContext,
  name: string,
): { readonly id: string; readonly name: string } {
  const found = findSessionByName(context, name);
  if (!found)
    throw new Refusal('unknown-session', `Det finns ingen workshop som heter ${name} i planen.`);
  return getSession(context, found.id);
}

function numberBetween(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text.replace(',', '.'));
    if (text.trim() === '' || !Number.isFinite(value) || value < low || value > high) {
      throw new InvalidArgumentError(`Ange ett tal ${low}–${high}.`);
    }
    return value;
  };
}

/** The shape of the fixed interface; further fields stand after those it names. */
function rankJson(result: SessionResult): unknown {
  return {
    session: {
      name: result.name,
      round: result.round,
      participants: result.participants,
      revealedAt: result.revealedAt,
      isExample: result.isExample,
      entryKinds: result.entryKinds,
    },
    weight: result.weight,
    threshold: result.threshold,
    topK: result.topK,
    items: result.items.map(
      ({ serviceId: _serviceId, perspectives: _perspectives, ...item }) => item,
    ),
    blocked: result.blocked.map(({ ref, name, ground }) => ({ ref, name, ground })),
    kendallW: result.kendallW,
    draws: result.draws,
    minorityReasons: result.reasons.map(({ serviceId, criterion, text }) => ({
      ref:
        [...result.items, ...result.blocked].find((item) => item.serviceId === serviceId)?.ref ??
        null,
      criterion,
      text,
    })),
  };
}

function rankText(result: SessionResult): string {
  const rows = result.items.map((item) => [
    item.rank === null ? '–' : String(item.rank),
    item.name,
    item.index === null ? 'saknas' : item.index.toFixed(1).replace('.', ','),
    criterionText(item.effect),
    criterionText(item.feasibility),
    item.quadrant === null ? '–' : quadrantLabels[item.quadrant],
    item.stability === null ? 'för få svar' : `${Math.round(item.stability.pTop * 100)} %`,
  ]);
  return [
    `${result.name}, omgång ${result.round}, ${result.participants} deltagare, vikt ${result.weight}, tröskel ${result.threshold}`,
    textTable(
      ['Plats', 'Insats', 'Index', 'Effekt', 'Genomförbarhet', 'Ruta', `I topp ${result.topK}`],
      rows,
    ),
    ...result.blocked.map(
      (service) => `Spärrad, rangordnas inte: ${service.name} (${service.ground.join(', ')})`,
    ),
  ].join('\n');
}

function criterionText(summary: SessionResult['items'][number]['effect']): string {
  const median = summary.median === null ? 'saknas' : String(summary.median).replace('.', ',');
  return `${median} ${agreementLabels[summary.label]} (n ${summary.n})${summary.minority ? ' minoritetsröst' : ''}`;
}
