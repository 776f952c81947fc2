// Why: what the board reads: the written texts, what stays out and why, results with n and
// agreement, law, deviations, minority views. Must not: leave out a part because it is empty.
import type { ReactNode } from 'react';

import type { ExportRequest } from '../../../../src-shared/contract/catalogue-document.ts';
import {
  boardView,
  type PlacedService,
  type SessionView,
  type VotesView,
} from '../../../../src-shared/text/paper/board-view.ts';
import {
  documentTitle,
  exampleNotice,
  isDraft,
  pageStatus,
  versionFacts,
} from '../../../../src-shared/text/paper/statement.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { ExampleMark } from '../../../ui/chips.tsx';
import { FiveBars } from '../../../ui/figures.tsx';
import { BoardTextFields, BoardTextsAdopted } from './board-texts.tsx';
import { Facts, PaperChip, Paragraphs, Sheet } from './paper.tsx';
import classes from './paper.module.css';
import { sheetId } from './residents.tsx';

export function Board({ request }: { readonly request: ExportRequest }): ReactNode {
  const { document } = request;
  const view = boardView(request);
  const head = [documentTitle, pageStatus(request)] as const;
  return (
    <>
      <Sheet id={sheetId(0)} label={t('proposal.board.report')} head={head}>
        {/* This sheet is the Word report's: the PDF, and so its tags, begin on the next. */}
        <div className={classes.untagged}>
          <p className={classes.soft}>{t('proposal.board.report')}</p>
          <h3 className={classes.h1}>{documentTitle}</h3>
          {document.hasExampleValues && <p className={classes.exampleNotice}>{exampleNotice}</p>}
          <Facts facts={versionFacts(request)} isWide />
          <hr className={classes.rule} />
          {isDraft(request) ? (
            <BoardTextFields texts={document.boardTexts} />
          ) : (
            <BoardTextsAdopted texts={document.boardTexts} />
          )}
        </div>
      </Sheet>
      <Sheet id={sheetId(1)} label={t('proposal.board.basis')} head={head}>
        <h3 className={classes.h1} data-tag="H1">
          {t('proposal.board.basis')}
        </h3>
        <Part title={t('proposal.board.undecided')} count={view.undecided.length}>
          <Placed
            label={t('proposal.board.undecided')}
            services={view.undecided}
            none={t('proposal.section.noneUndecided')}
          />
        </Part>
        <Part title={t('proposal.board.excluded')} count={view.excluded.length}>
          <Placed
            label={t('proposal.board.excluded')}
            services={view.excluded}
            none={t('proposal.section.noneExcluded')}
          />
        </Part>
      </Sheet>
      <Sheet id={sheetId(2)} label={t('proposal.board.results')} head={head}>
        <Part title={t('proposal.board.results')}>
          {view.sessions.length + view.unrevealed.length === 0 && (
            <p>{t('proposal.board.noSession')}</p>
          )}
          {view.sessions.map((session) => (
            <Session key={session.name} session={session} />
          ))}
          <Paragraphs items={view.unrevealed} />
        </Part>
      </Sheet>
      <Sheet id={sheetId(3)} label={t('proposal.board.legal')} head={head}>
        <Part title={t('proposal.board.legal')} count={view.legal.length}>
          <p className={classes.soft}>{view.ruleSet}</p>
          <PaperTable
            label={t('proposal.board.legal')}
            columns={[
              t('proposal.board.column.service'),
              t('proposal.board.column.outcome'),
              t('proposal.board.column.conditions'),
            ]}
            rows={view.legal.map((row) => ({
              key: row.name,
              cells: [
                row.name,
                <>
                  <PaperChip tone={row.tone}>{row.outcome}</PaperChip>
                  <p className={classes.soft}>{row.signature}</p>
                </>,
                <Lines key="conditions" items={row.conditions} />,
              ],
            }))}
          />
        </Part>
      </Sheet>
      <Sheet id={sheetId(4)} label={t('proposal.board.deviations')} head={head}>
        <Part title={t('proposal.board.deviations')} count={view.deviations.length}>
          {view.deviations.length === 0 ? (
            <p>{t('proposal.board.noDeviations')}</p>
          ) : (
            <PaperTable
              label={t('proposal.board.deviations')}
              columns={[
                t('proposal.board.column.service'),
                t('proposal.board.column.district'),
                t('proposal.board.column.deviation'),
                t('proposal.board.column.role'),
              ]}
              rows={view.deviations.map((row) => ({
                key: `${row.service} ${row.district} ${row.at} ${row.kind}`,
                cells: [
                  row.service,
                  row.district,
                  <>
                    <p className={classes.strong}>{row.kind}</p>
                    <p>{row.reason}</p>
                    <p className={classes.soft}>
                      {t('proposal.board.lacked', { missing: row.missing })}
                    </p>
                  </>,
                  t('proposal.board.roleAndDate', { role: row.role, date: row.at }),
                ],
              }))}
            />
          )}
        </Part>
        <Part title={t('proposal.board.minority')} count={view.minority.length}>
          {view.minority.length === 0 && <p>{t('proposal.board.noMinority')}</p>}
          {view.minority.map((entry) => (
            <div key={entry.title} className={classes.minority}>
              <b>{entry.title}</b>
              <Paragraphs items={entry.reasons} />
            </div>
          ))}
        </Part>
        <Part title={t('proposal.board.versions')} count={view.versions.length}>
          {view.versions.length === 0 && <p>{t('proposal.board.noVersions')}</p>}
          <Paragraphs items={view.versions} />
        </Part>
        <Part title={t('proposal.board.method')}>
          <Facts
            isWide
            facts={view.method.map(({ term, text }) => ({ label: term, value: text }))}
          />
        </Part>
      </Sheet>
    </>
  );
}

