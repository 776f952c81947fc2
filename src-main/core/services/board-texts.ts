// Why: the text parts of the board report that people write themselves.
// Must not: fill in a text that nobody has written.
import { readSetting, writeSetting } from '../../../db/repos/settings.ts';
import type { BoardTexts } from '../../../src-shared/contract/owner/proposal.ts';
import { boardTextsSchema } from '../../../src-shared/contract/owner/proposal.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { withoutUndefined } from './records.ts';

const key = 'board-texts';
const unwritten: BoardTexts = { summary: '', background: '', assessment: '', proposal: '' };

export function boardTexts(context: PlanContext): BoardTexts {
  const stored = readSetting(context.database, key);
  return stored === null ? unwritten : boardTextsSchema.parse(stored);
}

export function setBoardTexts(
  context: PlanContext,
  patch: { readonly [Key in keyof BoardTexts]?: string | undefined },
): BoardTexts {
  return change(context, 'Ändrade texterna i tjänsteutlåtandet', () => {
    const texts: BoardTexts = { ...boardTexts(context), ...withoutUndefined(patch) };
    writeSetting(context.database, key, texts);
    return texts;
  });
}
