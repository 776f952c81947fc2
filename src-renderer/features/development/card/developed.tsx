// Why: the lead's own word that a service is developed, given and taken back.
// Must not: follow from readiness, or be taken back without a reason.
import { Textarea } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { DevelopmentCard } from '../../../../src-shared/contract/owner/development.ts';
import { serviceStatusLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { ToneText } from '../../../ui/chips.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { isDeveloped } from '../board/board-card.tsx';
import type { CardActions } from '../use-card-actions.ts';

export function Developed({
  card,
  actions,
}: {
  readonly card: DevelopmentCard;
  readonly actions: CardActions;
}): ReactNode {
  const [isTakingBack, setTakingBack] = useState(false);
  if (!isDeveloped(card)) {
    return (
      <>
        <span>{t('development.developed.not')}</span>
        {card.legal.outcome !== 'block' && (
          <Button size="small" icon={IconCircleCheck} onClick={() => void actions.markDeveloped()}>
            {t('development.developed.mark')}
          </Button>
        )}
      </>
    );
  }
  return (
    <>
      <ToneText tone="full" icon={IconCircleCheck}>
        {card.status === 'developed'
          ? t('development.developed.is')
          : t('development.developed.beyond', { status: serviceStatusLabels[card.status] })}
      </ToneText>
      {card.status === 'developed' && (
        <Button size="small" variant="plain" onClick={() => setTakingBack(true)}>
          {t('development.developed.takeBack')}
        </Button>
      )}
      {isTakingBack && (
        <TakeBack
          onClose={() => setTakingBack(false)}
          onSubmit={async (reason) => {
            if (await actions.takeBackDeveloped(reason)) setTakingBack(false);
          }}
        />
      )}
    </>
  );
}

function TakeBack({
  onClose,
  onSubmit,
}: {
  readonly onClose: () => void;
  readonly onSubmit: (reason: string) => Promise<void>;
}): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('development.developed.takeBackTitle')}
      submit={{
        label: t('development.developed.takeBackTitle'),
        isDisabled: reason.trim() === '',
        run: () => void onSubmit(reason.trim()),
      }}
    >
      <Textarea
        label={t('development.developed.reason')}
        description={t('development.developed.takeBackLead')}
        autosize
        minRows={2}
        maxLength={20_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  );
}
