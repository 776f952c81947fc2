// Why: needs × services with gaps both ways, where links are made and unmade cell by cell.
// Must not: decide what a gap is.
import {
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconPlus,
  IconStack2,
} from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { usePlace } from '../../../api/place.tsx';
import { Button } from '../../../ui/button.tsx';
import { ToneText } from '../../../ui/chips.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { Screen, ToolRow } from '../../../ui/frame/screen.tsx';
import { ToolMenu } from '../../../ui/tool-menu.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import lists from '../list/list-view.module.css';
import { NeedsHead, type NeedsContent } from '../needs-head.tsx';
import { useNeedActions } from '../use-need-actions.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import { matrixOf } from './matrix-model.ts';
import classes from './matrix.module.css';

export function MatrixView(content: NeedsContent): ReactNode {
  const { needs, services, targetGroups } = content;
  const { search, setSearch, go } = usePlace();
  const actions = useNeedActions();
  const group = search['malgrupp'] ?? null;
  const isGapsOnly = search['luckor'] === '1';
  const matrix = useMemo(
    () => matrixOf(needs, services, { group, isGapsOnly }),
    [needs, services, group, isGapsOnly],
  );
  const openNew = (): void => go('/behov', { ny: '1' });
  useKeys({ N: openNew });
  const items = [
    { value: '', label: t('needs.matrix.allGroups') },
    ...targetGroups.map(({ id, name }) => ({ value: id, label: name })),
  ].map((item) => ({ ...item, isOn: item.value === (group ?? '') }));

  return (
    <Screen
      head={
        <NeedsHead content={content}>
          <Button
            variant="primary"
            icon={IconPlus}
            keys="N"
            aria-keyshortcuts="N"
            onClick={openNew}
          >
            {t('needs.newNeed')}
          </Button>
        </NeedsHead>
      }
      foot={<Foot {...matrix} />}
    >
      <div className={lists.list}>
        <ToolRow
          end={
            <span className={classes.legend}>
              <span className={classes.legendTick} aria-hidden>
                <IconCheck size={14} stroke={2.5} />
              </span>
              {t('needs.matrix.legendLinked')}
              <IconCircleDashed size={15} stroke={1.9} aria-hidden />
              {t('needs.matrix.legendGap')}
            </span>
          }
        >
          <ToolMenu
            choice="one"
            icon={IconStack2}
            label={
              items.find(({ isOn, value }) => isOn && value !== '')?.label ??
              t('needs.matrix.group')
            }
            title={t('needs.matrix.group')}
            items={items}
            onPick={(value) => setSearch({ malgrupp: value === '' ? null : value })}
          />
          <button
            type="button"
            aria-pressed={isGapsOnly}
            title={t('needs.matrix.onlyGapsTitle')}
            className={lists.gapButton}
            onClick={() => setSearch({ luckor: isGapsOnly ? null : '1' })}
          >
            <IconCircleDashed size={15} stroke={1.9} aria-hidden />
            {t('needs.matrix.onlyGaps')}
          </button>
          <span className={lists.quiet}>
            {t('needs.matrix.size', {
              needs: t('needs.needs', { count: matrix.rows.length }),
              services: t('needs.services', { count: matrix.columns.length }),
            })}
          </span>
        </ToolRow>
        {matrix.rows.length === 0 || matrix.columns.length === 0 ? (
          <Nothing
            hasNeeds={needs.length > 0}
            hasServices={services.length > 0}
            onNew={openNew}
            onAll={() => setSearch({ malgrupp: null, luckor: null })}
          />
        ) : (
          <MatrixGrid
            matrix={matrix}
            onToggle={actions.setLink}
            onOpen={(id) => go(`/behov/${id}`)}
          />
        )}
      </div>
    </Screen>
  );
}

function Nothing({
  hasNeeds,
  hasServices,
  onNew,
  onAll,
}: {
  readonly hasNeeds: boolean;
  readonly hasServices: boolean;
  readonly onNew: () => void;
  readonly onAll: () => void;
}): ReactNode {
  const { go } = usePlace();
  if (!hasNeeds) {
    return (
      <EmptyState
        icon={IconCircleDashed}
        title={t('needs.matrix.empty')}
        actions={<Button onClick={onNew}>{t('needs.newNeed')}</Button>}
      >
        {t('needs.matrix.emptyNeeds')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconCircleDashed}
      title={t('needs.matrix.empty')}
      actions={
        hasServices ? (
          <Button onClick={onAll}>{t('ui.clearFilter')}</Button>
        ) : (
          <Button onClick={() => go('/insatser')}>{t('needs.matrix.toCatalogue')}</Button>
        )
      }
    >
      {t(hasServices ? 'needs.matrix.emptyFilter' : 'needs.matrix.emptyServices')}
    </EmptyState>
  );
}

/** Gaps both ways, counted in words. */
function Foot({ gaps, endedServices }: ReturnType<typeof matrixOf>): ReactNode {
  return (
    <>
      {gaps.needs === 0 && gaps.services === 0 ? (
        <ToneText tone="full" icon={IconCircleCheck}>
          {t('needs.foot.noGaps')}
        </ToneText>
      ) : (
        <ToneText tone="review" icon={IconCircleDashed}>
          {t('needs.matrix.gaps', {
            needs: t('needs.matrix.needGaps', { count: gaps.needs }),
            services: t('needs.matrix.serviceGaps', { count: gaps.services }),
          })}
        </ToneText>
      )}
      {endedServices > 0 && <span>{t('needs.matrix.ended')}</span>}
    </>
  );
}
