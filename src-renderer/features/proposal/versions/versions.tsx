// Why: the adopted versions with their decision and hash, to look at, export and compare.
// Must not: offer to change one.
import { IconCopy, IconEye, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { Version } from '../../../../src-shared/contract/owner/proposal.ts';
import type { ExportFormat } from '../../../../src-shared/contract/values.ts';
import { formatTime } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Answer } from '../../../api/queries.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { announce } from '../../../ui/live-region.tsx';
import { showNotice } from '../../../ui/notice.tsx';
import { ExportMenu } from '../export-menu.tsx';
import { versionsQuery } from '../use-proposal.ts';
import { Compare } from './compare.tsx';
import classes from './versions.module.css';

export interface VersionsProps {
  /** The version that is shown read-only, null for the draft. */
  readonly shown: number | null;
  readonly compareFrom: number | null;
  readonly isExporting: boolean;
  readonly onView: (number: number) => void;
  readonly onExport: (format: ExportFormat, number: number) => void;
}

export function Versions(props: VersionsProps): ReactNode {
  const query = useQuery(versionsQuery);
  return (
    <Answer query={query}>
      {({ versions }) =>
        versions.length === 0 ? (
          <EmptyState icon={IconLock} title={t('proposal.versions.none')}>
            {t('proposal.versions.noneBody')}
          </EmptyState>
        ) : (
          <div className={classes.versions}>
            <section aria-labelledby="versions-title">
              <h3 id="versions-title" className={classes.title}>
                {t('proposal.versions.title')}
              </h3>
              <ol className={classes.list} reversed>
                {versions.toReversed().map((version) => (
                  <li key={version.number}>
                    <VersionCard version={version} {...props} />
                  </li>
                ))}
              </ol>
            </section>
            <Compare
              key={props.compareFrom ?? 'latest'}
              versions={versions}
              first={props.compareFrom}
            />
          </div>
        )
      }
    </Answer>
  );
}

/** Enough of a hash to tell two apart by eye. */
const shortLength = 12;

async function copyHash({ number, sha256 }: Version): Promise<void> {
  try {
    await navigator.clipboard.writeText(sha256);
    announce(t('proposal.versions.copied'));
    showNotice({ tone: 'done', id: 'hash', title: t('proposal.versions.copied'), body: sha256 });
  } catch (error) {
    // Some hosts keep the clipboard from pages: then the whole hash is shown to be copied by hand.
    reportError(error);
    showNotice({
      tone: 'info',
      id: `hash-${number}`,
      title: t('proposal.versions.copyFailed'),
      body: <code className={classes.whole}>{sha256}</code>,
    });
  }
}

function VersionCard({
  version,
  shown,
  isExporting,
  onView,
  onExport,
}: VersionsProps & { readonly version: Version }): ReactNode {
  const { number, adoptedOn, adoptedAt, role, board, paragraph, caseNumber, sha256 } = version;
  return (
    <article
      className={classes.card}
      aria-label={t('proposal.versions.version', { number })}
      aria-current={shown === number || undefined}
    >
      <div className={classes.cardHead}>
        <h4>{t('proposal.versions.version', { number })}</h4>
        <span>{t('proposal.versions.services', { count: version.services })}</span>
        <div className={classes.cardActions}>
          <Button
            size="small"
            icon={IconEye}
            disabled={shown === number}
            aria-label={t('proposal.versions.viewVersion', { number })}
            onClick={() => onView(number)}
          >
            {t('proposal.versions.view')}
          </Button>
          <ExportMenu
            size="small"
            what={t('proposal.versions.version', { number }).toLocaleLowerCase('sv')}
            label={t('proposal.versions.exportVersion', { number })}
            isDisabled={isExporting}
            onPick={(format) => onExport(format, number)}
          />
        </div>
      </div>
      <p>{t('proposal.versions.decided', { board, date: adoptedOn, paragraph, caseNumber })}</p>
      <p className={classes.quiet}>
        {t('proposal.versions.by', { time: formatTime(adoptedAt), role })}
      </p>
      <p className={classes.hash}>
        <span>{t('proposal.versions.sha')}</span>
        <code title={sha256}>{sha256.slice(0, shortLength)} …</code>
        <IconButton
          size="small"
          icon={IconCopy}
          label={t('proposal.versions.copy', { number })}
          onClick={() => void copyHash(version)}
        />
      </p>
    </article>
  );
}
