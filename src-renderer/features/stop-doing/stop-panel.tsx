// Why: one thing to stop doing, with all that is known of it, edited where it stands.
// Must not: end the service; the dialog asks for that.
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { StopItem, StopPatch } from '../../../src-shared/contract/owner/stops.ts';
import { type StopStatus, stopStatusSchema } from '../../../src-shared/contract/values.ts';
import { serviceStatusLabels, stopStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../api/place.tsx';
import { Button } from '../../ui/button.tsx';
import { ExampleMark } from '../../ui/chips.tsx';
import { DateField, SelectField } from '../../ui/field/choice-fields.tsx';
import { FieldGrid } from '../../ui/field/field.tsx';
import { NumberField, TextAreaField, TextField } from '../../ui/field/text-fields.tsx';
import { PanelSection, SidePanel } from '../../ui/frame/side-panel.tsx';
import { StopMark } from './stop-mark.tsx';
import classes from './stop.module.css';

const statuses = stopStatusSchema.options.map((value) => ({
  value,
  label: stopStatusLabels[value],
}));

export interface StopPanelProps {
  readonly item: StopItem;
  readonly position: string;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
  readonly onSave: (patch: StopPatch) => Promise<boolean>;
  readonly onStatus: (status: StopStatus) => Promise<boolean>;
  readonly onRemove: () => void;
}

export function StopPanel({
  item,
  position,
  onPrevious,
  onNext,
  onClose,
  onSave,
  onStatus,
  onRemove,
}: StopPanelProps): ReactNode {
  const { service } = item;
  return (
    <SidePanel
      label={t('stopDoing.panel.label')}
      eyebrow={
        service === null ? t('stopDoing.habit') : t('stopDoing.service', { ref: service.ref })
      }
      title={item.title}
      marks={
        <>
          <StopMark status={item.status}>{stopStatusLabels[item.status]}</StopMark>
          {item.isExample && <ExampleMark isShort />}
        </>
      }
      position={position}
      onPrevious={onPrevious}
      onNext={onNext}
      onClose={onClose}
      foot={
        <Button size="small" icon={IconTrash} onClick={onRemove}>
          {t('stopDoing.panel.remove')}
        </Button>
      }
    >
      <PanelSection title={t('stopDoing.panel.why')}>
        <FieldGrid>
          <TextField
            label={t('stopDoing.panel.title')}
            value={item.title}
            isWide
            isRequired
            onSave={async (title) => (title === null ? false : onSave({ title }))}
          />
          <TextAreaField
            label={t('stopDoing.panel.reason')}
            value={item.reason}
            onSave={async (reason) => onSave({ reason })}
          />
          <SelectField
            label={t('stopDoing.panel.status')}
            value={item.status}
            options={statuses}
            canClear={false}
            onSave={async (status) => onStatus(status as StopStatus)}
          />
        </FieldGrid>
        {service !== null && (
          <p className={classes.serviceLink}>
            {t('stopDoing.panel.service')}:{' '}
            <PlaceLink to={`/insatser/${service.id}`}>{service.name}</PlaceLink>,{' '}
            {serviceStatusLabels[service.status].toLocaleLowerCase('sv')}
          </p>
        )}
      </PanelSection>
      <PanelSection title={t('stopDoing.panel.frees')}>
        <FieldGrid>
          <TextAreaField
            label={t('stopDoing.panel.words')}
            value={item.frees}
            onSave={async (frees) => onSave({ frees })}
          />
          <NumberField
            label={t('stopDoing.panel.cost')}
            value={item.freesCost}
            unit={t('catalogue.unit.kronor')}
            digits={2}
            onSave={async (freesCost) => onSave({ freesCost })}
          />
          <NumberField
            label={t('stopDoing.panel.staffing')}
            value={item.freesStaffing}
            unit={t('catalogue.unit.fullTime')}
            digits={2}
            onSave={async (freesStaffing) => onSave({ freesStaffing })}
          />
        </FieldGrid>
      </PanelSection>
      <PanelSection title={t('stopDoing.panel.when')}>
        <FieldGrid>
          <DateField
            label={t('stopDoing.panel.stopOn')}
            value={item.stopOn}
            onSave={async (stopOn) => onSave({ stopOn })}
          />
          <TextField
            label={t('stopDoing.panel.role')}
            value={item.responsibleRole}
            maxLength={80}
            onSave={async (responsibleRole) => onSave({ responsibleRole })}
          />
          <TextAreaField
            label={t('stopDoing.panel.followUp')}
            value={item.followUp}
            onSave={async (followUp) => onSave({ followUp })}
          />
          <DateField
            label={t('stopDoing.panel.followUpOn')}
            value={item.followUpOn}
            onSave={async (followUpOn) => onSave({ followUpOn })}
          />
        </FieldGrid>
      </PanelSection>
    </SidePanel>
  );
}
