// Why: the gate from pilot to full rollout: five checks, what each lacks, and where it is written.
// Must not: open the gate, or offer a way past the law.
import { useQuery } from '@tanstack/react-query';
import { IconArrowUpRight, IconCheck, IconX } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';

import type {
  Gate,
  ReadinessFields,
  RolloutRow,
} from '../../../src-shared/contract/owner/rollout.ts';
import type { RolloutStatus } from '../../../src-shared/contract/values.ts';
import { isFullRollout } from '../../../src-shared/domain/rollout.ts';
import { formatTime } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { PlaceLink } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/feedback.tsx';
import { FieldGrid } from '../../ui/field/field.tsx';
import { TextAreaField, TextField } from '../../ui/field/text-fields.tsx';
import { PanelSection } from '../../ui/frame/side-panel.tsx';
import { announce } from '../../ui/live-region.tsx';
import { cx } from '../../ui/cx.ts';
import classes from './panel.module.css';
import type { District } from './rollout-model.ts';
import type { RolloutActions, StoppedChange } from './use-rollout-actions.ts';

export interface GateSectionProps {
  readonly row: RolloutRow;
  readonly district: District;
  readonly districts: readonly District[];
  readonly status: RolloutStatus;
  readonly actions: RolloutActions;
  readonly onOverride: (change: StoppedChange) => void;
}

export function GateSection(props: GateSectionProps): ReactNode {
  const { serviceId } = props.row;
  const query = useQuery(rpc.rollout.gate.queryOptions({ input: { serviceId } }));
  return (
    <section className={classes.gate} aria-label={t('rollout.gate.title')}>
      <Answer query={query} loading={<Loading rows={4} />}>
        {(gate) => (
          <>
            <PanelSection
              title={t('rollout.gate.title')}
              note={t('rollout.gate.count', {
                done: gate.checks.filter(({ isOk }) => isOk).length,
                total: gate.checks.length,
              })}
            >
              <Checks gate={gate} />
              <Doors {...props} gate={gate} />
            </PanelSection>
            <Readiness gate={gate} />
            <Overrides gate={gate} districts={props.districts} />
          </>
        )}
      </Answer>
    </section>
  );
}

