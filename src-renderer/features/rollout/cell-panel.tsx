// Why: one service in one district: status, dates, role, phase, and the gate to full rollout.
// Must not: cover the matrix; the row and the column stay in view.
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import type { Wave } from '../../../src-shared/contract/owner/lists.ts';
import type { CellFields, RolloutRow } from '../../../src-shared/contract/owner/rollout.ts';
import type { ImplementationPhase, RolloutStatus } from '../../../src-shared/contract/values.ts';
import { phaseStep } from '../../../src-shared/domain/rollout-gate.ts';
import { rolloutStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../api/place.tsx';
import { ExampleMark, LegalChip } from '../../ui/chips.tsx';
import { Remark } from '../../ui/feedback.tsx';
import { DateField, SelectField } from '../../ui/field/choice-fields.tsx';
import { FieldGrid } from '../../ui/field/field.tsx';
import { TextAreaField, TextField } from '../../ui/field/text-fields.tsx';
import { PanelSection, SidePanel } from '../../ui/frame/side-panel.tsx';
import { GateSection } from './gate-section.tsx';
import classes from './panel.module.css';
import { StatusMark } from './paint-bar.tsx';
import { PhaseSteps } from './phase-steps.tsx';
import { type CellRef, cellOf, type District, offeredStatuses } from './rollout-model.ts';
import { StepBackDialog } from './step-back-dialog.tsx';
import type { RolloutActions, StoppedChange } from './use-rollout-actions.ts';

export interface CellPanelProps {
  readonly row: RolloutRow;
  readonly district: District;
  /** In the order of the columns, to walk along the row. */
  readonly districts: readonly District[];
  readonly waves: readonly Wave[];
  readonly actions: RolloutActions;
  readonly onOverride: (change: StoppedChange) => void;
  /** Opened by key: the first field gets the focus. */
  readonly takesFocus: boolean;
  readonly onOpen: (districtId: string) => void;
  readonly onClose: () => void;
}

export function CellPanel(props: CellPanelProps): ReactNode {
  const { row, district, districts, waves, onOpen, onClose } = props;
  const at = districts.findIndex(({ id }) => id === district.id);
  const previous = districts[at - 1];
  const next = districts[at + 1];
  const cell = cellOf(row, district.id);
  const wave = waves.find(({ id }) => id === district.waveId);
  return (
    <SidePanel
      label={t('rollout.panel.label')}
      position={t('rollout.panel.position', { position: at + 1, total: districts.length })}
      onPrevious={previous === undefined ? undefined : () => onOpen(previous.id)}
      onNext={next === undefined ? undefined : () => onOpen(next.id)}
      eyebrow={t('rollout.panel.eyebrow', {
        wave: wave?.name ?? t('rollout.noWave'),
        district: district.name,
      })}
      title={t('rollout.panel.title', { service: row.name, district: district.name })}
      marks={
        <>
          <LegalChip
            outcome={row.outcome}
            {...(row.outcome === 'condition'
              ? {
                  openConditions: row.openConditions,
                  fulfilledConditions: row.openConditions === 0 ? 1 : 0,
                }
              : {})}
          />
          {cell?.isExample === true && <ExampleMark isShort />}
        </>
      }
      onClose={onClose}
      width="clamp(372px, 26vw, 440px)"
    >
      {/* A key, so that nothing written for one cell is left when another is opened. */}
      <CellDetails key={`${row.serviceId} ${district.id}`} {...props} />
    </SidePanel>
  );
}

function CellDetails({
  row,
  district,
  districts,
  actions,
  takesFocus,
  onOverride,
}: CellPanelProps): ReactNode {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) {
      fields.current?.querySelector('button')?.focus();
    }
  }, [takesFocus]);
  const cell = cellOf(row, district.id);
  const status = cell?.status ?? 'unknown';
  const phase = cell?.phase ?? null;
  const [wantedPhase, setWantedPhase] = useState<ImplementationPhase | null>(null);
  const ref: CellRef = { serviceId: row.serviceId, districtId: district.id };
  const set = async (patch: Partial<CellFields>): Promise<boolean> =>
    actions.set({ cells: [ref], patch });

  return (
    <div ref={fields}>
      <FieldGrid>
        <SelectField
          label={t('rollout.panel.status')}
          value={status}
          options={offeredStatuses.map((value) => ({ value, label: rolloutStatusLabels[value] }))}
          canClear={false}
          isWide
          renderValue={({ value }) => <StatusMark status={value as RolloutStatus} />}
          onSave={async (next) => next !== null && set({ status: next })}
        />
        <DateField
          label={t('rollout.panel.start')}
          value={cell?.startOn ?? null}
          onSave={async (startOn) => set({ startOn })}
        />
        <DateField
          label={t('rollout.panel.end')}
          value={cell?.endOn ?? null}
          onSave={async (endOn) => set({ endOn })}
        />
        <TextField
          label={t('rollout.panel.role')}
          value={cell?.responsibleRole ?? null}
          maxLength={80}
          isWide
          onSave={async (responsibleRole) => set({ responsibleRole })}
        />
        <TextAreaField
          label={t('rollout.panel.note')}
          value={cell?.note ?? null}
          onSave={async (note) => set({ note })}
        />
      </FieldGrid>
      <div className={classes.block}>
        <PhaseSteps
          phase={phase}
          onPhase={(next) => {
            if (phaseStep(phase, next) === 'back') {
              setWantedPhase(next);
            } else {
              void set({ phase: next });
            }
          }}
        />
      </div>
      {row.untreatedHighRisks > 0 && (
        <div className={classes.block}>
          <PanelSection title={t('rollout.panel.warnedTitle')}>
            <Remark tone="block" icon={IconAlertTriangle}>
              {t('rollout.warnedRow', { count: row.untreatedHighRisks })}.{' '}
              <PlaceLink to="/risker" search={{ insats: row.serviceId }}>
                {t('rollout.toRisks')}
              </PlaceLink>
            </Remark>
          </PanelSection>
        </div>
      )}
      <GateSection
        row={row}
        district={district}
        districts={districts}
        status={status}
        actions={actions}
        onOverride={onOverride}
      />
      <p className={classes.history}>
        <PlaceLink to={`/insatser/${row.serviceId}`} search={{ flik: 'historik' }}>
          {t('rollout.panel.history')}
        </PlaceLink>
      </p>
      {wantedPhase !== null && (
        <StepBackDialog
          from={phase}
          to={wantedPhase}
          service={row.name}
          district={district.name}
          onClose={() => setWantedPhase(null)}
          onSubmit={(reason) => {
            void actions
              .set({ cells: [ref], patch: { phase: wantedPhase } }, reason)
              .then((isSaved) => (isSaved ? setWantedPhase(null) : undefined));
          }}
        />
      )}
    </div>
  );
}
