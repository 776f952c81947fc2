// Why: what an import did, with the way to every service it touched and the way back.
// Must not: guess: it tells what the core answered.
import { IconArrowBackUp, IconFileImport, IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { useAction } from '../../../api/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import classes from './import-page.module.css';

type Result = Awaited<ReturnType<typeof rpc.import.apply.call>>;
type Touched = Result['created'];

const mostListed = 60;

export function DoneStep({
  result,
  onAnother,
  onClose,
}: {
  readonly result: Result;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const undo = useAction(rpc.plan.undo, { announce: () => t('importing.done.undone') });
  return (
    <div className={classes.done}>
      <h2>{t('importing.done.title')}</h2>
      <p className={classes.lead} role="status">
        {t('importing.done.body', {
          created: formatNumber(result.created.length),
          updated: formatNumber(result.updated.length),
          unchanged: formatNumber(result.unchanged),
          skipped: formatNumber(result.skipped),
        })}{' '}
        {result.ended > 0 && t('importing.done.ended', { count: result.ended })}
      </p>
      <div className={classes.doneActions}>
        <Button variant="primary" icon={IconTable} onClick={onClose}>
          {t('importing.done.toCatalogue')}
        </Button>
        <Button
          icon={IconArrowBackUp}
          isBusy={undo.isRunning}
          onClick={() => void undo.run({}).then((done) => done !== null && onClose())}
        >
          {t('shell.undo')}
        </Button>
        <Button icon={IconFileImport} onClick={onAnother}>
          {t('importing.done.another')}
        </Button>
      </div>
      {result.warnings.length > 0 && (
        <details className={classes.warnings}>
          <summary>{t('importing.preview.warnings', { count: result.warnings.length })}</summary>
          <ul className={classes.problems}>
            {result.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      <TouchedList title={t('importing.done.created')} services={result.created} />
      <TouchedList title={t('importing.done.updated')} services={result.updated} />
    </div>
  );
}

function TouchedList({
  title,
  services,
}: {
  readonly title: string;
  readonly services: Touched;
}): ReactNode {
  if (services.length === 0) return null;
  const more = services.length - mostListed;
  return (
    <section className={classes.section} aria-label={title}>
      <h3>
        {title} <span>{formatNumber(services.length)}</span>
      </h3>
      <ul className={classes.touched}>
        {services.slice(0, mostListed).map(({ id, ref, name }) => (
          <li key={id}>
            <PlaceLink to={`/insatser/${id}`}>
              <b>{ref}</b> {name}
            </PlaceLink>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.known}>{t('importing.done.more', { count: more })}</p>}
    </section>
  );
}