function Checks({ gate }: { readonly gate: Gate }): ReactNode {
  return (
    <ul className={classes.checks}>
      {gate.checks.map(({ code, isOk, missing }) => (
        <li key={code} className={classes.check}>
          <span
            role="img"
            aria-label={isOk ? t('rollout.gate.done') : t('rollout.gate.missing')}
            className={cx(classes.sign, isOk ? classes.ok : classes.lacking)}
          >
            {isOk ? (
              <IconCheck size={13} stroke={2.25} aria-hidden />
            ) : (
              <IconX size={13} stroke={2.25} aria-hidden />
            )}
          </span>
          <span>
            <span className={classes.checkTitle}>{t(`rollout.gate.${code}`)}</span>
            <span className={classes.checkWords}>
              {isOk ? t(`rollout.gate.ok.${code}`) : `${missing.join('. ')}.`}{' '}
              {!isOk && code === 'legal' && (
                <PlaceLink to={`/provning/${gate.serviceId}`}>
                  {t('rollout.gate.toScreening')}
                </PlaceLink>
              )}
              {!isOk && code === 'risks' && (
                <PlaceLink to="/risker" search={{ insats: gate.serviceId }}>
                  {t('rollout.gate.toRisks')}
                </PlaceLink>
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Through the gate, or past it with a reason; the law has no way past. */
function Doors({
  gate,
  row,
  district,
  status,
  actions,
  onOverride,
}: GateSectionProps & { readonly gate: Gate }): ReactNode {
  const id = useId();
  const isLawful = gate.checks.every(({ code, isOk }) => isOk || code !== 'legal');
  if (isFullRollout(status)) {
    return <p className={classes.doorWords}>{t('rollout.gate.already')}</p>;
  }
  const change = {
    cells: [{ serviceId: row.serviceId, districtId: district.id }],
    patch: { status: 'rolling-out' },
  } as const;
  const reason = isLawful ? t('rollout.gate.closed') : t('rollout.gate.lawFirst');
  return (
    <>
      <div className={classes.doors}>
        <Button
          size="small"
          icon={IconArrowUpRight}
          aria-disabled={!gate.isOpen || undefined}
          aria-describedby={gate.isOpen ? undefined : id}
          className={cx(!gate.isOpen && classes.shut)}
          isBusy={actions.isRunning && gate.isOpen}
          onClick={() => {
            if (gate.isOpen) {
              void actions.set(change);
            } else {
              announce(reason);
            }
          }}
        >
          {t('rollout.gate.open')}
        </Button>
        {!gate.isOpen && isLawful && (
          <Button
            variant="plain"
            size="small"
            className={classes.around}
            onClick={() =>
              onOverride({
                ...change,
                problems: gate.checks.flatMap(({ missing }) =>
                  missing.map((message) => ({ place: row.name, message })),
                ),
              })
            }
          >
            {t('rollout.gate.override')}
          </Button>
        )}
      </div>
      {!gate.isOpen && (
        <p id={id} className={classes.doorWords}>
          {reason}
        </p>
      )}
    </>
  );
}

const evaluationParts = ['reach', 'effect', 'adoption', 'implementation', 'maintenance'] as const;

/** What the gate asks for, written where it is asked. */
function Readiness({ gate }: { readonly gate: Gate }): ReactNode {
  const save = useAction(rpc.rollout.setReadiness, {
    announce: () => t('rollout.gate.saved'),
  });
  const { serviceId, readiness } = gate;
  const set = async (patch: Partial<ReadinessFields>): Promise<boolean> =>
    (await save.run({ serviceId, patch })) !== null;
  const filled = evaluationParts.filter((part) => (readiness[part] ?? '').trim() !== '').length;
  return (
    <div className={classes.readiness}>
      <PanelSection title={t('rollout.gate.evaluationParts', { done: filled })}>
        <FieldGrid>
          {evaluationParts.map((part) => (
            <TextAreaField
              key={part}
              label={t(`rollout.gate.${part}`)}
              value={readiness[part]}
              onSave={async (text) => set({ [part]: text })}
            />
          ))}
        </FieldGrid>
      </PanelSection>
      <PanelSection title={t('rollout.gate.owner-and-funding')}>
        <FieldGrid>
          <TextField
            label={t('rollout.gate.ownerRole')}
            value={readiness.ownerRole}
            isWide
            onSave={async (ownerRole) => set({ ownerRole })}
          />
          <TextAreaField
            label={t('rollout.gate.funding')}
            value={readiness.funding}
            onSave={async (funding) => set({ funding })}
          />
          <TextField
            label={t('rollout.gate.decisionReference')}
            value={readiness.decisionReference}
            isWide
            onSave={async (decisionReference) => set({ decisionReference })}
          />
        </FieldGrid>
      </PanelSection>
      <p className={classes.doorWords}>{t('rollout.gate.forAll')}</p>
    </div>
  );
}

function Overrides({
  gate,
  districts,
}: {
  readonly gate: Gate;
  readonly districts: readonly District[];
}): ReactNode {
  if (gate.overrides.length === 0) {
    return null;
  }
  return (
    <PanelSection title={t('rollout.gate.overridden')}>
      <ul className={classes.overrides}>
        {gate.overrides.map(({ districtId, reason, role, at, missing }) => (
          <li key={`${districtId} ${at}`}>
            <span>{reason}</span>
            <span className={classes.checkWords}>
              {t('rollout.gate.overriddenBy', {
                district: districts.find(({ id }) => id === districtId)?.name ?? t('ui.unknown'),
                when: formatTime(at),
                role,
              })}
            </span>
            <span className={classes.checkWords}>
              {t('rollout.gate.overriddenMissing', { missing: missing.join('; ') })}
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
