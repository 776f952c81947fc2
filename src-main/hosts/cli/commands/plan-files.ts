// Why: commands on plans as files: new, info, check, backup, restore.
// Must not: overwrite a file.
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { makePlan, planContext } from '../../../core/open-plan.ts';
import type { Example } from '../../../core/services/create-plan.ts';
import { backupPlanFile, restorePlanFile } from '../../../core/services/plan-copies.ts';
import { checkPlan, planInfo } from '../../../core/services/plan.ts';
import { versions as adoptedVersions } from '../../../core/services/proposal.ts';
import { exitCodes } from '../output.ts';
import type { CommonOptions } from '../plan-command.ts';
import { defaultRole, onPlan, outputOf, planHost, withCommonOptions } from '../plan-command.ts';

export function addPlanFileCommands(program: Command): void {
  withCommonOptions(program.command('new <plan>'))
    .description('skapar en plan; skriver aldrig över en fil')
    .option('--name <namn>', 'planens namn; annars filens')
    .addOption(
      new Option('--example <exempel>', 'fyller planen med ett exempel').choices(['stockholm']),
    )
    .action(createPlan);

  withCommonOptions(program.command('info <plan>'))
    .description('namn, version, antal och senaste ändring')
    .action((path: string, options: CommonOptions) =>
      onPlan(path, options, (context) => {
        const info = planInfo(context);
        const versions = adoptedVersions(context);
        const { counts } = info;
        outputOf(options).result(
          { ...info, versions },
          [
            `${info.name} (${info.fileName})`,
            `Schemaversion ${info.schemaVersion}, regelverk version ${info.ruleSetVersion}`,
            `${counts.services} insatser, ${counts.targetGroups} målgrupper, ${counts.districts} stadsdelar, ` +
              `${counts.needs} behov, ${counts.sessions} workshoppar, ${counts.risks} risker`,
            `${versions.length} fastställda versioner; nästa blir version ${info.draftVersion}`,
            info.hasExampleValues
              ? 'Planen innehåller exempelvärden.'
              : 'Planen innehåller inga exempelvärden.',
            info.latestChange
              ? `Senast ändrad ${info.latestChange.at} av ${info.latestChange.role}: ${info.latestChange.label}`
              : 'Inga ändringar',
          ].join('\n'),
        );
      }),
    );

  withCommonOptions(program.command('check <plan>'))
    .description('integritet, främmande nycklar, schema och personnummer')
    .action((path: string, options: CommonOptions) =>
      onPlan(path, options, (context) => {
        const problems = checkPlan(context);
        outputOf(options).result(
          { ok: problems.length === 0, problems },
          problems.length === 0
            ? 'Planen är hel.'
            : problems.map((problem) => `${problem.place}: ${problem.message}`).join('\n'),
        );
        if (problems.length > 0) process.exitCode = exitCodes.refused;
      }),
    );

  withCommonOptions(program.command('backup <plan>'))
    .description('gör en kontrollerad säkerhetskopia')
    .requiredOption('--out <fil>', 'filen som skapas')
    .action((path: string, options: CommonOptions & { out: string }) => {
      const copy = backupPlanFile(path, options.out);
      outputOf(options).result(
        { path: options.out, size: copy.size, rows: copy.rows },
        `Säkerhetskopian är kontrollerad och ligger i ${options.out} (${copy.rows} rader).`,
      );
    });

  withCommonOptions(program.command('restore <backup>'))
    .description('återställer en säkerhetskopia till en ny plan')
    .requiredOption('--out <plan>', 'planen som skapas')
    .action((path: string, options: CommonOptions & { out: string }) => {
      const copy = restorePlanFile(path, options.out, planHost());
      outputOf(options).result(
        { path: options.out, name: copy.name, size: copy.size, rows: copy.rows },
        `${copy.name} är återställd till ${options.out} (${copy.rows} rader).`,
      );
    });
}

async function createPlan(
  path: string,
  options: CommonOptions & { readonly name?: string; readonly example?: 'stockholm' },
): Promise<void> {
  const example: Example = options.example ?? null;
  const fallback =
    example === 'stockholm' ? 'Exempelplan Stockholm' : basename(path, extname(path));
  const host = planHost();
  const role = options.role ?? defaultRole;
  const file = await makePlan(path, { name: options.name ?? fallback, example, role }, host);
  try {
    const info = planInfo(planContext(file, role, host));
    outputOf(options).result(
      { path, ...info },
      `Skapade ${info.name} i ${path}: ${info.counts.services} insatser, ${info.counts.targetGroups} målgrupper.`,
    );
  } finally {
    file.close();
  }
}
