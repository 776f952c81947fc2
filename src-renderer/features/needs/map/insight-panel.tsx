// Why: one insight beside the map, with all its fields.
// Must not: have a save button, or ask before removing.
import { IconMessage2, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Insight, InsightPatch } from '../../../../src-shared/contract/owner/insights.ts';
import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import { insightPerspectiveSchema } from '../../../../src-shared/contract/values.ts';
import { insightPerspectiveLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { IconButton } from '../../../ui/button.tsx';
import { ExampleMark } from '../../../ui/chips.tsx';
import { EmptyState, Remark } from '../../../ui/feedback.tsx';
import { DateField, MultiSelectField } from '../../../ui/field/choice-fields.tsx';
import { FieldGrid } from '../../../ui/field/field.tsx';
import { TextAreaField, TextField } from '../../../ui/field/text-fields.tsx';
import { SidePanel } from '../../../ui/frame/side-panel.tsx';
import lists from '../list/list-view.module.css';
import type { InsightActions } from './use-insight-actions.ts';

export interface InsightPanelProps {
  /** Null where the address names an insight that is not in the plan. */
  readonly insight: Insight | null;
  readonly subpopulations: readonly Named[];
  readonly tags: readonly string[];
  readonly actions: InsightActions;
  readonly position: string;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
  readonly onRemove: (insight: Insight) => void;
}

const perspectiveOptions = insightPerspectiveSchema.options.map((value) => ({
  value,
  label: insightPerspectiveLabels[value],
}));

export function InsightPanel(props: InsightPanelProps): ReactNode {
  const { insight, actions, onClose, onRemove } = props;
  if (insight === null) {
    return (
      <SidePanel
        label={t('insights.panel.label')}
        title={t('insights.panel.gone')}
        onClose={onClose}
      >
        <EmptyState size="part" icon={IconMessage2} title={t('insights.panel.gone')}>
          {t('insights.panel.goneBody')}
        </EmptyState>
      </SidePanel>
    );
  }
  const save = async (patch: InsightPatch): Promise<boolean> => actions.update(insight.id, patch);
  return (
    <SidePanel
      label={t('insights.panel.label')}
      title={t('insights.panel.eyebrow')}
      position={props.position}
      onPrevious={props.onPrevious}
      onNext={props.onNext}
      onClose={onClose}
      tools={
        <IconButton
          size="small"
          icon={IconTrash}
          label={t('insights.panel.remove')}
          onClick={() => onRemove(insight)}
        />
      }
      marks={insight.isExample ? <ExampleMark isShort /> : undefined}
    >
      {insight.isExample && (
        <div className={lists.remark}>
          <Remark>{t('insights.panel.example')}</Remark>
        </div>
      )}
      <FieldGrid>
        <TextAreaField
          label={t('insights.field.text')}
          value={insight.text}
          isRequired
          onSave={async (text) => text === null || save({ text })}
        />
        <MultiSelectField
          label={t('insights.field.perspectives')}
          value={insight.perspectives}
          isWide
          missing={t('ui.missing')}
          options={perspectiveOptions}
          onSave={async (perspectives) =>
            save({
              perspectives: insightPerspectiveSchema.options.filter((one) =>
                perspectives.includes(one),
              ),
            })
          }
        />
        <MultiSelectField
          label={t('insights.field.subpopulations')}
          value={insight.subpopulationIds}
          isWide
          missing={t('ui.missing')}
          options={props.subpopulations.map(({ id, name }) => ({ value: id, label: name }))}
          onAdd={actions.addSubpopulation}
          onSave={async (subpopulationIds) => save({ subpopulationIds: [...subpopulationIds] })}
        />
        <MultiSelectField
          label={t('insights.field.tags')}
          value={insight.tags}
          isWide
          missing={t('ui.missing')}
          options={[...new Set([...props.tags, ...insight.tags])].map((tag) => ({
            value: tag,
            label: tag,
          }))}
          onAdd={async (tag) => tag}
          onSave={async (tags) => save({ tags: [...tags] })}
        />
        <TextField
          label={t('insights.field.collector')}
          value={insight.collector}
          maxLength={300}
          isWide
          help={t('insights.field.collectorHelp')}
          onSave={async (collector) => save({ collector })}
        />
        <DateField
          label={t('insights.field.collectedOn')}
          value={insight.collectedOn}
          onSave={async (collectedOn) => save({ collectedOn })}
        />
      </FieldGrid>
    </SidePanel>
  );
}
