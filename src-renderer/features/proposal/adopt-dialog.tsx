// Why: freezing the draft as the board decided it: who, when, which paragraph, which case number,
// and before that what will be frozen. Must not: hide that it cannot be undone.
import { TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import {
  IconAsterisk,
  IconCircleCheck,
  IconCircleMinus,
  IconFingerprint,
  IconHelpCircle,
  IconListCheck,
  IconLock,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { CatalogueDocument } from '../../../src-shared/contract/catalogue-document.ts';
import type { Version } from '../../../src-shared/contract/owner/proposal.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { type FailureWords, failureWords } from '../../api/failure.ts';
import { useAction } from '../../api/use-action.ts';
import type { IconType } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FaultNotice, Remark } from '../../ui/feedback.tsx';
import { showNotice } from '../../ui/notice.tsx';
import { useToday } from '../../ui/use-today.ts';
import classes from './proposal-page.module.css';

/** Mount it to open it. */
export function AdoptDialog({
  document,
  onClose,
  onAdopted,
}: {
  readonly document: CatalogueDocument;
  readonly onClose: () => void;
  readonly onAdopted: (version: Version) => void;
}): ReactNode {
  const today = useToday();
  const { number } = document.version;
  const [board, setBoard] = useState('');
  const [date, setDate] = useState<string | null>(today);
  const [paragraph, setParagraph] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const [trouble, setTrouble] = useState<FailureWords | null>(null);
  const adopt = useAction(rpc.proposal.adopt, {
    onFailure: (failure) => {
      setTrouble(failureWords(failure));
      return true;
    },
    onDone: (version) => {
      showNotice({
        tone: 'done',
        title: t('proposal.adoption.done', { number: version.number }),
        body: t('proposal.adoption.doneBody', {
          count: version.services,
          short: version.sha256.slice(0, 12),
        }),
      });
      onAdopted(version);
    },
  });
  const isFilled = [board, date ?? '', paragraph, caseNumber].every((text) => text.trim() !== '');

  function submit(): void {
    if (date !== null) {
      setTrouble(null);
      void adopt.run({
        board: board.trim(),
        date,
        paragraph: paragraph.trim(),
        caseNumber: caseNumber.trim(),
      });
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('proposal.adoption.title', { number })}
      width={560}
      submit={{
        label: t('proposal.adoption.submit', { number }),
        isDisabled: !isFilled,
        isBusy: adopt.isRunning,
        run: submit,
      }}
    >
      {trouble !== null && (
        <div className={classes.trouble}>
          <FaultNotice title={trouble.title}>
            {trouble.body}
            {trouble.problems.map(({ place, message }) => (
              <p key={`${place} ${message}`}>
                <b>{place}</b> {message}
              </p>
            ))}
          </FaultNotice>
        </div>
      )}
      <div className={classes.form}>
        <TextInput
          label={t('proposal.adoption.board')}
          maxLength={300}
          value={board}
          onChange={(event) => setBoard(event.currentTarget.value)}
          data-autofocus
        />
        <div className={classes.three}>
          <DateInput
            label={t('proposal.adoption.date')}
            valueFormat="YYYY-MM-DD"
            value={date}
            onChange={setDate}
            classNames={{ input: classes.dateInput, label: classes.dateLabel }}
            popoverProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
          />
          <TextInput
            label={t('proposal.adoption.paragraph')}
            placeholder={t('proposal.adoption.paragraphPlaceholder')}
            maxLength={300}
            value={paragraph}
            onChange={(event) => setParagraph(event.currentTarget.value)}
          />
          <TextInput
            label={t('proposal.adoption.caseNumber')}
            maxLength={300}
            value={caseNumber}
            onChange={(event) => setCaseNumber(event.currentTarget.value)}
          />
        </div>
        <Frozen document={document} />
        <Remark tone="review" icon={IconLock}>
          {t('proposal.adoption.final')}
        </Remark>
      </div>
    </Dialog>
  );
}

/** What the version will hold, in figures. */
function Frozen({ document }: { readonly document: CatalogueDocument }): ReactNode {
  const count = (section: string): number =>
    document.services.filter((service) => service.proposal.section === section).length;
  const waiting = document.services.filter(
    ({ proposal, legal }) =>
      proposal.section === 'included' && legal.conditions.some(({ status }) => status === 'open'),
  ).length;
  const lines: readonly (readonly [IconType, string, boolean])[] = [
    [IconCircleCheck, t('proposal.adoption.services', { count: count('included') }), true],
    [IconListCheck, t('proposal.adoption.conditions', { count: waiting }), waiting > 0],
    [
      IconHelpCircle,
      t('proposal.adoption.undecided', { count: count('undecided') }),
      count('undecided') > 0,
    ],
    [
      IconCircleMinus,
      t('proposal.adoption.excluded', { count: count('excluded') }),
      count('excluded') > 0,
    ],
    [IconFingerprint, t('proposal.adoption.content'), true],
    [IconAsterisk, t('proposal.adoption.example'), document.hasExampleValues],
  ];
  return (
    <section className={classes.frozen} aria-labelledby="adopt-frozen">
      <h3 id="adopt-frozen">{t('proposal.adoption.freezes')}</h3>
      <ul>
        {lines
          .filter(([, , isThere]) => isThere)
          .map(([Icon, words]) => (
            <li key={words}>
              <Icon size={16} stroke={1.9} aria-hidden />
              {words}
            </li>
          ))}
      </ul>
    </section>
  );
}
