// Why: all services against all rules at once, so that what stops many of them is seen.
// Must not: be edited; a cell leads to its question.
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

import type { ScreeningSummary } from '../../../src-shared/contract/owner/screening.ts';
import type { Rule, RuleSet } from '../../../src-shared/contract/rule-set.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { LegalChip } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { EffectMark, type Mark, markWord } from './effect-mark.tsx';
import classes from './rules-table.module.css';

const legend: readonly Mark[] = ['block', 'review', 'condition', 'pass', 'unanswered', 'not-asked'];

interface TableProps {
  readonly ruleSet: RuleSet;
  readonly services: readonly ScreeningSummary[];
}

export function RulesTable(props: TableProps): ReactNode {
  const query = useQuery(rpc.screening.matrix.queryOptions({ input: {} }));
  return (
    <Answer query={query}>
      {({ services }) => {
        const marks = new Map(
          services.map(({ serviceId, effects, unanswered }) => {
            const left = new Set(unanswered);
            return [
              serviceId,
              (rule: Rule): Mark =>
                left.has(rule.id) ? 'unanswered' : (effects[rule.id] ?? 'not-asked'),
            ] as const;
          }),
        );
        return <Table {...props} markOf={(id, rule) => marks.get(id)?.(rule) ?? 'not-asked'} />;
      }}
    </Answer>
  );
}

function Table({
  ruleSet,
  services,
  markOf,
}: TableProps & {
  readonly markOf: (serviceId: string, rule: Rule) => Mark;
}): ReactNode {
  const { go } = usePlace();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const groups = [...Map.groupBy(ruleSet.rules, ({ group }) => group)];
  const starts = new Set(groups.map(([, rules]) => rules[0]?.id));

  function show(serviceId: string, ruleId: string): void {
    go(`/provning/${serviceId}`, { fraga: ruleId });
  }

  function move(event: KeyboardEvent, row: number, column: number): void {
    const lastRow = services.length - 1;
    const lastColumn = ruleSet.rules.length - 1;
    const to = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? lastRow : row, lastColumn],
    }[event.key];
    const [toRow, toColumn] = to ?? [];
    if (toRow === undefined || toColumn === undefined) {
      return;
    }
    event.preventDefault();
    const place = {
      row: Math.min(lastRow, Math.max(0, toRow)),
      column: Math.min(lastColumn, Math.max(0, toColumn)),
    };
    table.current
      ?.querySelector<HTMLElement>(`[data-cell="${place.row} ${place.column}"]`)
      ?.focus();
  }

  return (
    <div className={classes.view}>
      <div className={classes.legend}>
        <ul aria-label={t('screening.table.legend')}>
          {legend.map((mark) => (
            <li key={mark}>
              <EffectMark mark={mark} /> {markWord(mark)}
            </li>
          ))}
        </ul>
        <span className={classes.keys}>{t('screening.table.keys', { law: ruleSet.law })}</span>
      </div>
      <div className={classes.scroll}>
        <table
          ref={table}
          role="grid"
          aria-label={t('screening.table.label')}
          aria-readonly
          className={classes.table}
        >
          <thead>
            <tr className={classes.groups}>
              <th scope="col" rowSpan={2} className={classes.corner}>
                {t('screening.table.service')}
              </th>
              <th scope="col" rowSpan={2} className={classes.outcomeHead}>
                {t('screening.table.outcome')}
              </th>
              {groups.map(([name, rules]) => (
                <th key={name} scope="colgroup" colSpan={rules.length} className={classes.first}>
                  <span>{name}</span>
                </th>
              ))}
            </tr>
            <tr className={classes.rules}>
              {ruleSet.rules.map((rule, column) => (
                <th
                  key={rule.id}
                  scope="col"
                  title={`${rule.id} ${rule.question}`}
                  className={cx(
                    starts.has(rule.id) && classes.first,
                    at.column === column && classes.here,
                  )}
                >
                  <span className={classes.upright}>
                    <b>{rule.id}</b> {rule.short}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {services.map((service, row) => (
              <tr key={service.serviceId}>
                <th scope="row" className={classes.service}>
                  {service.name}
                </th>
                <td className={classes.outcome}>
                  <ServiceOutcome service={service} />
                </td>
                {ruleSet.rules.map((rule, column) => {
                  const mark = markOf(service.serviceId, rule);
                  const words = t('screening.table.cell', {
                    service: service.name,
                    rule: `${rule.id} ${rule.short}`,
                    state: markWord(mark),
                  });
                  return (
                    <td
                      key={rule.id}
                      className={cx(classes.cell, starts.has(rule.id) && classes.first)}
                    >
                      <button
                        type="button"
                        data-cell={`${row} ${column}`}
                        tabIndex={at.row === row && at.column === column ? 0 : -1}
                        aria-label={words}
                        title={words}
                        onFocus={() => setAt({ row, column })}
                        onKeyDown={(event) => move(event, row, column)}
                        onClick={() => show(service.serviceId, rule.id)}
                      >
                        <EffectMark mark={mark} />
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function ServiceOutcome({ service }: { readonly service: ScreeningSummary }): ReactNode {
  const fulfilled = service.conditions.filter(({ status }) => status === 'fulfilled').length;
  const isUnfinished = service.outcome === 'review' && service.answered < service.applicable;
  return (
    <LegalChip
      outcome={service.outcome}
      openConditions={service.conditions.length - fulfilled}
      fulfilledConditions={fulfilled}
      {...(isUnfinished ? { label: t('screening.outcome.unfinished') } : {})}
    />
  );
}
