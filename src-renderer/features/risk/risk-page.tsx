// Why: the page of risks: register, matrix and the chosen risk, all from one answer of the core.
// Must not: order or judge risks.
import { useQuery } from '@tanstack/react-query';
import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  IconCircleCheck,
  IconClockExclamation,
  IconFilter,
  IconGridDots,
  IconPlus,
  IconQuestionMark,
  IconShield,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

import type { Risk } from '../../../src-shared/contract/owner/risks.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { useAction } from '../../api/use-action.ts';
import { Button, IconButton, type IconType } from '../../ui/button.tsx';
import { ToneText } from '../../ui/chips.tsx';
import { EmptyState, Loading } from '../../ui/feedback.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { useToday } from '../../ui/use-today.ts';
import type { Scale } from './detail/assessment-picker.tsx';
import { RiskDetail } from './detail/risk-detail.tsx';
import { RiskMatrix } from './matrix/risk-matrix.tsx';
import { NewRiskDialog } from './new-risk-dialog.tsx';
import { Register } from './register.tsx';
import classes from './risk-page.module.css';
import { RiskTools } from './risk-tools.tsx';
import { bandWord, filterRisks, overAllWord, readFilter } from './risk-view.ts';
import { riskQuery, useRiskActions } from './use-risk-actions.ts';

export function RiskPage(): ReactNode {
  const query = useQuery(riskQuery);
  const services = useQuery(rpc.service.list.queryOptions({ input: {} }));
  const loading = (
    <Screen head={<PageHead title={t('risk.title')} />}>
      <Loading rows={12} />
    </Screen>
  );
  return (
    <Answer query={query} loading={loading}>
      {({ risks, ...scale }) => (
        <Answer query={services} loading={loading}>
          {({ rows }) => <RiskScreen all={risks} scale={scale} services={rows} />}
        </Answer>
      )}
    </Answer>
  );
}

interface Content {
  readonly all: readonly Risk[];
  readonly scale: Scale;
  readonly services: readonly CatalogueRow[];
}

function RiskScreen({ all, scale, services }: Content): ReactNode {
  const { id, open, search, setSearch } = usePlace();
  const today = useToday();
  const actions = useRiskActions();
  const updateService = useAction(rpc.service.update);
  const filter = readFilter(search);
  const shown = filterRisks(all, filter);
  const at = shown.findIndex((risk) => risk.id === id);
  const opened = all.find((risk) => risk.id === id) ?? null;
  const openNew = (): void => setSearch({ ny: '1' });

  function step(by: number): (() => void) | undefined {
    const next = at < 0 ? undefined : shown[at + by];
    return next === undefined ? undefined : () => open(next.id);
  }

  async function remove(risk: Risk): Promise<void> {
    const next = shown[at + 1] ?? shown[at - 1] ?? null;
    if (await actions.remove(risk)) {
      open(next?.id ?? null);
    }
  }

  useKeys({
    N: openNew,
    ...(id === null ? {} : { Escape: () => open(null), K: step(-1), J: step(1) }),
  });

  const detail =
    opened === null ? (
      <Nothing all={all} isGone={id !== null} onOpen={open} />
    ) : (
      <RiskDetail
        key={opened.id}
        risk={opened}
        scale={scale}
        services={services}
        today={today}
        actions={actions}
        position={at < 0 ? '' : t('risk.panel.position', { position: at + 1, total: shown.length })}
        onPrevious={step(-1)}
        onNext={step(1)}
        onClose={() => open(null)}
        onRemove={() => void remove(opened)}
        onSaveMostVulnerable={async (mostVulnerable) =>
          opened.serviceId !== null &&
          (await updateService.run({ id: opened.serviceId, patch: { mostVulnerable } })) !== null
        }
      />
    );

  return (
    <>
      <Screen
        head={
          <PageHead title={t('risk.title')}>
            {all.length > 0 && (
              <Button
                icon={IconGridDots}
                className={classes.narrowOnly}
                onClick={() => setSearch({ matris: '1' })}
              >
                {t('risk.matrix.expand')}
              </Button>
            )}
            <Button
              variant="primary"
              icon={IconPlus}
              keys="N"
              aria-keyshortcuts="N"
              onClick={openNew}
            >
              {t('risk.newRisk')}
            </Button>
          </PageHead>
        }
        side={
          all.length === 0 ? null : (
            <Side
              isOpen={id !== null || search['matris'] === '1'}
              openId={id}
              onClose={() => open(null, { matris: null })}
            >
              {{
                matrix: (
                  <RiskMatrix risks={shown} {...scale} openId={opened?.id ?? null} onOpen={open} />
                ),
                detail,
              }}
            </Side>
          )
        }
      >
        {all.length === 0 ? (
          <EmptyState
            icon={IconShield}
            title={t('risk.empty.title')}
            actions={
              <Button icon={IconPlus} onClick={openNew}>
                {t('risk.addRisk')}
              </Button>
            }
          >
            {t('risk.empty.body')}
          </EmptyState>
        ) : (
          <div className={classes.list}>
            <RiskTools
              risks={all}
              filter={filter}
              onFilter={(change) =>
                setSearch({
                  ...('band' in change ? { band: bandWord(change.band ?? null) } : {}),
                  ...('service' in change ? { insats: change.service ?? null } : {}),
                })
              }
            />
            {shown.length === 0 ? (
              <EmptyState
                icon={IconFilter}
                title={t('risk.filter.empty')}
                actions={
                  <Button onClick={() => setSearch({ band: null, insats: null })}>
                    {t('ui.clearFilter')}
                  </Button>
                }
              >
                {t('risk.filter.emptyBody', { total: all.length })}
              </EmptyState>
            ) : (
              <Register risks={shown} openId={id} today={today} onOpen={open} />
            )}
          </div>
        )}
      </Screen>
      {search['ny'] === '1' && (
        <NewRiskDialog
          services={services}
          scale={scale}
          service={filter.service === overAllWord ? null : filter.service}
          onClose={() => setSearch({ ny: null })}
          onCreated={(created) => open(created, { ny: null })}
        />
      )}
    </>
  );
}

