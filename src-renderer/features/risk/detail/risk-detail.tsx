// Why: the chosen risk beside the register: what, three assessments, measures, who accepts it.
// Must not: have a save button, or ask before removing.
import {
  IconAlertTriangle,
  IconArrowRight,
  IconChevronDown,
  IconChevronUp,
  IconClockExclamation,
  IconInfoCircle,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';

import type { Assessment, Risk } from '../../../../src-shared/contract/owner/risks.ts';
import type { CatalogueRow } from '../../../../src-shared/contract/owner/services.ts';
import { knowledgeSchema, treatmentSchema } from '../../../../src-shared/contract/values.ts';
import { knowledgeLabels, treatmentLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { IconButton, type IconType } from '../../../ui/button.tsx';
import { ExampleMark } from '../../../ui/chips.tsx';
import { Remark } from '../../../ui/feedback.tsx';
import { DateField, SelectField } from '../../../ui/field/choice-fields.tsx';
import { FieldGrid } from '../../../ui/field/field.tsx';
import { TextAreaField, TextField } from '../../../ui/field/text-fields.tsx';
import { KnowledgeBars } from '../../../ui/figures.tsx';
import { PanelSection } from '../../../ui/frame/side-panel.tsx';
import { announce } from '../../../ui/live-region.tsx';
import {
  bandOfCell,
  overAllWord,
  type Stage,
  stages,
  serviceWord,
  valueWords,
} from '../risk-view.ts';
import type { RiskActions, RiskPatch } from '../use-risk-actions.ts';
import { AssessmentPicker, type Scale } from './assessment-picker.tsx';
import classes from './detail.module.css';
import { Measures } from './measures.tsx';

export interface RiskDetailProps {
  readonly risk: Risk;
  readonly scale: Scale;
  readonly services: readonly CatalogueRow[];
  readonly today: string;
  readonly position: string;
  readonly actions: RiskActions;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
  readonly onRemove: () => void;
  /** Saves who is most vulnerable on the service; false when refused. */
  readonly onSaveMostVulnerable: (text: string | null) => Promise<boolean>;
}

const knowledgeOptions = knowledgeSchema.options.map((value) => ({
  value,
  label: knowledgeLabels[value],
}));
const treatmentOptions = treatmentSchema.options.map((value) => ({
  value,
  label: treatmentLabels[value],
}));

export function RiskDetail(props: RiskDetailProps): ReactNode {
  const { risk, services, actions, today } = props;
  const service = services.find(({ id }) => id === risk.serviceId) ?? null;

  async function save(patch: RiskPatch): Promise<boolean> {
    return actions.update(risk.id, patch);
  }

  return (
    <section aria-labelledby="risk-title" className={classes.detail}>
      <Head {...props} />
      <Warnings risk={risk} />
      <Assessments {...props} save={save} />
      <FieldGrid>
        <TextAreaField
          label={t('risk.field.title')}
          value={risk.title}
          maxLength={300}
          isRequired
          onSave={async (title) => title === null || save({ title })}
        />
        <SelectField
          label={t('risk.field.service')}
          value={risk.serviceId ?? overAllWord}
          isWide
          canClear={false}
          options={[
            { value: overAllWord, label: t('risk.overAll') },
            ...services.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onSave={async (id) => save({ serviceId: id === overAllWord ? null : id })}
        />
        <TextAreaField
          label={t('risk.field.cause')}
          value={risk.cause}
          onSave={async (cause) => save({ cause })}
        />
        <TextAreaField
          label={t('risk.field.affected')}
          value={risk.affected}
          onSave={async (affected) => save({ affected })}
        />
        <SelectField
          label={t('risk.field.treatment')}
          value={risk.treatment}
          options={treatmentOptions}
          onSave={async (treatment) => save({ treatment })}
        />
        <DateField
          label={t('risk.field.reviewOn')}
          value={risk.reviewOn}
          onSave={async (reviewOn) => save({ reviewOn })}
        />
      </FieldGrid>
      <Measures risk={risk} today={today} actions={actions} />
      <PanelSection title={t('risk.section.accept')} note={t('risk.section.acceptNote')}>
        <FieldGrid>
          <TextField
            label={t('risk.field.acceptedByRole')}
            value={risk.acceptedByRole}
            maxLength={80}
            isWide
            help={t('risk.field.acceptedByRoleHelp')}
            onSave={async (acceptedByRole) => save({ acceptedByRole })}
          />
          <TextAreaField
            label={t('risk.field.acceptedReason')}
            value={risk.acceptedReason}
            onSave={async (acceptedReason) => save({ acceptedReason })}
          />
        </FieldGrid>
        <div className={classes.rule}>
          <Remark>{t('risk.rule')}</Remark>
        </div>
      </PanelSection>
      {service !== null && (
        <div className={classes.vulnerable}>
          <FieldGrid>
            <TextAreaField
              label={t('risk.field.mostVulnerable')}
              value={service.mostVulnerable}
              help={t('risk.field.mostVulnerableHelp', { service: service.name })}
              onSave={props.onSaveMostVulnerable}
            />
          </FieldGrid>
        </div>
      )}
    </section>
  );
}

function Head({
  risk,
  position,
  onPrevious,
  onNext,
  onClose,
  onRemove,
}: RiskDetailProps): ReactNode {
  return (
    <div className={classes.head}>
      <div className={classes.bar}>
        <IconButton
          size="small"
          icon={IconChevronUp}
          label={t('risk.panel.previous')}
          keys="K"
          disabled={onPrevious === undefined}
          onClick={() => onPrevious?.()}
        />
        <IconButton
          size="small"
          icon={IconChevronDown}
          label={t('risk.panel.next')}
          keys="J"
          disabled={onNext === undefined}
          onClick={() => onNext?.()}
        />
        <span className={classes.position}>{position}</span>
        <IconButton
          size="small"
          icon={IconTrash}
          label={t('risk.panel.remove')}
          onClick={onRemove}
        />
        <IconButton
          size="small"
          icon={IconX}
          label={t('risk.panel.close')}
          keys="Esc"
          onClick={onClose}
        />
      </div>
      <div className={classes.name}>
        <span className={classes.number} aria-hidden>
          {risk.number}
        </span>
        <div>
          <h2 id="risk-title" tabIndex={-1} className={classes.title}>
            {risk.title}
          </h2>
          {risk.serviceId === null ? (
            <span className={classes.service}>{serviceWord(risk)}</span>
          ) : (
            <PlaceLink to={`/insatser/${risk.serviceId}`} className={classes.service}>
              {serviceWord(risk)}
            </PlaceLink>
          )}
        </div>
      </div>
      {risk.isExample && (
        <div className={classes.example}>
          <ExampleMark isShort />
          <span>{t('risk.panel.example')}</span>
        </div>
      )}
    </div>
  );
}

const warningIcons: Readonly<Record<Risk['warnings'][number], IconType>> = {
  'not-assessed': IconInfoCircle,
  'high-without-measure': IconAlertTriangle,
  'severity-four-without-measure': IconAlertTriangle,
  'overdue-measure': IconClockExclamation,
  'review-overdue': IconClockExclamation,
};

function Warnings({ risk }: { readonly risk: Risk }): ReactNode {
  if (risk.warnings.length === 0) {
    return null;
  }
  return (
    <div className={classes.warnings}>
      {risk.warnings.map((warning) => (
        <Remark
          key={warning}
          tone={warning === 'not-assessed' || warning === 'review-overdue' ? 'review' : 'block'}
          icon={warningIcons[warning]}
        >
          {t(`risk.warning.${warning}`)}
        </Remark>
      ))}
    </div>
  );
}

function Assessments({
  risk,
  scale,
  save,
}: RiskDetailProps & { readonly save: (patch: RiskPatch) => Promise<boolean> }): ReactNode {
  async function saveStage(stage: Stage, value: Assessment | null): Promise<void> {
    if (await save({ [stage]: value })) {
      const band = value === null ? null : bandOfCell(scale.bandCells, value);
      announce(
        t('risk.picker.saved', {
          stage: t(`risk.stage.${stage}`),
          value: valueWords(value, band),
        }),
      );
    }
  }

  return (
    <div className={classes.assessments}>
      <div className={classes.stages}>
        {stages.map((stage, index) => (
          <Fragment key={stage}>
            {index > 0 && (
              <IconArrowRight size={15} stroke={1.9} aria-hidden className={classes.arrow} />
            )}
            <AssessmentPicker
              stage={stage}
              value={risk[stage]}
              scale={scale}
              onSave={(value) => void saveStage(stage, value)}
            />
          </Fragment>
        ))}
      </div>
      <SelectField
        label={t('risk.field.knowledge')}
        value={risk.knowledge}
        options={knowledgeOptions}
        renderValue={({ value }) => <KnowledgeBars strength={value} />}
        onSave={async (knowledge) => save({ knowledge })}
      />
    </div>
  );
}
