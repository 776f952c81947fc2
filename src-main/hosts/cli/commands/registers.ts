// Why: commands that read a plan's registers: services, screen, risks, rollout.
// Must not: change anything.
import type { Command } from 'commander';
import {
  riskBandLabels,
  rolloutStatusShortLabels,
  screeningOutcomeLabels,
  serviceStatusLabels,
  unknownText,
} from '../../../../src-shared/text/labels.ts';
import { namedServices } from '../../../core/services/document-services.ts';
import { listRisks } from '../../../core/services/risks.ts';
import { rolloutMatrix } from '../../../core/services/rollout.ts';
import { listScreenings } from '../../../core/services/screening.ts';
import type { CommonOptions } from '../plan-command.ts';
import { onPlan, outputOf, withCommonOptions } from '../plan-command.ts';
import { textTable } from '../text-table.ts';

export function addRegisterCommands(program: Command): void {
  withCommonOptions(program.command('services <plan>'))
    .description('insatskatalogen, alla fält')
    .action((path: string, options: CommonOptions) =>
      onPlan(path, options, (context) => {
        const services = namedServices(context);
        outputOf(options).result(
          { services },
          textTable(
            ['Ref', 'Insats', 'Målgrupp', 'Form', 'Steg'],
            services.map((service) => [
              service.ref,
              service.name,
              service.targetGroups.join(', ') || unknownText,
              service.forms.join(', ') || unknownText,
              serviceStatusLabels[service.status],
            ]),
          ),
        );
      }),
    );

  withCommonOptions(program.command('screen <plan>'))
    .description('rättsligt utfall per insats, med grund och öppna villkor')
    .action((path: string, options: CommonOptions) =>
      onPlan(path, options, (context) => {
        const services = listScreenings(context).map((screening) => ({
          ref: screening.ref,
          name: screening.name,
          outcome: screening.outcome,
          rules: screening.rules,
          conditions: screening.conditions.map(({ ruleId, text, status, reference, ground }) => ({
            rule: ruleId,
            text,
            status,
            reference,
            ground,
          })),
          answered: screening.answered,
          applicable: screening.applicable,
          signature: screening.signature,
          needsNewLook: screening.needsNewLook,
          ruleSetVersion: screening.ruleSetVersion,
        }));
        outputOf(options).result({ services }, services.map(screeningText).join('\n'));
      }),
    );

  withCommonOptions(program.command('risks <plan>'))
    .description('riskregistret i sin ordning')
    .action((path: string, options: CommonOptions) =>
      onPlan(path, options, (context) => {
        const register = listRisks(context);
        outputOf(options).result(
          register,
          textTable(
            ['Nr', 'Risk', 'Insats', 'Inneboende', 'Nu', 'Kvarstående', 'Åtgärd'],
            register.risks.map((risk) => [
              String(risk.number),
              risk.title,
              risk.serviceName ?? 'hela planen',
              valueText(risk.inherent, risk.bands.inherent),
              valueText(risk.current, risk.bands.current),
              valueText(risk.residual, risk.bands.residual),
              risk.measures.map((measure) => measure.what).join('; ') || 'saknas',
            ]),
          ),
        );
      }),
    );

  withCommonOptions(program.command('rollout <plan>'))
    .description('införandet per insats och stadsdel, med anslutning, täckning och likvärdighet')
    .action((path: string, options: CommonOptions) =>
      onPlan(path, options, (context) => {
        const matrix = rolloutMatrix(context);
        outputOf(options).result(
          matrix,
          [
            textTable(
              [
                'Insats',
                ...matrix.districts.map((district) => district.name),
                'Anslutning',
                'Täckning',
              ],
              matrix.rows.map((row) => [
                row.name,
                ...row.cells.map((cell) => rolloutStatusShortLabels[cell.status]),
                `${row.adoption.adopted} av ${row.adoption.applicable}`,
                row.coverage.share === null
                  ? 'saknas'
                  : `${Math.round(row.coverage.share * 100)} %`,
              ]),
            ),
            matrix.equityGap === null
              ? 'Skillnad mellan stadsdelar: saknas'
              : `Skillnad mellan stadsdelar: ${Math.round(matrix.equityGap)} procentenheter`,
          ].join('\n'),
        );
      }),
    );
}

type ScreenedService = {
  readonly ref: string;
  readonly name: string;
  readonly outcome: keyof typeof screeningOutcomeLabels;
  readonly rules: readonly {
    readonly id: string;
    readonly ground: readonly string[];
    readonly reason: string;
  }[];
  readonly conditions: readonly {
    readonly rule: string;
    readonly text: string;
    readonly status: string;
  }[];
};

function screeningText(service: ScreenedService): string {
  const lines = [`${service.ref} ${service.name}: ${screeningOutcomeLabels[service.outcome]}`];
  if (service.outcome === 'block' || service.outcome === 'review') {
    for (const rule of service.rules)
      lines.push(`  ${rule.id} ${rule.reason} (${rule.ground.join(', ')})`);
  }
  for (const condition of service.conditions) {
    lines.push(
      `  ${condition.rule} ${condition.status === 'open' ? 'öppet' : 'uppfyllt'} villkor: ${condition.text}`,
    );
  }
  return lines.join('\n');
}

function valueText(
  value: { readonly severity: number; readonly likelihood: number } | null,
  band: keyof typeof riskBandLabels | null,
): string {
  return value === null || band === null
    ? 'ej bedömd'
    : `${value.severity}×${value.likelihood} ${riskBandLabels[band]}`;
}
