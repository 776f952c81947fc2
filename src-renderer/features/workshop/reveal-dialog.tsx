// Why: the reveal is the one act that cannot be undone, so it is the one that is asked about.
// Must not: show anything of the votes but how many have come in.
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { Round, Session } from '../../../src-shared/contract/owner/sessions.ts';
import { FEWEST_VOTES } from '../../../src-shared/domain/agreement.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { Answer } from '../../api/queries.tsx';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Remark } from '../../ui/feedback.tsx';
import { answersIn } from './entry/progress-figures.ts';
import classes from './session-screen.module.css';

export function RevealDialog({
  session,
  round,
  onClose,
  onRevealed,
}: {
  readonly session: Session;
  readonly round: Round;
  readonly onClose: () => void;
  readonly onRevealed: () => void;
}): ReactNode {
  const progress = useQuery(
    rpc.session.progress.queryOptions({ input: { sessionId: session.id } }),
  );
  const reveal = useAction(rpc.session.reveal, {
    announce: () => t('workshop.reveal.done', { round: round.number }),
    onDone: () => {
      onClose();
      onRevealed();
    },
  });
  const answers = progress.data === undefined ? null : answersIn(progress.data);
  const few =
    progress.data?.perService.filter(
      ({ effect, feasibility }) => Math.min(effect, feasibility) < FEWEST_VOTES,
    ).length ?? 0;

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('workshop.reveal.title', { round: round.number })}
      submit={{
        label: t('workshop.reveal.submit'),
        run: () => void reveal.run({ sessionId: session.id }),
        isDisabled: answers === null || answers.done + answers.counted === 0,
        isBusy: reveal.isRunning,
      }}
    >
      <p className={classes.body}>{t('workshop.reveal.body')}</p>
      <Answer query={progress}>
        {() =>
          answers === null || answers.done + answers.counted === 0 ? (
            <Remark tone="review" icon={IconLock}>
              {t('workshop.reveal.none')}
            </Remark>
          ) : (
            <Remark>
              {answers.total > 0 &&
                t('workshop.reveal.answers', {
                  done: formatNumber(answers.done),
                  total: formatNumber(answers.total),
                })}{' '}
              {answers.counted > 0 && t('workshop.reveal.counted', { count: answers.counted })}{' '}
              {few > 0 && t('workshop.reveal.few', { count: few })}
            </Remark>
          )
        }
      </Answer>
    </Dialog>
  );
}