/** The matrix, which can be folded away, over the chosen risk; both scroll as one. */
function Side({
  isOpen,
  openId,
  onClose,
  children,
}: {
  /** Where there is no room for both, it then lies over the register. */
  readonly isOpen: boolean;
  readonly openId: string | null;
  readonly onClose: () => void;
  readonly children: { readonly matrix: ReactNode; readonly detail: ReactNode };
}): ReactNode {
  const [isMatrixShown, setMatrixShown] = useState(true);
  const scroller = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  // Another risk is read from its beginning; the matrix stays in view where it was.
  const shownId = useRef(openId);
  useLayoutEffect(() => {
    if (shownId.current !== openId && scroller.current !== null && detail.current !== null) {
      scroller.current.scrollTop = Math.min(scroller.current.scrollTop, detail.current.offsetTop);
    }
    shownId.current = openId;
  });
  return (
    <aside
      className={classes.side}
      aria-label={t('risk.panel.label')}
      {...(isOpen ? { 'data-open': true } : {})}
    >
      <div ref={scroller} className={classes.sideScroll}>
        <section className={classes.matrixPart} aria-labelledby="risk-matrix">
          <div className={classes.matrixHead}>
            <h2 id="risk-matrix" className={classes.sideTitle}>
              {t('risk.matrix.title')}
            </h2>
            <IconButton
              size="small"
              icon={isMatrixShown ? IconChevronUp : IconChevronDown}
              label={t(isMatrixShown ? 'risk.matrix.collapse' : 'risk.matrix.expand')}
              aria-expanded={isMatrixShown}
              onClick={() => setMatrixShown(!isMatrixShown)}
            />
            {openId === null && (
              <IconButton
                size="small"
                icon={IconX}
                label={t('ui.closePanel')}
                className={classes.narrowOnly}
                onClick={onClose}
              />
            )}
          </div>
          {isMatrixShown && children.matrix}
        </section>
        <div ref={detail} className={classes.detailPart}>
          {children.detail}
        </div>
      </div>
    </aside>
  );
}

const warnings = [
  'high-without-measure',
  'severity-four-without-measure',
  'overdue-measure',
  'not-assessed',
  'review-overdue',
] as const;
const warningIcons: Readonly<Record<(typeof warnings)[number], IconType>> = {
  'high-without-measure': IconAlertTriangle,
  'severity-four-without-measure': IconAlertTriangle,
  'overdue-measure': IconClockExclamation,
  'not-assessed': IconQuestionMark,
  'review-overdue': IconClockExclamation,
};

/** No risk chosen: what wants attention, each sentence leading to its first risk. */
function Nothing({
  all,
  isGone,
  onOpen,
}: {
  readonly all: readonly Risk[];
  readonly isGone: boolean;
  readonly onOpen: (id: string) => void;
}): ReactNode {
  const found = warnings.flatMap((warning) => {
    const risks = all.filter((risk) => risk.warnings.includes(warning));
    return risks[0] === undefined ? [] : [{ warning, count: risks.length, first: risks[0] }];
  });
  return (
    <div className={classes.nothing}>
      <EmptyState
        size="part"
        icon={IconShield}
        title={t(isGone ? 'risk.panel.gone' : 'risk.panel.choose')}
      >
        {t(isGone ? 'risk.panel.goneBody' : 'risk.panel.chooseBody')}
      </EmptyState>
      <h3 className={classes.sideSection}>{t('risk.panel.warnings')}</h3>
      {found.length === 0 ? (
        <ToneText tone="full" icon={IconCircleCheck}>
          {t('risk.allWell')}
        </ToneText>
      ) : (
        <ul className={classes.warnings}>
          {found.map(({ warning, count, first }) => (
            <li key={warning}>
              <button type="button" onClick={() => onOpen(first.id)}>
                <ToneText
                  tone={
                    warning === 'not-assessed' || warning === 'review-overdue' ? 'review' : 'block'
                  }
                  icon={warningIcons[warning]}
                >
                  {t(`risk.warningCount.${warning}`, { count })}
                </ToneText>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
