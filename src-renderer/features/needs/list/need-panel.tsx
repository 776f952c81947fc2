// Why: one need beside the list: all its fields, and the services that answer it.
// Must not: have a save button, or ask before removing.
import { IconBulb, IconHeartHandshake, IconTrash, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import type { Need, NeedPatch } from '../../../../src-shared/contract/owner/needs.ts';
import { needSourceSchema, strengthSchema } from '../../../../src-shared/contract/values.ts';
import { compareSwedish } from '../../../../src-shared/domain/collation.ts';
import { needRef } from '../../../../src-shared/domain/coverage-of-needs.ts';
import { isEnded } from '../../../../src-shared/domain/lifecycle.ts';
import {
  needSourceLabels,
  serviceStatusLabels,
  strengthLabels,
} from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ExampleMark } from '../../../ui/chips.tsx';
import { EmptyState, Remark } from '../../../ui/feedback.tsx';
import { DateField, SelectField } from '../../../ui/field/choice-fields.tsx';
import { FieldGrid } from '../../../ui/field/field.tsx';
import { TextAreaField } from '../../../ui/field/text-fields.tsx';
import { KnowledgeBars } from '../../../ui/figures.tsx';
import { PanelSection, SidePanel } from '../../../ui/frame/side-panel.tsx';
import { LinkPicker } from '../../../ui/link-picker.tsx';
import type { ShownService } from '../needs-view.ts';
import type { NeedActions } from '../use-need-actions.ts';
import classes from './list-view.module.css';

export interface NeedPanelProps {
  /** Null where the address names a need that is not in the plan. */
  readonly need: Need | null;
  readonly services: readonly ShownService[];
  readonly targetGroups: readonly Named[];
  readonly actions: NeedActions;
  readonly position: string;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
  readonly onRemove: (need: Need) => void;
  readonly onIdea: (need: Need) => void;
}

export function NeedPanel(props: NeedPanelProps): ReactNode {
  const { need, targetGroups, position, onPrevious, onNext, onClose, onRemove, onIdea } = props;
  if (need === null) {
    return (
      <SidePanel label={t('needs.panel.label')} title={t('needs.panel.gone')} onClose={onClose}>
        <EmptyState size="part" icon={IconHeartHandshake} title={t('needs.panel.gone')}>
          {t('needs.panel.goneBody')}
        </EmptyState>
      </SidePanel>
    );
  }
  const group = targetGroups.find(({ id }) => id === need.targetGroupId)?.name;
  return (
    <SidePanel
      label={t('needs.panel.label')}
      eyebrow={[needRef(need.number), group ?? t('needs.noGroup')].join(' · ')}
      title={need.title}
      position={position}
      onPrevious={onPrevious}
      onNext={onNext}
      onClose={onClose}
      tools={
        <IconButton
          size="small"
          icon={IconTrash}
          label={t('needs.panel.remove')}
          onClick={() => onRemove(need)}
        />
      }
      marks={need.isExample ? <ExampleMark isShort /> : undefined}
      foot={
        <>
          <span>{t('needs.panel.toIdeaHelp')}</span>
          <Button size="small" icon={IconBulb} onClick={() => onIdea(need)}>
            {t('needs.panel.toIdea')}
          </Button>
        </>
      }
    >
      {need.isExample && (
        <div className={classes.remark}>
          <Remark>{t('needs.panel.example')}</Remark>
        </div>
      )}
      <NeedFieldGrid {...props} need={need} />
      <Answers {...props} need={need} />
    </SidePanel>
  );
}

const sourceOptions = needSourceSchema.options
  .filter((value) => value !== 'unknown')
  .map((value) => ({ value, label: needSourceLabels[value] }));
const strengthOptions = strengthSchema.options.map((value) => ({
  value,
  label: strengthLabels[value],
}));

function NeedFieldGrid({
  need,
  targetGroups,
  actions,
}: NeedPanelProps & { readonly need: Need }): ReactNode {
  const save = async (patch: NeedPatch): Promise<boolean> => actions.update(need.id, patch);
  return (
    <PanelSection title={t('needs.panel.about')}>
      <FieldGrid>
        <TextAreaField
          label={t('needs.field.title')}
          value={need.title}
          maxLength={300}
          isRequired
          onSave={async (title) => title === null || save({ title })}
        />
        <TextAreaField
          label={t('needs.field.description')}
          value={need.description}
          onSave={async (description) => save({ description })}
        />
        <SelectField
          label={t('needs.field.targetGroup')}
          value={need.targetGroupId}
          isWide
          options={targetGroups.map(({ id, name }) => ({ value: id, label: name }))}
          onSave={async (targetGroupId) => save({ targetGroupId })}
        />
        <SelectField
          label={t('needs.field.knownBy')}
          value={need.knownBy === 'unknown' ? null : need.knownBy}
          options={sourceOptions}
          onSave={async (knownBy) => save({ knownBy: knownBy ?? 'unknown' })}
        />
        <SelectField
          label={t('needs.field.strength')}
          value={need.strength}
          options={strengthOptions}
          renderValue={({ value }) => <KnowledgeBars strength={value} />}
          onSave={async (strength) => save({ strength })}
        />
        <DateField
          label={t('needs.field.knownOn')}
          value={need.knownOn}
          onSave={async (knownOn) => save({ knownOn })}
        />
        <TextAreaField
          label={t('needs.field.source')}
          value={need.source}
          help={t('needs.field.sourceHelp')}
          onSave={async (source) => save({ source })}
        />
      </FieldGrid>
    </PanelSection>
  );
}

function Answers({ need, services, actions }: NeedPanelProps & { readonly need: Need }): ReactNode {
  const linked = services
    .filter(({ id }) => need.serviceIds.includes(id))
    .toSorted((a, b) => compareSwedish(a.ref, b.ref));
  const free = services.filter(
    ({ id, status }) => !need.serviceIds.includes(id) && !isEnded(status),
  );
  return (
    <PanelSection
      title={t('needs.panel.answers')}
      note={linked.length === 0 ? undefined : t('needs.panel.links', { count: linked.length })}
    >
      {linked.length === 0 ? (
        <p className={classes.quiet}>{t('needs.panel.noAnswers')}</p>
      ) : (
        <ul className={classes.links}>
          {linked.map((service) => (
            <li key={service.id}>
              <span className={classes.linkRef}>{service.ref}</span>
              <span className={classes.linkWords}>
                <PlaceLink to={`/insatser/${service.id}`} search={{ flik: 'behov' }}>
                  {service.name}
                </PlaceLink>
                {isEnded(service.status) && (
                  <span className={classes.quiet}>
                    {' '}
                    {t('needs.panel.ended', {
                      status: serviceStatusLabels[service.status].toLocaleLowerCase('sv'),
                    })}
                  </span>
                )}
              </span>
              <IconButton
                size="small"
                icon={IconX}
                label={t('needs.panel.unlink', { name: service.name })}
                onClick={() => actions.setLink(need, service, false)}
              />
            </li>
          ))}
        </ul>
      )}
      <LinkPicker
        label={t('needs.panel.addService')}
        placeholder={t('needs.panel.addServicePlaceholder')}
        options={free.map(({ id, ref, name }) => ({ value: id, label: name, note: ref }))}
        onPick={(id) => {
          const service = services.find((one) => one.id === id);
          if (service !== undefined) {
            actions.setLink(need, service, true);
          }
        }}
      />
    </PanelSection>
  );
}
