// Why: what all that is shown frees together, and of how many of them that is not known.
// Must not: sum what is unknown as nothing.
import type { ReactNode } from 'react';

import type { StopItem } from '../../../src-shared/contract/owner/stops.ts';
import { type FreedSum, freedSums } from '../../../src-shared/domain/stop-doing.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Hatch } from '../../ui/chips.tsx';

export function StopFoot({ items }: { readonly items: readonly StopItem[] }): ReactNode {
  const { cost, staffing } = freedSums(items);
  return (
    <>
      <b>{t('stopDoing.sum.label')}</b>
      <Sum
        sum={cost}
        unit={t('stopDoing.column.cost')}
        words={(sum) => t('stopDoing.sum.cost', { sum: formatNumber(sum) })}
      />
      <Sum
        sum={staffing}
        unit={t('stopDoing.column.staffing')}
        words={(sum) => t('stopDoing.sum.staffing', { sum: formatNumber(sum, 2) })}
      />
    </>
  );
}

function Sum({
  sum: { sum, unknown },
  unit,
  words,
}: {
  readonly sum: FreedSum;
  /** What is summed, said where no sum says it. */
  readonly unit: string;
  readonly words: (sum: number) => string;
}): ReactNode {
  return (
    <span>
      {sum === null ? unit : words(sum)}
      {unknown > 0 && (sum === null ? ': ' : ', ')}
      {unknown > 0 && <Hatch>{t('stopDoing.sum.unknown', { count: unknown })}</Hatch>}
    </span>
  );
}
