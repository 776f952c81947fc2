// Why: what the list does not show by itself: order under the additive index, concordance, entry.
// Must not: interpret; it states.
import { Popover } from '@mantine/core';
import { IconInfoCircle, IconScissors } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { cutCounts } from '../../../../src-shared/text/cut-line-text.ts';
import { entryKindLabels } from '../../../../src-shared/text/labels.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { usePlace } from '../../../api/place.tsx';
import { Button } from '../../../ui/button.tsx';
import { explain } from './explain.tsx';
import type { LiveItem } from './reorder.ts';
import classes from './result.module.css';
import type { ShownResult } from './shown-result.ts';

function figure(value: number | null): string {
  return value === null ? t('ui.missing') : formatNumber(value, 2);
}

export function ResultFoot({ shown }: { readonly shown: ShownResult }): ReactNode {
  const { result, items } = shown;
  const { kendallW, entryKinds, countedAnswers } = result;
  return (
    <footer className={classes.foot}>
      <CutState shown={shown} />
      <span>
        {explain('kendall', t('workshop.result.kendall'))}:{' '}
        {t('workshop.result.kendallPair', {
          effect: figure(kendallW.effect),
          feasibility: figure(kendallW.feasibility),
        })}
        {countedAnswers > 0 && ` ${t('workshop.result.countedOutside', { count: countedAnswers })}`}
      </span>
      <span>
        {t('workshop.result.entry', {
          ways: entryKinds.map((kind) => entryKindLabels[kind]).join(', '),
        })}
      </span>
      <AdditiveOrder items={items} />
    </footer>
  );
}

/** What goes on, as decided, and the way to decide it. */
function CutState({ shown }: { readonly shown: ShownResult }): ReactNode {
  const place = usePlace();
  const query = useQuery(
    rpc.session.lines.queryOptions({ input: { sessionId: shown.session.id } }),
  );
  const line = query.data?.lines[0];
  return (
    <span className={classes.cut}>
      {query.data !== undefined && (
        <b>
          {line === undefined
            ? t('cut.none')
            : cutCounts(line.services.map(({ outcome }) => outcome))}
        </b>
      )}
      {line !== undefined && line.round !== shown.round.number && (
        <span>{t('cut.otherRound', { round: line.round })}</span>
      )}
      <Button
        size="small"
        icon={IconScissors}
        onClick={() => place.setSearch({ vy: 'urval', insats: null })}
      >
        {t('cut.action')}
      </Button>
    </span>
  );
}

function AdditiveOrder({ items }: { readonly items: readonly LiveItem[] }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const differing = items.flatMap(({ id, name, rank, rankAdditive, ordersDiffer }) =>
    ordersDiffer && rank !== null && rankAdditive !== null
      ? [{ id, name, rank, additive: rankAdditive }]
      : [],
  );
  const [widest] = differing.toSorted(
    (a, b) => Math.abs(b.additive - b.rank) - Math.abs(a.additive - a.rank),
  );
  if (widest === undefined) {
    return <span className={classes.additive}>{t('workshop.result.additiveSame')}</span>;
  }
  const { name, rank, additive } = widest;
  return (
    <span className={classes.additive}>
      <IconInfoCircle size={14} stroke={1.9} aria-hidden />
      {differing.length === 1 ? (
        t('workshop.result.additive', { name, rank, additive })
      ) : (
        <Popover opened={isOpen} onChange={setOpen} width={340} position="top-end" trapFocus>
          <Popover.Target>
            <button
              type="button"
              className={classes.linkButton}
              onClick={() => setOpen((isShown) => !isShown)}
            >
              {t('workshop.result.additiveMore', { count: differing.length - 1, name })}
            </button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('workshop.result.additiveList')}>
            <ul className={classes.differences} tabIndex={-1} data-autofocus>
              {differing.map((item) => (
                <li key={item.id}>
                  {t('workshop.result.additiveEntry', {
                    name: item.name,
                    rank: item.rank,
                    additive: item.additive,
                  })}
                </li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}
