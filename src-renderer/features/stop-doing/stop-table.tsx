// Why: the list: what, how far, what it frees, when and who.
// Must not: edit; the panel does.
import { IconClockExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { StopItem } from '../../../src-shared/contract/owner/stops.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { stopStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { ExampleMark, Hatch, ToneText } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { useToday } from '../../ui/use-today.ts';
import { StopMark } from './stop-mark.tsx';
import classes from './stop.module.css';

const columns = [
  'title',
  'status',
  'frees',
  'cost',
  'staffing',
  'stopOn',
  'role',
  'followUpOn',
] as const;

export function StopTable({
  items,
  openId,
  onOpen,
}: {
  readonly items: readonly StopItem[];
  readonly openId: string | null;
  readonly onOpen: (item: StopItem) => void;
}): ReactNode {
  const today = useToday();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('stopDoing.list')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={cx(
                  (column === 'cost' || column === 'staffing') && classes.figure,
                  (column === 'frees' || column === 'followUpOn') && classes.roomy,
                )}
              >
                {t(`stopDoing.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} className={cx(item.id === openId && classes.opened)}>
              <th scope="row">
                <button
                  type="button"
                  className={classes.open}
                  aria-expanded={item.id === openId}
                  onClick={() => onOpen(item)}
                >
                  {item.title}
                </button>
                <span className={classes.kind}>
                  {item.service === null
                    ? t('stopDoing.habit')
                    : t('stopDoing.service', { ref: item.service.ref })}
                  {item.isExample && <ExampleMark isShort />}
                </span>
              </th>
              <td>
                <StopMark status={item.status}>{stopStatusLabels[item.status]}</StopMark>
              </td>
              <td className={classes.roomy}>
                <span className={classes.clamp}>
                  {item.frees ?? <Hatch>{t('ui.missing')}</Hatch>}
                </span>
              </td>
              <Figure value={item.freesCost} digits={0} />
              <Figure value={item.freesStaffing} digits={2} />
              <Text value={item.stopOn} />
              <Text value={item.responsibleRole} />
              <td className={classes.roomy}>
                {item.followUpOn !== null && item.followUpOn < today ? (
                  <ToneText tone="review" icon={IconClockExclamation}>
                    {item.followUpOn}
                    <span className={classes.hidden}> {t('stopDoing.late')}</span>
                  </ToneText>
                ) : (
                  (item.followUpOn ?? <Hatch>{t('ui.missing')}</Hatch>)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figure({
  value,
  digits,
}: {
  readonly value: number | null;
  readonly digits: number;
}): ReactNode {
  return (
    <td className={classes.figure}>
      {value === null ? <Hatch>{t('ui.unknown')}</Hatch> : formatNumber(value, digits)}
    </td>
  );
}

function Text({ value }: { readonly value: string | null }): ReactNode {
  return <td>{value ?? <Hatch>{t('ui.missing')}</Hatch>}</td>;
}
