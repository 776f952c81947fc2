// Why: every figure can explain itself: what it says, how it is counted, where that comes from.
// Must not: compute; the words come from the feature.
import { Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import { t } from '../../src-shared/text/translate.ts';
import classes from './figure-explain.module.css';

export interface FigureExplainProps {
  /** The figure's name, such as "Index". */
  readonly figure: string;
  readonly what: ReactNode;
  readonly formula?: ReactNode;
  readonly source?: ReactNode;
  /** What is pressed; left out: a small i. */
  readonly children?: ReactNode;
}

export function FigureExplain({
  figure,
  what,
  formula,
  source,
  children,
}: FigureExplainProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom-start" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.button}
          aria-label={children === undefined ? t('ui.explain', { figure }) : undefined}
          onClick={(event) => {
            event.stopPropagation();
            setOpen((isShown) => !isShown);
          }}
        >
          {children ?? <IconInfoCircle size={14} stroke={1.9} aria-hidden />}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={figure}>
        <div className={classes.words} tabIndex={-1} data-autofocus>
          <p className={classes.title}>{figure}</p>
          <dl>
            <dt>{t('ui.what')}</dt>
            <dd>{what}</dd>
            {formula !== undefined && (
              <>
                <dt>{t('ui.formula')}</dt>
                <dd className={classes.formula}>{formula}</dd>
              </>
            )}
            {source !== undefined && (
              <>
                <dt>{t('ui.source')}</dt>
                <dd>{source}</dd>
              </>
            )}
          </dl>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
