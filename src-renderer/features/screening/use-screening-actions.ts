// Why: what a person does in the screening of one service: answer, fulfil conditions, sign.
// Must not: work out an outcome; the core answers with it.
import type { Screening } from '../../../src-shared/contract/owner/screening.ts';
import type { ScreeningAnswer } from '../../../src-shared/contract/values.ts';
import { screeningAnswerLabels, screeningOutcomeLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';

export interface ScreeningActions {
  /** Saves answer and note together; answers with the screening after it, null if refused. */
  readonly answer: (
    ruleId: string,
    answer: ScreeningAnswer | null,
    note: string,
  ) => Promise<Screening | null>;
  readonly setNote: (ruleId: string, answer: ScreeningAnswer, note: string) => Promise<boolean>;
  readonly setCondition: (
    ruleId: string,
    isFulfilled: boolean,
    reference: string | null,
  ) => Promise<boolean>;
  readonly sign: () => Promise<boolean>;
  readonly isSigning: boolean;
}

function outcomeWord({ outcome }: Screening): string {
  return screeningOutcomeLabels[outcome];
}

export function useScreeningActions(serviceId: string): ScreeningActions {
  const key = rpc.screening.get.queryKey({ input: { serviceId } });
  const answer = useAction(rpc.screening.answer, {
    optimistic: (input, cache) =>
      cache.patch<Screening>(key, (before) => ({
        ...before,
        states: before.states.map((state) =>
          state.ruleId === input.ruleId ? { ...state, answer: input.answer } : state,
        ),
      })),
    announce: (screening, { ruleId, answer: given }) =>
      given === null
        ? t('screening.removed', { rule: ruleId, outcome: outcomeWord(screening) })
        : t('screening.answered', {
            rule: ruleId,
            answer: screeningAnswerLabels[given].toLocaleLowerCase('sv'),
            outcome: outcomeWord(screening),
          }),
  });
  const note = useAction(rpc.screening.answer, { announce: () => t('screening.noteSaved') });
  const condition = useAction(rpc.screening.setCondition, {
    announce: (screening, { ruleId, isFulfilled }) =>
      t(isFulfilled ? 'screening.conditions.fulfilled' : 'screening.conditions.opened', {
        text: screening.conditions.find((one) => one.ruleId === ruleId)?.text ?? ruleId,
        outcome: outcomeWord(screening),
      }),
  });
  const sign = useAction(rpc.screening.sign, {
    announce: (screening) => t('screening.sign.done', { outcome: outcomeWord(screening) }),
  });
  return {
    answer: (ruleId, given, text) => answer.run({ serviceId, ruleId, answer: given, note: text }),
    setNote: async (ruleId, given, text) =>
      (await note.run({ serviceId, ruleId, answer: given, note: text })) !== null,
    setCondition: async (ruleId, isFulfilled, reference) =>
      (await condition.run({ serviceId, ruleId, isFulfilled, reference })) !== null,
    sign: async () => (await sign.run({ serviceId })) !== null,
    isSigning: sign.isRunning,
  };
}
