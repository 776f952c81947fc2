// Why: one service beside the list: head, tabs with their figures, and verification.
// Must not: hold what the tabs show.
import { Menu } from '@mantine/core';
import {
  IconCheck,
  IconClockExclamation,
  IconCopy,
  IconDots,
  IconForms,
  IconGridDots,
  IconHeartHandshake,
  IconHistory,
  IconLayoutKanban,
  IconChartDots,
  IconScale,
  IconShield,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow, ServicePatch } from '../../../../src-shared/contract/owner/services.ts';
import { type ServiceStatus, serviceStatusSchema } from '../../../../src-shared/contract/values.ts';
import { formatWhen } from '../../../../src-shared/text/format.ts';
import { rolloutStatusLabels, serviceStatusLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { usePlace } from '../../../api/place.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ChoiceItem } from '../../../ui/choice-item.tsx';
import { LegalChip, legalWord, ToneText } from '../../../ui/chips.tsx';
import { LifecycleBars } from '../../../ui/figures.tsx';
import { type PanelTab, SidePanel } from '../../../ui/frame/side-panel.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { DetailsTab } from './details-tab.tsx';
import { DevelopmentTab, useDevelopmentFigure } from './development-tab.tsx';
import { filledFields } from './fields.ts';
import { HistoryTab } from './history-tab.tsx';
import { NeedsTab, useNeedsFigure } from './needs-tab.tsx';
import { ResultTab } from './result-tab.tsx';
import { RiskTab } from './risk-tab.tsx';
import { RolloutTab } from './rollout-tab.tsx';
import { ScreeningTab } from './screening-tab.tsx';
import { StopItem } from './stop-item.tsx';

const tabs = [
  { id: 'uppgifter', key: 'details', icon: IconForms },
  { id: 'behov', key: 'needs', icon: IconHeartHandshake },
  { id: 'provning', key: 'screening', icon: IconScale },
  { id: 'resultat', key: 'result', icon: IconChartDots },
  { id: 'utveckling', key: 'development', icon: IconLayoutKanban },
  { id: 'risker', key: 'risks', icon: IconShield },
  { id: 'inforande', key: 'rollout', icon: IconGridDots },
  { id: 'historik', key: 'history', icon: IconHistory },
] as const;
type TabKey = (typeof tabs)[number]['key'];

/** The figure every tab carries, so that one seldom needs to open it. */
function figureOf(
  key: TabKey,
  row: CatalogueRow,
  today: string,
  needsFigure: string | null,
  developmentFigure: string | null,
): string {
  switch (key) {
    case 'needs':
      return needsFigure ?? '';
    case 'development':
      return developmentFigure ?? '';
    case 'details':
      return t('catalogue.panel.figure.filled', filledFields(row));
    case 'screening': {
      const total = row.openConditions + row.fulfilledConditions;
      return row.outcome === 'condition' && total > 0
        ? t('catalogue.panel.figure.conditions', { done: row.fulfilledConditions, total })
        : legalWord(row.outcome, undefined);
    }
    case 'result':
      return row.rank === null
        ? t('catalogue.panel.figure.noRank')
        : t('catalogue.panel.figure.rank', { rank: row.rank });
    case 'risks':
      if (row.untreatedHighRisks > 0) {
        return t('catalogue.panel.figure.untreated', { count: row.untreatedHighRisks });
      }
      return row.risks === 0
        ? t('catalogue.panel.figure.noRisks')
        : t('catalogue.panel.figure.risks', { count: row.risks });
    case 'rollout':
      return row.rollout.status === 'unknown'
        ? t('catalogue.panel.figure.rolloutUnknown')
        : t('catalogue.panel.figure.rollout', {
            status: rolloutStatusLabels[row.rollout.status],
            count: row.rollout.districts,
          });
    case 'history':
      return t('catalogue.panel.figure.changed', { when: formatWhen(row.updatedAt, today) });
  }
}

const steps: readonly ServiceStatus[] = serviceStatusSchema.options.filter(
  (status) => status !== 'declined' && status !== 'decommissioned',
);

export interface ServicePanelProps {
  readonly row: CatalogueRow;
  readonly lists: PlanLists;
  readonly isStaleRow: boolean;
  readonly position: string;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
  readonly onSave: (patch: ServicePatch) => Promise<boolean>;
  readonly onVerify: () => void;
  readonly onDuplicate: () => void;
  readonly onStatus: (status: ServiceStatus) => void;
}

export function ServicePanel(props: ServicePanelProps): ReactNode {
  const { row, lists } = props;
  const { search, setSearch } = usePlace();
  const current = tabs.find(({ id }) => id === search['flik']) ?? tabs[0];
  const today = useToday();
  const step = steps.indexOf(row.status);
  const groups = lists.targetGroups
    .filter(({ id }) => row.targetGroupIds.includes(id))
    .map(({ name }) => name);
  const needsFigure = useNeedsFigure(row.id);
  const developmentFigure = useDevelopmentFigure(row.id);
  const shownTabs: readonly PanelTab[] = tabs.map(({ id, key, icon }) => ({
    id,
    icon,
    label: t(`catalogue.panel.tab.${key}`),
    figure: figureOf(key, row, today, needsFigure, developmentFigure),
  }));
  return (
    <SidePanel
      label={t('catalogue.panel.label')}
      eyebrow={[row.ref, ...groups].join(' · ')}
      title={row.name}
      position={props.position}
      onPrevious={props.onPrevious}
      onNext={props.onNext}
      onClose={props.onClose}
      tools={<PanelMenu {...props} />}
      marks={
        <>
          <LegalChip
            outcome={row.outcome}
            openConditions={row.openConditions}
            fulfilledConditions={row.fulfilledConditions}
          />
          <LifecycleBars
            step={step < 0 ? null : step + 1}
            label={serviceStatusLabels[row.status]}
          />
        </>
      }
      tabs={shownTabs}
      tab={current.id}
      onTab={(id) => setSearch({ flik: id === tabs[0].id ? null : id })}
      foot={<PanelFoot {...props} />}
    >
      <TabBody tab={current.key} {...props} />
    </SidePanel>
  );
}

function TabBody({
  tab,
  row,
  lists,
  onSave,
}: ServicePanelProps & { readonly tab: TabKey }): ReactNode {
  switch (tab) {
    case 'details':
      return <DetailsTab row={row} lists={lists} onSave={onSave} />;
    case 'needs':
      return <NeedsTab row={row} />;
    case 'screening':
      return <ScreeningTab serviceId={row.id} />;
    case 'result':
      return <ResultTab serviceId={row.id} />;
    case 'development':
      return <DevelopmentTab serviceId={row.id} />;
    case 'risks':
      return <RiskTab serviceId={row.id} />;
    case 'rollout':
      return <RolloutTab serviceId={row.id} />;
    case 'history':
      return <HistoryTab serviceId={row.id} />;
  }
}

function PanelMenu({ row, onDuplicate, onStatus }: ServicePanelProps): ReactNode {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <IconButton size="small" icon={IconDots} label={t('catalogue.panel.menu')} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={16} stroke={1.9} aria-hidden />}
          onClick={onDuplicate}
        >
          {t('catalogue.panel.duplicate')}
        </Menu.Item>
        <StopItem serviceId={row.id} />
        <Menu.Label>{t('catalogue.panel.moveTo')}</Menu.Label>
        {steps.map((status) => (
          <ChoiceItem
            key={status}
            choice="one"
            isOn={status === row.status}
            isDisabled={status === row.status}
            onPick={() => onStatus(status)}
          >
            {serviceStatusLabels[status]}
          </ChoiceItem>
        ))}
        <Menu.Divider />
        <Menu.Item disabled={row.status === 'declined'} onClick={() => onStatus('declined')}>
          {t('catalogue.panel.decline')}
        </Menu.Item>
        <Menu.Item
          disabled={row.status === 'decommissioned'}
          onClick={() => onStatus('decommissioned')}
        >
          {t('catalogue.panel.decommission')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function PanelFoot({ row, isStaleRow, onVerify }: ServicePanelProps): ReactNode {
  const words =
    row.lastVerifiedOn === null
      ? t('catalogue.panel.notVerified')
      : t('catalogue.panel.verifiedBy', {
          date: row.lastVerifiedOn,
          role: row.lastVerifiedRole ?? t('ui.unknown'),
        });
  return (
    <>
      {isStaleRow ? (
        <ToneText tone="review" icon={IconClockExclamation}>
          {words}
        </ToneText>
      ) : (
        <span>{words}</span>
      )}
      <Button size="small" icon={IconCheck} onClick={onVerify}>
        {t('catalogue.panel.verify')}
      </Button>
    </>
  );
}
