// Why: who collected an insight, by colour, by shape and by name.
// Must not: say it by colour alone: the name always stands beside it.
import {
  IconCircleFilled,
  IconDiamondFilled,
  IconHexagonFilled,
  IconSquareFilled,
  IconStarFilled,
  IconTriangleFilled,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import type { IconType } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import classes from './map.module.css';

const shapes: readonly IconType[] = [
  IconCircleFilled,
  IconSquareFilled,
  IconTriangleFilled,
  IconDiamondFilled,
  IconHexagonFilled,
  IconStarFilled,
];
// Five colours and six shapes meet in thirty ways before a mark comes again.
const colours = ['mark-a', 'mark-b', 'mark-c', 'mark-d', 'mark-e'] as const;

export function CollectorMark({
  collector,
  collectors,
}: {
  readonly collector: string | null;
  readonly collectors: readonly string[];
}): ReactNode {
  if (collector === null) {
    return <span className={classes.collector}>{t('insights.list.noCollector')}</span>;
  }
  const at = collectors.indexOf(collector);
  const Shape = shapes[at % shapes.length] ?? IconCircleFilled;
  return (
    <span className={classes.collector}>
      <span className={cx(classes.mark, classes[colours[at % colours.length] ?? 'mark-a'])}>
        <Shape size={12} aria-hidden />
      </span>
      {collector}
    </span>
  );
}
