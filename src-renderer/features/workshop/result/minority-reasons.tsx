// Why: a minority is asked for its reason, and the reason stays with the result.
// Must not: ask for a name, or change a reason that is given.
import { Select, Textarea } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { Criterion } from '../../../../src-shared/contract/values.ts';
import { criterionSchema } from '../../../../src-shared/contract/values.ts';
import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { ToneText } from '../../../ui/chips.tsx';
import { criteria } from '../entry/entry-keys.ts';
import { minorityVotes } from './agreement-grounds.ts';
import type { LiveItem } from './reorder.ts';
import classes from './item-detail.module.css';
import type { ShownResult } from './shown-result.ts';

export function MinorityReasons({
  item,
  shown,
}: {
  readonly item: LiveItem;
  readonly shown: ShownResult;
}): ReactNode {
  const minorities = criteria.flatMap((criterion) => {
    const { votes, steps } = minorityVotes(item[criterion].counts, item[criterion].median);
    return votes === 0 ? [] : [{ criterion, votes, steps }];
  });
  const reasons = shown.result.reasons.filter(({ serviceId }) => serviceId === item.serviceId);
  const latest = shown.session.rounds.findLast(({ revealedAt }) => revealedAt !== null);
  // A reason belongs to the latest revealed round.
  const canAdd = latest?.number === shown.round.number;
  if (minorities.length === 0 && reasons.length === 0 && !canAdd) {
    return null;
  }
  return (
    <section>
      <h2 className={classes.title}>
        {t(minorities.length > 0 ? 'workshop.result.minority' : 'workshop.result.reasons')}
      </h2>
      {minorities.length > 0 && (
        <>
          {minorities.map(({ criterion, votes, steps }) => (
            <p key={criterion} className={classes.text}>
              <ToneText tone="split" icon={IconMessagePlus}>
                {criterionLabels[criterion]}:{' '}
                {t('workshop.result.minorityCount', { count: votes, steps })}
              </ToneText>
            </p>
          ))}
        </>
      )}
      {reasons.map(({ id, criterion, text }) => (
        <blockquote key={id} className={classes.reason}>
          <span className={classes.reasonFor}>{criterionLabels[criterion]}</span> {text}
        </blockquote>
      ))}
      {reasons.length === 0 && minorities.length > 0 && (
        <p className={classes.text}>{t('workshop.result.noReasons')}</p>
      )}
      {canAdd && (
        <NewReason
          sessionId={shown.session.id}
          serviceId={item.serviceId}
          firstCriterion={minorities[0]?.criterion ?? 'effect'}
        />
      )}
    </section>
  );
}

function NewReason({
  sessionId,
  serviceId,
  firstCriterion,
}: {
  readonly sessionId: string;
  readonly serviceId: string;
  readonly firstCriterion: Criterion;
}): ReactNode {
  const [text, setText] = useState('');
  const [criterion, setCriterion] = useState<Criterion>(firstCriterion);
  const add = useAction(rpc.session.addReason, {
    announce: () => t('workshop.result.reasonAdded'),
    onDone: () => setText(''),
  });
  const submit = (): void => {
    if (text.trim() !== '') {
      void add.run({ sessionId, serviceId, criterion, text: text.trim() });
    }
  };
  return (
    <form
      className={classes.newReason}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        aria-label={t('workshop.result.addReasonLabel')}
        placeholder={t('workshop.result.addReason')}
        value={text}
        maxLength={20_000}
        autosize
        minRows={1}
        maxRows={6}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            submit();
          }
        }}
      />
      <div className={classes.reasonTools}>
        <Select
          aria-label={t('workshop.result.addReasonCriterion')}
          size="xs"
          allowDeselect={false}
          data={criteria.map((value) => ({ value, label: criterionLabels[value] }))}
          value={criterion}
          onChange={(value) => setCriterion(criterionSchema.parse(value))}
        />
        <Button type="submit" size="small" disabled={text.trim() === ''} isBusy={add.isRunning}>
          {t('workshop.result.addReasonSubmit')}
        </Button>
      </div>
    </form>
  );
}
