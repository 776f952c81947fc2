// Why: the fields of each part of a card, edited where they stand; one form for panel, page and room.
// Must not: hold the same text twice: what the catalogue owns is changed in the catalogue.
import type { ReactNode } from 'react';

import type {
  CardPart,
  CardTexts,
  DevelopmentCard,
} from '../../../../src-shared/contract/owner/development.ts';
import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import { documentationRegimeSchema } from '../../../../src-shared/contract/values.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import { documentationRegimeLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { MultiSelectField, SelectField } from '../../../ui/field/choice-fields.tsx';
import { TextAreaField } from '../../../ui/field/text-fields.tsx';
import type { CardActions } from '../use-card-actions.ts';
import { CardPartSection } from './card-part.tsx';
import { FollowUps } from './follow-ups.tsx';

export interface FieldsProps {
  readonly card: DevelopmentCard;
  readonly lists: PlanLists;
  readonly actions: CardActions;
  readonly isReadOnly: boolean;
}

const regimes = documentationRegimeSchema.options.map((value) => ({
  value,
  label: documentationRegimeLabels[value],
}));

type TextKey = keyof CardTexts;

/** A text of the card's own. */
export function CardText({
  name,
  card,
  actions,
  isReadOnly,
  help,
  missing,
}: FieldsProps & {
  readonly name: TextKey;
  readonly help?: string | undefined;
  readonly missing?: string;
}): ReactNode {
  return (
    <TextAreaField
      label={t(`development.field.${name}`)}
      value={card.texts[name]}
      isReadOnly={isReadOnly}
      {...(help === undefined ? {} : { help })}
      {...(missing === undefined ? {} : { missing })}
      onSave={async (text) => actions.update({ [name]: text })}
    />
  );
}

/** What the catalogue says, where the card itself says nothing. */
function fromCatalogue(own: string | null, facts: readonly (string | null)[]): string | undefined {
  const said = facts.filter((fact) => fact !== null && fact.trim() !== '');
  return own === null && said.length > 0
    ? t('development.fromCatalogue', { text: said.join(', ') })
    : undefined;
}

export function PartFields({
  part,
  ...props
}: FieldsProps & { readonly part: CardPart }): ReactNode {
  const { card, lists, actions, isReadOnly } = props;
  const { service, texts } = card;
  const state = card.parts.find((one) => one.part === part);
  if (state === undefined) return null;
  switch (part) {
    case 'scope':
      return (
        <CardPartSection state={state}>
          <CardText name="forWhom" {...props} />
          <CardText name="notForWhom" {...props} />
          <CardText
            name="limitsWithReasons"
            help={texts.limitsWithReasons === null ? t('development.field.limitsHelp') : undefined}
            {...props}
          />
        </CardPartSection>
      );
    case 'content':
      return (
        <CardPartSection state={state}>
          <CardText name="content" {...props} />
          <CardText name="deliveryModel" {...props} />
        </CardPartSection>
      );
    case 'working-methods':
      return (
        <CardPartSection state={state} layout="single">
          <MultiSelectField
            label={t('development.field.workingMethods')}
            value={service.workingMethodIds}
            options={lists.workingMethods.map(({ id, name }) => ({ value: id, label: name }))}
            isReadOnly={isReadOnly}
            onAdd={actions.addMethod}
            onSave={async (ids) => actions.updateService({ workingMethodIds: [...ids] })}
          />
        </CardPartSection>
      );
    case 'documentation':
      return (
        <CardPartSection state={state}>
          <SelectField
            label={t('development.field.regime')}
            value={service.documentationRegime}
            options={regimes}
            missing={t('ui.missing')}
            isReadOnly={isReadOnly}
            onSave={async (documentationRegime) => actions.updateService({ documentationRegime })}
          />
          <TextAreaField
            label={t('development.field.informationText')}
            value={service.informationText}
            isReadOnly={isReadOnly}
            onSave={async (informationText) => actions.updateService({ informationText })}
          />
          {(service.documentationRegime === 'C' || service.specialReasons !== null) && (
            <TextAreaField
              label={t('development.field.specialReasons')}
              value={service.specialReasons}
              isReadOnly={isReadOnly}
              onSave={async (specialReasons) => actions.updateService({ specialReasons })}
            />
          )}
          <CardText name="documentation" {...props} />
        </CardPartSection>
      );
    case 'criteria':
      return (
        <CardPartSection state={state} layout="single">
          <CardText name="criteria" {...props} />
        </CardPartSection>
      );
    case 'staffing':
      return (
        <CardPartSection state={state} layout="single">
          <CardText
            name="staffingAndCompetence"
            help={
              service.staffing === null
                ? undefined
                : t('development.staffingFact', { value: formatNumber(service.staffing, 2) })
            }
            {...props}
          />
        </CardPartSection>
      );
    case 'channels':
      return (
        <CardPartSection state={state} layout="single">
          <CardText
            name="channelsAndHours"
            help={fromCatalogue(texts.channelsAndHours, [service.channels, service.openingHours])}
            {...props}
          />
        </CardPartSection>
      );
    case 'partners':
      return (
        <CardPartSection state={state} layout="single">
          <CardText
            name="partners"
            help={fromCatalogue(texts.partners, [service.partners])}
            {...props}
          />
        </CardPartSection>
      );
    case 'cost-frame':
      return (
        <CardPartSection state={state} layout="single">
          <CardText
            name="costFrame"
            help={
              service.yearlyCost === null
                ? undefined
                : t('development.costFact', { value: formatNumber(service.yearlyCost) })
            }
            {...props}
          />
        </CardPartSection>
      );
    case 'follow-up':
      return (
        <CardPartSection state={state} layout="plain">
          <FollowUps rows={card.followUps} actions={actions} isReadOnly={isReadOnly} />
        </CardPartSection>
      );
  }
}
