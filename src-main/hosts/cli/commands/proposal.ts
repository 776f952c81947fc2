// Why: commands on the proposal: export it, adopt it.
// Must not: leave half a file, or overwrite an adopted version.
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { exportFormatSchema } from '../../../../src-shared/contract/values.ts';
import type { ExportFormat } from '../../../../src-shared/contract/values.ts';
import { dateSchema } from '../../../../src-shared/contract/base.ts';
import { makeExport } from '../../../core/services/exports.ts';
import { adopt } from '../../../core/services/proposal.ts';
import { writeWholeFile } from '../../../core/whole-file.ts';
import type { CommonOptions } from '../plan-command.ts';
import { onPlan, outputOf, withCommonOptions, withProgress } from '../plan-command.ts';

interface ExportOptions extends CommonOptions {
  readonly format: ExportFormat;
  readonly out: string;
  readonly version?: number;
}

interface AdoptOptions extends CommonOptions {
  readonly board: string;
  readonly date: string;
  readonly paragraph: string;
  readonly case: string;
}

export function addProposalCommands(program: Command): void {
  withCommonOptions(program.command('export <plan>'))
    .description('katalogförslaget som fil')
    .addOption(
      new Option('--format <format>', 'filformat')
        .choices(exportFormatSchema.options)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <fil>', 'filen som skrivs')
    .option('--version <n>', 'fastställd version; annars utkastet', versionNumber)
    .action(exportPlan);

  withCommonOptions(program.command('adopt <plan>'))
    .description('fastställer utkastet som en version; kan inte ångras')
    .requiredOption('--board <nämnd>', 'nämnden')
    .requiredOption('--date <ÅÅÅÅ-MM-DD>', 'beslutets datum', isoDate)
    .requiredOption('--paragraph <§>', 'paragraf i protokollet')
    .requiredOption('--case <dnr>', 'diarienummer')
    .action((path: string, options: AdoptOptions) =>
      onPlan(path, options, async (context) => {
        const version = await adopt(context, {
          board: options.board,
          date: options.date,
          paragraph: options.paragraph,
          caseNumber: options.case,
        });
        outputOf(options).result(
          version,
          `Version ${version.number} är fastställd med ${version.services} insatser.\nSHA-256 ${version.sha256}`,
        );
      }),
    );
}

async function exportPlan(path: string, options: ExportOptions): Promise<void> {
  const made = await onPlan(path, options, (context) =>
    withProgress('Skapar filen', (job) =>
      makeExport(context, { format: options.format, version: options.version ?? null }, job),
    ),
  );
  writeWholeFile(options.out, made.content);
  outputOf(options).result(
    {
      path: options.out,
      format: options.format,
      size: made.content.length,
      version: options.version ?? null,
    },
    `Skrev ${options.out} (${made.content.length} byte).`,
  );
}

function versionNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Ange ett versionsnummer.');
  return number;
}

function isoDate(text: string): string {
  if (!dateSchema.safeParse(text).success)
    throw new InvalidArgumentError('Ange datumet som ÅÅÅÅ-MM-DD.');
  return text;
}