function Part({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section>
      <h4 className={classes.h2} data-tag="H2">
        {count === undefined ? title : t('proposal.board.count', { title, count })}
      </h4>
      {children}
    </section>
  );
}

interface TableRow {
  readonly key: string;
  /** The first is the row's heading. */
  readonly cells: readonly ReactNode[];
}

function PaperTable({
  label,
  columns,
  rows,
}: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}): ReactNode {
  return (
    // A wide table scrolls by itself in a narrow column, by the keyboard too.
    <div className={classes.tableScroll} tabIndex={0} role="group" aria-label={label}>
      <table className={classes.table} data-tag="Table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Lines({ items }: { readonly items: readonly string[] }): ReactNode {
  return items.map((item) => <p key={item}>{item}</p>);
}

function Placed({
  label,
  services,
  none,
}: {
  readonly label: string;
  readonly services: readonly PlacedService[];
  readonly none: string;
}): ReactNode {
  if (services.length === 0) {
    return <p>{none}</p>;
  }
  return (
    <PaperTable
      label={label}
      columns={[
        t('proposal.board.column.service'),
        t('proposal.board.column.groups'),
        t('proposal.board.column.reasons'),
      ]}
      rows={services.map((service) => ({
        key: service.name,
        cells: [
          service.name,
          service.groups,
          <>
            <p className={classes.strong}>{service.outcome}</p>
            <Lines items={service.reasons} />
          </>,
        ],
      }))}
    />
  );
}

function Session({ session }: { readonly session: SessionView }): ReactNode {
  return (
    <section>
      <h5 className={classes.h3} data-tag="H3">
        {session.name}
      </h5>
      {session.isExample && <ExampleMark />}
      <Facts facts={session.facts} isWide />
      {session.rows.length === 0 ? (
        <p>{t('proposal.board.noItems')}</p>
      ) : (
        <PaperTable
          label={session.name}
          columns={[
            t('proposal.board.column.rank'),
            t('proposal.board.column.service'),
            t('proposal.board.column.index'),
            t('proposal.board.column.effect'),
            t('proposal.board.column.feasibility'),
            t('proposal.board.column.stability'),
          ]}
          rows={session.rows.map((row) => ({
            key: `${row.rank} ${row.name}`,
            cells: [
              row.rank,
              <>
                <p className={classes.strong}>{row.name}</p>
                <p className={classes.soft}>
                  {t('proposal.board.quadrant', { quadrant: row.quadrant, outcome: row.outcome })}
                </p>
              </>,
              <>
                <p className={classes.strong}>{row.index}</p>
                {row.additive !== null && <p className={classes.soft}>{row.additive}</p>}
              </>,
              <Votes key="effect" votes={row.effect} />,
              <Votes key="feasibility" votes={row.feasibility} />,
              <Lines key="stability" items={row.stability} />,
            ],
          }))}
        />
      )}
      <Paragraphs items={session.blocked} />
    </section>
  );
}

/** The median as a number again, of the one or two steps it lies on. */
function medianOf(steps: readonly number[]): number | null {
  const [low, high] = steps;
  return low === undefined ? null : (low + (high ?? low)) / 2;
}

function Votes({ votes }: { readonly votes: VotesView }): ReactNode {
  return (
    <>
      <p className={classes.votes}>
        <FiveBars
          counts={votes.counts}
          median={medianOf(votes.medianSteps)}
          isSplit={votes.isSplit}
        />
        <span>{t('proposal.board.votes', { median: votes.median, n: votes.n })}</span>
      </p>
      <p className={votes.isSplit ? classes.split : undefined}>{votes.label}</p>
      {votes.isMinority && <p className={classes.split}>{t('proposal.board.minorityMark')}</p>}
      {votes.abstain !== '0' && (
        <p className={classes.faint}>{t('proposal.board.abstain', { n: votes.abstain })}</p>
      )}
    </>
  );
}
