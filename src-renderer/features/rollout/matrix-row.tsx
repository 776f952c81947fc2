// Why: one service through all districts, with its legal mark and its figures.
// Must not: know how cells are marked or moved between; the table hands that down.
import {
  IconAlertTriangle,
  IconListCheck,
  IconLock,
  IconQuestionMark,
  IconScale,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { RolloutRow } from '../../../src-shared/contract/owner/rollout.ts';
import { formatPercent } from '../../../src-shared/text/format.ts';
import { rolloutStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import type { IconType } from '../../ui/button.tsx';
import { Hatch, MatrixCell } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { AdoptionBar } from './adoption-bar.tsx';
import type { CellHandlers } from './matrix-table.tsx';
import classes from './matrix.module.css';
import { adoptedParts, cellOf, type ColumnGroup, type RowGroup } from './rollout-model.ts';

export function MatrixRow({
  row,
  rowNumber,
  group,
  groupName,
  columnGroups,
  hasCoverage,
  isOpened,
  handlers,
}: {
  readonly row: RolloutRow;
  readonly rowNumber: number;
  /** Given on the first row of a target group, whose name it spans. */
  readonly group: RowGroup | null;
  readonly groupName: string | null;
  readonly columnGroups: readonly ColumnGroup[];
  readonly hasCoverage: boolean;
  readonly isOpened: boolean;
  readonly handlers: CellHandlers;
}): ReactNode {
  const others = row.targetGroupNames.filter((name) => name !== groupName);
  return (
    <tr className={cx(isOpened && classes.openRow)}>
      {group !== null && (
        <th scope="rowgroup" rowSpan={group.rows.length} className={classes.group}>
          {group.name ?? <Hatch>{t('rollout.noGroup')}</Hatch>}
        </th>
      )}
      <th scope="row" className={classes.service}>
        <span className={classes.serviceWords}>
          <span>
            {row.name}
            {others.length > 0 && (
              <span className={classes.also}>
                {t('rollout.alsoIn', { groups: others.join(', ') })}
              </span>
            )}
          </span>
          <RowMarks row={row} />
        </span>
      </th>
      {columnGroups.map(({ districts, start }) =>
        districts.map(({ id, name }, index) => {
          const place = { row: rowNumber, column: start + index };
          const cell = cellOf(row, id);
          const status = cell?.status ?? 'unknown';
          const ref = { serviceId: row.serviceId, districtId: id };
          const isMarked = handlers.isMarked(ref);
          return (
            <td
              key={id}
              data-cell={`${place.row} ${place.column}`}
              tabIndex={handlers.isStop(place) ? 0 : -1}
              aria-selected={isMarked}
              className={cx(classes.cell, index === 0 && classes.first, isMarked && classes.marked)}
              onFocus={() => handlers.onFocus(place)}
              onKeyDown={(event) => handlers.onKeyDown(event, place)}
              onPointerDown={(event) => handlers.onPointerDown(event, place)}
              onPointerEnter={() => handlers.onPointerEnter(place)}
              onClick={(event) => handlers.onClick(event, place)}
            >
              {/* The short word is for the eye; it is read aloud with its place and in full. */}
              <span className={classes.fill} aria-hidden>
                <MatrixCell status={status} isSelected={handlers.isOpened(ref)} />
              </span>
              <span className={classes.aloud}>
                {t('rollout.cell', {
                  service: row.name,
                  district: name,
                  status: rolloutStatusLabels[status],
                })}
              </span>
            </td>
          );
        }),
      )}
      <td className={cx(classes.figure, classes.first)}>
        <Adoption row={row} />
      </td>
      {hasCoverage && (
        <td className={classes.figure}>
          {row.coverage.share === null ? (
            <Hatch>{t('ui.missing')}</Hatch>
          ) : (
            formatPercent(row.coverage.share)
          )}
        </td>
      )}
    </tr>
  );
}

function Adoption({ row }: { readonly row: RolloutRow }): ReactNode {
  const { adopted, applicable, unknown } = row.adoption;
  const { pilot, full } = adoptedParts(row.cells.map(({ status }) => status));
  return (
    <span className={classes.adoption}>
      <AdoptionBar pilot={pilot} full={full} unknown={unknown} total={applicable} />
      <span className={classes.adoptionWords}>
        <b>{adopted}</b> {t('rollout.ofTotal', { done: '', total: applicable }).trim()}
      </span>
    </span>
  );
}

interface RowMark {
  readonly icon: IconType;
  readonly words: string;
  readonly tone: 'block' | 'review' | 'plan';
}

/** What stands in the way of this service, as small marks beside its name. */
function marksOf({ outcome, openConditions, untreatedHighRisks }: RolloutRow): readonly RowMark[] {
  const marks: RowMark[] = [];
  if (outcome === 'block') {
    marks.push({ icon: IconLock, words: t('rollout.legal.block'), tone: 'block' });
  } else if (outcome === 'review') {
    marks.push({ icon: IconScale, words: t('rollout.legal.review'), tone: 'review' });
  } else if (outcome === 'unscreened') {
    marks.push({ icon: IconQuestionMark, words: t('rollout.legal.unscreened'), tone: 'review' });
  } else if (openConditions > 0) {
    const words = t('rollout.legal.open', { count: openConditions });
    marks.push({ icon: IconListCheck, words, tone: 'plan' });
  }
  if (untreatedHighRisks > 0) {
    const words = t('rollout.warnedRow', { count: untreatedHighRisks });
    marks.push({ icon: IconAlertTriangle, words, tone: 'block' });
  }
  return marks;
}

function RowMarks({ row }: { readonly row: RolloutRow }): ReactNode {
  return (
    <span className={classes.rowMarks}>
      {marksOf(row).map(({ icon: Icon, words, tone }) => (
        <span key={words} role="img" aria-label={words} title={words} className={classes[tone]}>
          <Icon size={14} stroke={2.1} aria-hidden />
        </span>
      ))}
    </span>
  );
}
