// Why: the signature of the acting role under the outcome, and by which rules it was worked out.
// Must not: let an unfinished screening be signed, or hide that a signature has become void.
import { IconSignature } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';

import type { Screening } from '../../../src-shared/contract/owner/screening.ts';
import type { RuleSet } from '../../../src-shared/contract/rule-set.ts';
import { formatTime } from '../../../src-shared/text/format.ts';
import { screeningOutcomeLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { useRole } from '../../api/role.ts';
import { Button } from '../../ui/button.tsx';
import { Remark } from '../../ui/feedback.tsx';
import classes from './outcome-panel.module.css';
import type { ScreeningActions } from './use-screening-actions.ts';

export function Signing({
  ruleSet,
  screening,
  actions,
}: {
  readonly ruleSet: RuleSet;
  readonly screening: Screening;
  readonly actions: ScreeningActions;
}): ReactNode {
  const role = useRole();
  const id = useId();
  const { signature, answered, applicable } = screening;
  const left = applicable - answered;
  const isInForce = signature !== null && signature.voidedAt === null;
  return (
    <div className={classes.foot}>
      {signature !== null && signature.voidedAt !== null && (
        <div className={classes.void}>
          <Remark tone="review" icon={IconSignature}>
            {t('screening.sign.void', {
              role: signature.role,
              when: formatTime(signature.signedAt),
              voided: formatTime(signature.voidedAt),
            })}
          </Remark>
        </div>
      )}
      <div className={classes.signing}>
        <div className={classes.signWords}>
          <h3>{t('screening.sign.title')}</h3>
          <p id={id}>
            {isInForce
              ? t('screening.sign.signed', {
                  role: signature.role,
                  when: formatTime(signature.signedAt),
                  outcome: screeningOutcomeLabels[signature.outcome],
                })
              : left > 0
                ? t('screening.sign.missing', { count: left })
                : t('screening.sign.as', { role })}
          </p>
        </div>
        {!isInForce && (
          <Button
            icon={IconSignature}
            disabled={left > 0}
            isBusy={actions.isSigning}
            aria-describedby={id}
            onClick={() => void actions.sign()}
          >
            {t('screening.sign.button')}
          </Button>
        )}
      </div>
      <Remark>
        {[
          t('screening.rules.line', { title: ruleSet.title, version: screening.ruleSetVersion }),
          ruleSet.reviewedBy === null
            ? t('screening.rules.notReviewed')
            : t('screening.rules.reviewed', {
                by: ruleSet.reviewedBy,
                on: ruleSet.reviewedOn ?? '',
              }),
          ruleSet.disclaimer,
        ].join(' ')}
      </Remark>
    </div>
  );
}
