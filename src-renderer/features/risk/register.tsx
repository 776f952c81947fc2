// Why: the register itself, in the core's order, with what is not assessed in a group of its own.
// Must not: reorder, or hide a column where it is narrow: date and status then follow the measure.
import {
  IconAlertTriangle,
  IconCalendar,
  IconCircleCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconUserCheck,
} from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';

import type { Measure, Risk } from '../../../src-shared/contract/owner/risks.ts';
import type { MeasureStatus } from '../../../src-shared/contract/values.ts';
import { measureStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import type { IconType } from '../../ui/button.tsx';
import { Hatch, ToneText } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { FigureExplain } from '../../ui/figure-explain.tsx';
import { KnowledgeBars } from '../../ui/figures.tsx';
import classes from './register.module.css';
import { StageBadge } from './risk-badge.tsx';
import { foremostMeasure, isOverdue, isUntreated, serviceWord, valueNow } from './risk-view.ts';

export interface RegisterProps {
  readonly risks: readonly Risk[];
  readonly openId: string | null;
  readonly today: string;
  readonly onOpen: (id: string) => void;
}

export function Register({ risks, openId, today, onOpen }: RegisterProps): ReactNode {
  const unassessed = risks.filter((risk) => valueNow(risk) === null);
  const assessed = risks.filter((risk) => valueNow(risk) !== null);
  const groups = [
    {
      title: t('risk.group.unassessed'),
      note: t('risk.group.unassessedNote'),
      risks: unassessed,
    },
    { title: t('risk.group.assessed'), note: t('risk.ordered'), risks: assessed },
  ].filter((group) => group.risks.length > 0);

  // Up and down walk the risks; the chosen one opens beside the list.
  function walk(event: KeyboardEvent<HTMLTableElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { target, currentTarget } = event;
    if (step === undefined || !(target instanceof HTMLElement) || !target.matches('[data-risk]')) {
      return;
    }
    event.preventDefault();
    const links = [...currentTarget.querySelectorAll<HTMLElement>('[data-risk]')];
    links[links.indexOf(target) + step]?.focus();
  }

  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('risk.register')} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              <span className={classes.hidden}>{t('risk.column.number')}</span>
            </th>
            <th scope="col">{t('risk.column.risk')}</th>
            <th scope="col" className={classes.value}>
              {t('risk.stage.inherent')}
            </th>
            <th scope="col" className={classes.value}>
              <span className={classes.explained}>
                {t('risk.stage.current')}
                <FigureExplain
                  figure={t('risk.title')}
                  what={t('risk.explain.what')}
                  formula={t('risk.explain.order')}
                  source={t('risk.explain.source')}
                />
              </span>
            </th>
            <th scope="col" className={classes.value}>
              {t('risk.stage.residual')}
            </th>
            <th scope="col" className={classes.knowledge}>
              {t('risk.column.knowledge')}
            </th>
            <th scope="col" className={classes.measure}>
              {t('risk.column.measure')}
            </th>
            <th scope="col" className={classes.due}>
              {t('risk.column.due')}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.title}>
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={7}>
                <span className={classes.groupWords}>
                  <b>{group.title}</b>
                  <span>{group.risks.length}</span>
                  <span>{group.note}</span>
                </span>
              </th>
              <td className={classes.due} />
            </tr>
            {group.risks.map((risk) => (
              <Row
                key={risk.id}
                risk={risk}
                today={today}
                isOpen={risk.id === openId}
                onOpen={() => onOpen(risk.id)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({
  risk,
  today,
  isOpen,
  onOpen,
}: {
  readonly risk: Risk;
  readonly today: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}): ReactNode {
  const measure = foremostMeasure(risk);
  return (
    <tr
      className={cx(classes.row, isOpen && classes.open)}
      aria-current={isOpen || undefined}
      onClick={onOpen}
    >
      <td className={classes.number}>{risk.number}</td>
      <th scope="row" className={classes.name}>
        <button
          type="button"
          data-risk={risk.id}
          className={classes.title}
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {risk.title}
        </button>
        <span className={classes.service}>{serviceWord(risk)}</span>
      </th>
      <td>
        <StageBadge risk={risk} stage="inherent" />
      </td>
      <td>
        {risk.current === null && risk.inherent !== null ? (
          <span className={classes.same}>{t('risk.asInherent')}</span>
        ) : (
          <StageBadge risk={risk} stage="current" />
        )}
      </td>
      <td>
        <StageBadge risk={risk} stage="residual" />
      </td>
      <td>{risk.knowledge === null ? <Hatch /> : <KnowledgeBars strength={risk.knowledge} />}</td>
      <td className={classes.measure}>
        <MeasureWords risk={risk} measure={measure} />
        {measure !== null && (
          <span className={classes.dueInline}>
            <Due measure={measure} today={today} />
          </span>
        )}
      </td>
      <td className={classes.due}>{measure !== null && <Due measure={measure} today={today} />}</td>
    </tr>
  );
}

function MeasureWords({
  risk,
  measure,
}: {
  readonly risk: Risk;
  readonly measure: Measure | null;
}): ReactNode {
  if (measure !== null) {
    const others = risk.measures.length - 1;
    return (
      <span className={classes.what}>
        <span className={classes.clamp}>{measure.what}</span>
        {others > 0 && (
          <span className={classes.others}>{t('risk.moreMeasures', { count: others })}</span>
        )}
      </span>
    );
  }
  if (risk.warnings.includes('not-assessed')) {
    return <span className={classes.assess}>{t('risk.assess')}</span>;
  }
  if (isUntreated(risk)) {
    return (
      <ToneText tone="block" icon={IconAlertTriangle}>
        {risk.warnings.includes('high-without-measure')
          ? t('risk.highUntreated')
          : t('risk.severityFourUntreated')}
      </ToneText>
    );
  }
  if (risk.acceptedByRole !== null) {
    return (
      <span className={classes.accepted}>
        <IconUserCheck size={15} stroke={1.9} aria-hidden />
        {t('risk.acceptedBy', { role: risk.acceptedByRole })}
      </span>
    );
  }
  return <Hatch>{t('risk.noMeasure')}</Hatch>;
}

const statusIcons: Readonly<Record<MeasureStatus, IconType>> = {
  planned: IconCalendar,
  ongoing: IconCircleDashed,
  done: IconCircleCheck,
};

/** Status and date of a measure; late is red, and said. */
export function Due({
  measure,
  today,
}: {
  readonly measure: Measure;
  readonly today: string;
}): ReactNode {
  const isLate = isOverdue(measure, today);
  const Icon = isLate ? IconClockExclamation : statusIcons[measure.status];
  return (
    <span className={classes.dueWords}>
      <span
        className={cx(
          classes.status,
          isLate && classes.late,
          measure.status === 'done' && classes.done,
        )}
      >
        <Icon size={14} stroke={1.9} aria-hidden />
        {isLate ? t('risk.overdue') : measureStatusLabels[measure.status].toLocaleLowerCase('sv')}
      </span>
      {measure.dueOn === null ? (
        <Hatch>{t('risk.noDate')}</Hatch>
      ) : (
        <span className={classes.date}>{measure.dueOn}</span>
      )}
    </span>
  );
}
