// Why: commands that read what people need and what has been heard: needs, insights.
// Must not: change anything.
import type { Command } from 'commander';
import {
  insightPerspectiveLabels,
  needSourceLabels,
  strengthLabels,
  unknownText,
} from '../../../../src-shared/text/labels.ts';
import { insightRegister, needRegister } from '../../../core/services/need-register.ts';
import type { CommonOptions } from '../plan-command.ts';
import { onPlan, outputOf, withCommonOptions } from '../plan-command.ts';
import { textTable } from '../text-table.ts';

export function addNeedCommands(program: Command): void {
  withCommonOptions(program.command('needs <plan>'))
    .description('behoven, med insatserna som svarar mot dem')
    .action((path: string, options: CommonOptions) =>
      onPlan(path, options, (context) => {
        const register = needRegister(context);
        outputOf(options).result(
          register,
          textTable(
            ['Nr', 'Behov', 'Så vet vi', 'Styrka', 'Insatser'],
            register.needs.map((need) => [
              need.ref,
              need.title,
              needSourceLabels[need.knownBy],
              need.strength === null ? unknownText : strengthLabels[need.strength],
              need.isAnswered ? need.services.join(', ') : 'ingen insats',
            ]),
          ),
        );
      }),
    );

  withCommonOptions(program.command('insights <plan>'))
    .description('insikterna, och hur många det finns per perspektiv och delgrupp')
    .action((path: string, options: CommonOptions) =>
      onPlan(path, options, (context) => {
        const register = insightRegister(context);
        outputOf(options).result(
          register,
          textTable(
            ['Delgrupp', ...Object.values(insightPerspectiveLabels)],
            register.map.map(({ subpopulation, counts }) => [
              subpopulation,
              ...[counts.contact, counts['risk-group'], counts.residents].map((count) =>
                count === 0 ? 'ingen' : String(count),
              ),
            ]),
          ),
        );
      }),
    );
}
