// Why: the needs themselves, under their target groups, each with what answers it.
// Must not: reorder or filter.
import { IconAsterisk, IconCircleDashed } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';

import type { Need } from '../../../../src-shared/contract/owner/needs.ts';
import { compareSwedish } from '../../../../src-shared/domain/collation.ts';
import { needRef } from '../../../../src-shared/domain/coverage-of-needs.ts';
import { isEnded } from '../../../../src-shared/domain/lifecycle.ts';
import { needSourceLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Hatch, ToneText } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { KnowledgeBars } from '../../../ui/figures.tsx';
import { answersOf, type NeedGroup, type ShownService } from '../needs-view.ts';
import classes from './list-view.module.css';

export interface NeedTableProps {
  readonly groups: readonly NeedGroup[];
  readonly services: ReadonlyMap<string, ShownService>;
  readonly gaps: ReadonlySet<string>;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

export function NeedTable({ groups, services, gaps, openId, onOpen }: NeedTableProps): ReactNode {
  // Up and down walk the needs; the chosen one opens beside the list.
  function walk(event: KeyboardEvent<HTMLTableElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { target, currentTarget } = event;
    if (step === undefined || !(target instanceof HTMLElement) || !target.matches('[data-need]')) {
      return;
    }
    event.preventDefault();
    const buttons = [...currentTarget.querySelectorAll<HTMLElement>('[data-need]')];
    buttons[buttons.indexOf(target) + step]?.focus();
  }

  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('needs.list')} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {t('needs.column.number')}
            </th>
            <th scope="col">{t('needs.column.need')}</th>
            <th scope="col" className={classes.knownBy}>
              {t('needs.column.knownBy')}
            </th>
            <th scope="col" className={classes.strength}>
              {t('needs.column.strength')}
            </th>
            <th scope="col" className={classes.answers}>
              {t('needs.column.answers')}
            </th>
          </tr>
        </thead>
        {groups.map((group) => {
          const without = group.needs.filter((need) => gaps.has(need.id)).length;
          return (
            <tbody key={group.id ?? ''}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={5}>
                  <span className={classes.groupWords}>
                    <b>{group.name ?? t('needs.noGroup')}</b>
                    <span>{t('needs.groupCount', { count: group.needs.length })}</span>
                    {without > 0 && <span>{t('needs.groupGaps', { count: without })}</span>}
                  </span>
                </th>
              </tr>
              {group.needs.map((need) => (
                <Row
                  key={need.id}
                  need={need}
                  services={services}
                  isOpen={need.id === openId}
                  onOpen={() => onOpen(need.id)}
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function Row({
  need,
  services,
  isOpen,
  onOpen,
}: {
  readonly need: Need;
  readonly services: ReadonlyMap<string, ShownService>;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}): ReactNode {
  const ref = needRef(need.number);
  const knownBy =
    need.knownBy === 'unknown' ? <Hatch /> : <span>{needSourceLabels[need.knownBy]}</span>;
  return (
    <tr className={cx(classes.row, isOpen && classes.open)} onClick={onOpen}>
      <td className={classes.number}>{ref}</td>
      <th scope="row">
        <button
          type="button"
          data-need
          aria-label={t('needs.open', { ref, title: need.title })}
          aria-current={isOpen || undefined}
          className={classes.title}
        >
          {need.title}
        </button>
        <span className={classes.source}>
          <span className={classes.narrow}>
            {need.knownBy === 'unknown' ? '' : `${needSourceLabels[need.knownBy]} · `}
          </span>
          {need.isExample && (
            <span className={classes.example}>
              <IconAsterisk size={11} stroke={2.25} aria-hidden /> {t('ui.exampleShort')} ·{' '}
            </span>
          )}
          {need.source ?? t('needs.noSource')}
        </span>
      </th>
      <td className={classes.knownBy}>{knownBy}</td>
      <td className={classes.strength}>
        {need.strength === null ? <Hatch /> : <KnowledgeBars strength={need.strength} />}
      </td>
      <td className={classes.answers}>
        <AnswerWords need={need} services={services} />
      </td>
    </tr>
  );
}

/** How many services answer a need and which, or that there is a gap, in words and shape. */
export function AnswerWords({
  need,
  services,
}: {
  readonly need: Need;
  readonly services: ReadonlyMap<string, ShownService>;
}): ReactNode {
  const { active, ended } = answersOf(need, services);
  if (active === 0) {
    return (
      <ToneText tone="review" icon={IconCircleDashed}>
        {t(ended > 0 ? 'needs.gapEnded' : 'needs.gap')}
      </ToneText>
    );
  }
  const refs = need.serviceIds
    .flatMap((id) => services.get(id) ?? [])
    .flatMap(({ ref, status }) => (isEnded(status) ? [] : [ref]))
    .toSorted(compareSwedish);
  return (
    <>
      {t('needs.services', { count: active })}
      <span className={classes.refs}>{refs.join(', ')}</span>
    </>
  );
}
