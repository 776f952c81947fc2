// Why: why the answer is what it is, who gave it and when.
// Must not: claim a note to be free of identity numbers before the core has accepted it.
import { IconShieldCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { RuleState } from '../../../src-shared/contract/owner/screening.ts';
import { formatTime } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button } from '../../ui/button.tsx';
import { TextAreaField } from '../../ui/field/text-fields.tsx';
import classes from './question-view.module.css';

export function AnswerNote({
  state,
  onSave,
  onRemove,
}: {
  readonly state: RuleState;
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onRemove: (() => void) | null;
}): ReactNode {
  const [isRefused, setRefused] = useState(false);
  const isAnswered = state.answer !== null;
  const hasWho = isAnswered && state.answeredRole !== null && state.answeredAt !== null;
  return (
    <div className={classes.note}>
      <TextAreaField
        label={t('screening.note')}
        value={state.note === '' ? null : state.note}
        missing={isAnswered ? t('screening.noteMissing') : t('screening.noteAfterAnswer')}
        isReadOnly={!isAnswered}
        onSave={async (text) => {
          const isSaved = await onSave(text ?? '');
          setRefused(!isSaved);
          return isSaved;
        }}
      />
      <div className={classes.under}>
        <span>
          {hasWho &&
            t('screening.whoWhen', {
              role: state.answeredRole ?? '',
              when: formatTime(state.answeredAt ?? ''),
            })}
        </span>
        {isAnswered && state.note !== '' && !isRefused && (
          <span className={classes.clean}>
            <IconShieldCheck size={15} stroke={1.9} aria-hidden />
            {t('screening.noteClean')}
          </span>
        )}
        {onRemove !== null && (
          <Button
            variant="plain"
            size="small"
            keys="Delete"
            aria-keyshortcuts="Delete"
            onClick={onRemove}
          >
            {t('screening.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
