// Why: the proposed catalogue: what is in it and why, how it will print, and its adopted versions.
// Must not: decide what may be in it, or change what is adopted.
import { useQuery } from '@tanstack/react-query';
import {
  IconArrowLeft,
  IconAsterisk,
  IconFileText,
  IconGavel,
  IconGitCompare,
  IconLock,
  IconMessageReport,
  IconRouteAltLeft,
} from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';

import type {
  CatalogueDocument,
  DocumentService,
  ExportRequest,
} from '../../../src-shared/contract/catalogue-document.ts';
import { catalogueView } from '../../../src-shared/text/paper/catalogue-view.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { PlaceLink, usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading, ProgressWithCancel } from '../../ui/feedback.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { useToday } from '../../ui/use-today.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { AdoptDialog } from './adopt-dialog.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Preview, type View, views } from './preview/preview.tsx';
import classes from './proposal-page.module.css';
import { followers } from './proposal-view.ts';
import { ServiceList } from './service-list.tsx';
import { useDocument, useExclusion, useExport, versionsQuery } from './use-proposal.ts';
import { Versions } from './versions/versions.tsx';

/** A number of a version in the address; anything else is the draft. */
function versionOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d*$/.test(text) ? Number(text) : null;
}

export function ProposalPage(): ReactNode {
  const { search } = usePlace();
  const version = versionOf(search['version']);
  const query = useDocument(version);
  return (
    <Answer
      query={query}
      loading={
        <Screen head={<PageHead title={t('proposal.title')} />}>
          <Loading rows={12} />
        </Screen>
      }
    >
      {(document) => <Proposal document={document} version={version} />}
    </Answer>
  );
}

function Proposal({
  document,
  version,
}: {
  readonly document: CatalogueDocument;
  readonly version: number | null;
}): ReactNode {
  const { id, open, search, setSearch } = usePlace();
  const today = useToday();
  const exclusion = useExclusion();
  const exporting = useExport();
  const [leaving, setLeaving] = useState<DocumentService | null>(null);
  const versions = useQuery(versionsQuery).data?.versions ?? [];
  const latest = versions.at(-1)?.number ?? null;
  const added = useAdded(version === null ? latest : null);
  const sha256 = versions.find(({ number }) => number === version)?.sha256 ?? null;
  const request = useMemo<ExportRequest>(
    () => ({ format: 'pdf', document, exportedAt: today, sha256 }),
    [document, today, sha256],
  );
  const chapters = useMemo(() => catalogueView(request), [request]);
  const view: View = views.find((one) => one === search['visa']) ?? 'invanare';
  const ids = document.services.map((service) => service.id);

  useKeys(id === null ? {} : { Escape: () => open(null) });

  if (ids.length === 0) {
    return (
      <Screen head={<PageHead title={t('proposal.title')} />}>
        <EmptyState
          icon={IconFileText}
          title={t('proposal.empty.title')}
          actions={<PlaceLink to="/insatser">{t('proposal.empty.action')}</PlaceLink>}
        >
          {t('proposal.empty.body')}
        </EmptyState>
      </Screen>
    );
  }

  return (
    <>
      <Screen
        head={
          <Head
            document={document}
            version={version}
            latest={latest}
            isExporting={exporting.label !== null}
            onCompare={(from) => setSearch({ visa: 'versioner', fran: String(from) })}
            onExport={(format) => void exporting.run(format, version)}
            onAdopt={() => setSearch({ faststall: '1' })}
            onDraft={() => setSearch({ version: null })}
          />
        }
      >
        <div className={classes.body}>
          {exporting.label !== null && (
            <div className={classes.exporting}>
              <ProgressWithCancel
                label={exporting.label}
                done={exporting.done}
                onCancel={exporting.cancel}
                isCancelling={exporting.isCancelling}
              />
            </div>
          )}
          {version !== null && <Frozen document={document} />}
          <div className={classes.columns}>
            <div className={classes.left}>
              <ServiceList
                document={document}
                chapters={chapters}
                openId={id}
                added={added}
                onOpen={open}
                onExclude={version === null ? setLeaving : null}
                onInclude={version === null ? (service) => void exclusion.include(service) : null}
              />
              <Follows document={document} />
            </div>
            <Preview
              request={request}
              chapters={chapters}
              view={view}
              openId={id}
              versionCount={versions.length}
              onView={(next) => setSearch({ visa: next === 'invanare' ? null : next, fran: null })}
              onOpen={open}
              versions={
                <Versions
                  shown={version}
                  compareFrom={versionOf(search['fran'])}
                  isExporting={exporting.label !== null}
                  onView={(number) => setSearch({ version: String(number), visa: null })}
                  onExport={(format, number) => void exporting.run(format, number)}
                />
              }
            />
          </div>
        </div>
      </Screen>
      {leaving !== null && (
        <ReasonDialog
          title={t('proposal.exclude.title')}
          lead={t('proposal.exclude.lead', { name: leaving.name })}
          label={t('proposal.exclude.reason')}
          help={t('proposal.exclude.help')}
          placeholder={t('proposal.exclude.placeholder')}
          submit={t('proposal.exclude.submit')}
          isBusy={exclusion.isRunning}
          onClose={() => setLeaving(null)}
          onSubmit={(reason) => {
            void exclusion
              .exclude(leaving, reason)
              .then((isDone) => (isDone ? setLeaving(null) : undefined));
          }}
        />
      )}
      {search['faststall'] === '1' && version === null && (
        <AdoptDialog
          document={document}
          onClose={() => setSearch({ faststall: null })}
          onAdopted={() => setSearch({ faststall: null, visa: 'versioner' })}
        />
      )}
    </>
  );
}

