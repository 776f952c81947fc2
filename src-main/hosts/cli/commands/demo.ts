// Why: the product's main job as one script: from a real list of services to a decided catalogue.
// Must not: do anything that the other commands and the window do not do the same way.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import cliProgress from 'cli-progress';
import type { Command } from 'commander';
import type { ExportFormat, ImportKind } from '../../../../src-shared/contract/values.ts';
import { exportFormatSchema } from '../../../../src-shared/contract/values.ts';
import { makePlan, planContext } from '../../../core/open-plan.ts';
import type { PlanContext } from '../../../core/plan-context.ts';
import { makeExport } from '../../../core/services/exports.ts';
import { runImport } from '../../../core/services/import-file.ts';
import { adopt } from '../../../core/services/proposal.ts';
import { rolloutMatrix } from '../../../core/services/rollout.ts';
import { listScreenings } from '../../../core/services/screening.ts';
import { sessionResult } from '../../../core/services/session-result.ts';
import { findSessionByName, revealRound } from '../../../core/services/sessions.ts';
import { writeWholeFile } from '../../../core/whole-file.ts';
import type { CommonOptions } from '../plan-command.ts';
import { outputOf, planHost, withCommonOptions } from '../plan-command.ts';

const sessionName = 'Workshop 1';

/** The services are facts; everything else is made up and marked so. */
const files: readonly {
  readonly kind: ImportKind;
  readonly file: string;
  readonly isExample: boolean;
}[] = [
  { kind: 'services', file: 'stockholm-services.csv', isExample: false },
  { kind: 'ratings', file: 'stockholm-ratings.csv', isExample: true },
  { kind: 'answers', file: 'stockholm-answers.csv', isExample: true },
  { kind: 'risks', file: 'stockholm-risks.csv', isExample: true },
  { kind: 'needs', file: 'stockholm-needs.csv', isExample: true },
  { kind: 'insights', file: 'stockholm-insights.csv', isExample: true },
  { kind: 'rollout', file: 'stockholm-rollout.csv', isExample: true },
];

const steps = files.length + 4 + exportFormatSchema.options.length;

export function addDemoCommand(program: Command): void {
  withCommonOptions(program.command('demo'))
    .description('huvudjobbet från lista till beslutad katalog, på exempelfiler')
    .requiredOption('--out <mapp>', 'mappen där plan och filer läggs')
    .action(demo);
}

async function demo(options: CommonOptions & { readonly out: string }): Promise<void> {
  mkdirSync(options.out, { recursive: true });
  const bar = new cliProgress.SingleBar(
    {
      format: '{what} [{bar}] {percentage} %',
      stream: process.stderr,
      noTTYOutput: false,
      clearOnComplete: true,
    },
    cliProgress.Presets.legacy,
  );
  bar.start(steps, 0, { what: 'Skapar planen' });
  try {
    const summary = await runDemo(options, (what) => bar.increment(1, { what }));
    bar.stop();
    outputOf(options).result(summary, summaryText(summary));
  } finally {
    bar.stop();
  }
}

type Step = (what: string) => void;

async function runDemo(options: CommonOptions & { readonly out: string }, step: Step) {
  const host = planHost();
  const role = options.role ?? 'Strateg';
  const path = join(options.out, 'demo.flplan');
  const file = await makePlan(path, { name: 'Demo Stockholm', example: null, role }, host);
  try {
    const context = planContext(file, role, host);
    const imported = await importAll(context, step);
    const screenings = listScreenings(context);
    step('Visar omgången');
    const session = findSessionByName(context, sessionName);
    if (!session) throw new Error('The ratings made the session');
    revealRound(context, session.id);
    step('Rangordnar');
    const request = {
      sessionId: session.id,
      round: null,
      weight: null,
      threshold: null,
      topK: null,
    };
    const result = await sessionResult(context, request);
    step('Fastställer');
    const version = await adopt(context, {
      board: 'Exempelnämnden',
      date: context.today(),
      paragraph: '§ 1',
      caseNumber: 'EXEMPEL 2026/1',
    });
    const exported: { format: ExportFormat; path: string; size: number }[] = [];
    for (const format of exportFormatSchema.options) {
      step(`Exporterar ${format}`);
      const made = await makeExport(context, { format, version: version.number });
      const target = join(options.out, `katalog.${format}`);
      writeWholeFile(target, made.content);
      exported.push({ format, path: target, size: made.content.length });
    }
    const { equityGap } = rolloutMatrix(context);
    return {
      plan: path,
      imported,
      outcomes: countOutcomes(screenings),
      blocked: screenings
        .filter((screening) => screening.outcome === 'block')
        .map(({ ref, name, rules }) => ({
          ref,
          name,
          ground: rules.flatMap((rule) => rule.ground),
        })),
      top: result.items
        .slice(0, 5)
        .map(({ rank, ref, name, index }) => ({ rank, ref, name, index })),
      split: result.items
        .filter(
          (item) =>
            item.effect.label === 'disagreement' || item.feasibility.label === 'disagreement',
        )
        .map(({ ref, name }) => ({ ref, name })),
      equityGap,
      version: { number: version.number, services: version.services, sha256: version.sha256 },
      exported,
    };
  } finally {
    file.close();
  }
}

type Summary = Awaited<ReturnType<typeof runDemo>>;

async function importAll(context: PlanContext, step: Step) {
  const reports: { kind: ImportKind; created: number }[] = [];
  for (const { kind, file, isExample } of files) {
    step(`Läser in ${file}`);
    const report = await runImport(context, {
      kind,
      fileName: file,
      bytes: context.resources.exampleFile(file),
      sheet: null,
      mapping: null,
      session: sessionName,
      isDryRun: false,
      isExample,
    });
    reports.push({ kind, created: report.created });
  }
  return reports;
}

function countOutcomes(
  screenings: readonly { readonly outcome: string }[],
): Readonly<Record<string, number>> {
  const counts = { block: 0, review: 0, condition: 0, pass: 0, unscreened: 0 };
  for (const { outcome } of screenings) counts[outcome as keyof typeof counts] += 1;
  return counts;
}

function summaryText(summary: Summary): string {
  const { outcomes } = summary;
  return [
    `Planen ligger i ${summary.plan}. Röster, svar, risker, behov, insikter och införande är påhittade exempelvärden.`,
    ...summary.imported.map(({ kind, created }) => `  ${kind}: ${created} inlästa`),
    `Rättsligt: ${outcomes['pass']} utan hinder, ${outcomes['condition']} med villkor, ${outcomes['review']} till juridisk bedömning, ${outcomes['block']} spärrade`,
    ...summary.blocked.map(
      (service) => `  Spärrad: ${service.name} (${service.ground.join(', ')})`,
    ),
    'Främst i workshopen:',
    ...summary.top.map(
      (item) => `  ${item.rank}. ${item.name} (index ${item.index?.toFixed(1).replace('.', ',')})`,
    ),
    `Oeniga om: ${summary.split.map((item) => item.name).join(', ') || 'ingen insats'}`,
    summary.equityGap === null
      ? 'Skillnad mellan stadsdelar: saknas'
      : `Skillnad mellan stadsdelar: ${Math.round(summary.equityGap)} procentenheter`,
    `Version ${summary.version.number} är fastställd med ${summary.version.services} insatser, SHA-256 ${summary.version.sha256}`,
    ...summary.exported.map((file) => `  ${file.path} (${file.size} byte)`),
  ].join('\n');
}
