// Why: the import commands, one for each kind of file.
// Must not: hold a rule of any of them.
import type { Command } from 'commander';
import type { ImportReport } from '../../../../src-shared/contract/owner/workspace.ts';
import type { ImportKind } from '../../../../src-shared/contract/values.ts';
import { importKindLabels } from '../../../../src-shared/text/labels.ts';
import type { ImportRequest } from '../../../core/services/import-file.ts';
import { runImport } from '../../../core/services/import-file.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { CommonOptions } from '../plan-command.ts';
import {
  onPlan,
  outputOf,
  readInputFile,
  withCommonOptions,
  withProgress,
} from '../plan-command.ts';

interface ImportOptions extends CommonOptions {
  readonly sheet?: string;
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly session?: string;
  readonly exampleValues?: boolean;
}

export function addImportCommands(program: Command): void {
  const group = program.command('import').description('läser in en fil: allt eller inget');

  importCommand(group, 'services', 'lägger till eller uppdaterar insatser')
    .option('--sheet <n>', 'blad, som nummer eller namn')
    .option('--mapping <map.json>', 'rubrik → fält, som JSON');
  importCommand(group, 'ratings', 'röster i en workshop').requiredOption(
    '--session <namn>',
    'workshopen; skapas om den saknas',
  );
  importCommand(group, 'answers', 'svar på de rättsliga frågorna');
  importCommand(group, 'risks', 'risker med åtgärder');
  importCommand(group, 'rollout', 'införande per insats och stadsdel');
  importCommand(group, 'needs', 'behov och insatserna som svarar mot dem');
  importCommand(group, 'insights', 'insikter med perspektiv, delgrupper och etiketter');
}

function importCommand(group: Command, kind: ImportKind, description: string): Command {
  return withCommonOptions(group.command(`${kind} <plan> <fil>`))
    .description(description)
    .option('--dry-run', 'visar vad som skulle hända och ändrar ingenting')
    .option('--example-values', 'märker det inlästa som påhittade exempelvärden')
    .action((plan: string, path: string, options: ImportOptions) =>
      runOn(kind, plan, path, options),
    );
}

async function runOn(
  kind: ImportKind,
  plan: string,
  path: string,
  options: ImportOptions,
): Promise<void> {
  const request: ImportRequest = {
    kind,
    ...readInputFile(path),
    sheet: sheetOf(options.sheet),
    mapping: options.mapping === undefined ? null : readMapping(options.mapping),
    session: options.session ?? null,
    isDryRun: options.dryRun === true,
    isExample: options.exampleValues === true,
  };
  const report = await onPlan(plan, options, (context) =>
    withProgress('Läser filen', (job) => runImport(context, request, job)),
  );
  outputOf(options).result(report, importText(kind, report, request.isDryRun));
}

function sheetOf(sheet: string | undefined): number | string | null {
  if (sheet === undefined) return null;
  return /^\d+$/.test(sheet) ? Number(sheet) : sheet;
}

function readMapping(path: string): Readonly<Record<string, string>> {
  const { bytes } = readInputFile(path);
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    parsed = null;
  }
  const isMapping =
    parsed !== null &&
    typeof parsed === 'object' &&
    Object.values(parsed).every((field) => typeof field === 'string');
  if (!isMapping) {
    throw new Refusal(
      'invalid-value',
      `${path} är ingen kolumnmappning. Skriv JSON som {"Rubrik": "fält"}.`,
    );
  }
  return parsed as Record<string, string>;
}

export function importText(kind: ImportKind, report: ImportReport, isDryRun: boolean): string {
  return [
    `${importKindLabels[kind]}: ${report.created} nya, ${report.updated} ändrade, ${report.unchanged} oförändrade, ` +
      `${report.skipped.length} överhoppade${isDryRun ? ' (prov, ingenting är ändrat)' : ''}`,
    ...report.skipped.map((skipped) => `  rad ${skipped.row}: ${skipped.reason}`),
    ...report.warnings.map((warning) => `  ${warning}`),
  ].join('\n');
}