/** Names that the draft includes and the latest adopted version does not. */
function useAdded(latest: number | null): readonly string[] {
  const query = useQuery({
    ...rpc.proposal.compare.queryOptions({ input: { from: latest ?? 1, to: null } }),
    enabled: latest !== null,
  });
  return latest === null ? [] : (query.data?.added ?? []);
}

function Head({
  document,
  version,
  latest,
  isExporting,
  onCompare,
  onExport,
  onAdopt,
  onDraft,
}: {
  readonly document: CatalogueDocument;
  readonly version: number | null;
  readonly latest: number | null;
  readonly isExporting: boolean;
  readonly onCompare: (from: number) => void;
  readonly onExport: Parameters<typeof ExportMenu>[0]['onPick'];
  readonly onAdopt: () => void;
  readonly onDraft: () => void;
}): ReactNode {
  const { number } = document.version;
  const name =
    version === null ? t('proposal.draft', { number }) : t('proposal.adopted', { number });
  const compared = version ?? latest;
  return (
    <PageHead title={t('proposal.title')} note={name}>
      {compared !== null && (
        <Button icon={IconGitCompare} onClick={() => onCompare(compared)}>
          {version === null
            ? t('proposal.compareWith', { number: compared })
            : t('proposal.compareDraft')}
        </Button>
      )}
      <ExportMenu
        what={name.charAt(0).toLocaleLowerCase('sv') + name.slice(1)}
        isDisabled={isExporting}
        onPick={onExport}
      />
      {version === null ? (
        <Button variant="primary" icon={IconGavel} onClick={onAdopt}>
          {t('proposal.adopt', { number })}
        </Button>
      ) : (
        <Button variant="primary" icon={IconArrowLeft} onClick={onDraft}>
          {t('proposal.backToDraft')}
        </Button>
      )}
    </PageHead>
  );
}

/** Says that what is shown is an adopted version, and by whose decision. */
function Frozen({ document }: { readonly document: CatalogueDocument }): ReactNode {
  const { board, date, paragraph, caseNumber } = document.version;
  return (
    <p className={classes.frozenBar}>
      <IconLock size={16} stroke={1.9} aria-hidden />
      {t('proposal.frozen', {
        board: board ?? t('ui.missing'),
        date,
        paragraph: paragraph ?? t('ui.missing'),
        caseNumber: caseNumber ?? t('ui.missing'),
      })}
    </p>
  );
}

function Follows({ document }: { readonly document: CatalogueDocument }): ReactNode {
  const { minority, deviations, hasExampleValues } = followers(document);
  return (
    <div className={classes.follows}>
      <b>{t('proposal.follows.title')}</b>
      <span>
        <IconMessageReport size={16} stroke={1.9} aria-hidden />
        {t('proposal.follows.minority', { count: minority })}
      </span>
      <span>
        <IconRouteAltLeft size={16} stroke={1.9} aria-hidden />
        {t('proposal.follows.deviations', { count: deviations })}
      </span>
      <span>
        <IconAsterisk size={15} stroke={1.9} aria-hidden />
        {t(hasExampleValues ? 'proposal.follows.example' : 'proposal.follows.noExample')}
      </span>
    </div>
  );
}
