// Why: needs by target group with what answers them, and the chosen one beside the list.
// Must not: decide what a gap is.
import {
  IconCircleCheck,
  IconCircleDashed,
  IconFileImport,
  IconFilter,
  IconHeartHandshake,
  IconPlus,
  IconStack2,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { Need } from '../../../../src-shared/contract/owner/needs.ts';
import { strengthSchema } from '../../../../src-shared/contract/values.ts';
import { needGaps } from '../../../../src-shared/domain/coverage-of-needs.ts';
import { strengthLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { PlaceLink, usePlace } from '../../../api/place.tsx';
import { Button } from '../../../ui/button.tsx';
import { ToneText } from '../../../ui/chips.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { FilterInput } from '../../../ui/filter-input.tsx';
import { Screen, ToolRow } from '../../../ui/frame/screen.tsx';
import { ToolMenu } from '../../../ui/tool-menu.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { ImportDialog } from '../import-dialog.tsx';
import { NeedsHead, type NeedsContent } from '../needs-head.tsx';
import {
  filterNeeds,
  groupNeeds,
  isFiltered,
  type NeedFilter,
  noGroupWord,
  readFilter,
  unknownWord,
} from '../needs-view.ts';
import { useNeedActions } from '../use-need-actions.ts';
import { IdeaDialog } from './idea-dialog.tsx';
import classes from './list-view.module.css';
import { NeedPanel } from './need-panel.tsx';
import { NeedTable } from './need-table.tsx';
import { NewNeedDialog } from './new-need-dialog.tsx';

export function ListView(content: NeedsContent): ReactNode {
  const { needs, services, targetGroups } = content;
  const { id, open, search, setSearch, go } = usePlace();
  const actions = useNeedActions();
  const [idea, setIdea] = useState<Need | null>(null);
  const byId = new Map(services.map((service) => [service.id, service]));
  const gaps = needGaps(needs, services);
  const gapIds = new Set(gaps.needsWithoutService);
  const filter = readFilter(search);
  const groups = groupNeeds(filterNeeds(needs, filter, gapIds), targetGroups);
  const shown = groups.flatMap((group) => group.needs);
  const at = shown.findIndex((need) => need.id === id);
  const opened = needs.find((need) => need.id === id) ?? null;
  const openNew = (): void => setSearch({ ny: '1' });
  const openImport = (): void => setSearch({ importera: '1' });

  function step(by: number): (() => void) | undefined {
    const next = at < 0 ? undefined : shown[at + by];
    return next === undefined ? undefined : () => open(next.id);
  }

  async function remove(need: Need): Promise<void> {
    const next = shown[at + 1] ?? shown[at - 1] ?? null;
    if (await actions.remove(need)) {
      open(next?.id ?? null);
    }
  }

  useKeys({
    N: openNew,
    ...(id === null ? {} : { Escape: () => open(null), K: step(-1), J: step(1) }),
  });

  return (
    <>
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
        side={
          id !== null && (
            <NeedPanel
              key={id}
              need={opened}
              services={services}
              targetGroups={targetGroups}
              actions={actions}
              position={
                at < 0 ? '' : t('needs.panel.position', { position: at + 1, total: shown.length })
              }
              onPrevious={step(-1)}
              onNext={step(1)}
              onClose={() => open(null)}
              onRemove={(need) => void remove(need)}
              onIdea={setIdea}
            />
          )
        }
        foot={
          needs.length > 0 && (
            <GapFoot
              needs={gaps.needsWithoutService.length}
              services={gaps.servicesWithoutNeed.length}
              shown={isFiltered(filter) ? { shown: shown.length, total: needs.length } : null}
            />
          )
        }
      >
        {needs.length === 0 ? (
          <EmptyState
            icon={IconHeartHandshake}
            title={t('needs.empty.title')}
            actions={
              <>
                <Button icon={IconPlus} onClick={openNew}>
                  {t('needs.newNeed')}
                </Button>
                <Button icon={IconFileImport} onClick={openImport}>
                  {t('needs.import')}
                </Button>
              </>
            }
          >
            {t('needs.empty.body')}
          </EmptyState>
        ) : (
          <div className={classes.list}>
            <Tools
              filter={filter}
              gaps={gaps.needsWithoutService.length}
              groups={targetGroups}
              onImport={openImport}
            />
            {shown.length === 0 ? (
              <EmptyState
                icon={IconFilter}
                title={t('needs.filter.empty')}
                actions={<Button onClick={() => go('/behov')}>{t('ui.clearFilter')}</Button>}
              >
                {t('needs.filter.emptyBody', { count: needs.length })}
              </EmptyState>
            ) : (
              <NeedTable groups={groups} services={byId} gaps={gapIds} openId={id} onOpen={open} />
            )}
          </div>
        )}
      </Screen>
      {search['ny'] === '1' && (
        <NewNeedDialog
          groups={targetGroups}
          group={filter.group === noGroupWord ? null : filter.group}
          onClose={() => setSearch({ ny: null })}
          onCreated={(created) => open(created, { ny: null })}
        />
      )}
      {search['importera'] === '1' && (
        <ImportDialog kind="needs" onClose={() => setSearch({ importera: null })} />
      )}
      {idea !== null && <IdeaDialog need={idea} onClose={() => setIdea(null)} />}
    </>
  );
}

function Tools({
  filter,
  gaps,
  groups,
  onImport,
}: {
  readonly filter: NeedFilter;
  readonly gaps: number;
  readonly groups: NeedsContent['targetGroups'];
  readonly onImport: () => void;
}): ReactNode {
  const { setSearch } = usePlace();
  const groupItems = [
    { value: '', label: t('needs.filter.allGroups') },
    ...groups.map(({ id, name }) => ({ value: id, label: name })),
    { value: noGroupWord, label: t('needs.noGroup') },
  ].map((item) => ({ ...item, isOn: item.value === (filter.group ?? '') }));
  const strengthItems = [
    { value: '', label: t('needs.filter.allStrengths') },
    ...strengthSchema.options.map((value) => ({
      value: value as string,
      label: strengthLabels[value],
    })),
    { value: unknownWord, label: t('needs.filter.unknownStrength') },
  ].map((item) => ({ ...item, isOn: item.value === (filter.strength ?? '') }));
  const chosen = (items: typeof groupItems, fallback: string): string =>
    items.find(({ isOn, value }) => isOn && value !== '')?.label ?? fallback;
  const orNull = (value: string): string | null => (value === '' ? null : value);
  return (
    <ToolRow
      end={
        <Button variant="plain" size="small" icon={IconFileImport} onClick={onImport}>
          {t('needs.import')}
        </Button>
      }
    >
      <FilterInput
        label={t('needs.filter.text')}
        value={filter.text}
        onChange={(text) => setSearch({ sok: orNull(text) })}
      />
      <ToolMenu
        choice="one"
        icon={IconStack2}
        label={chosen(groupItems, t('needs.filter.group'))}
        title={t('needs.filter.group')}
        items={groupItems}
        onPick={(value) => setSearch({ malgrupp: orNull(value) })}
      />
      <ToolMenu
        choice="one"
        icon={IconFilter}
        label={chosen(strengthItems, t('needs.filter.strength'))}
        title={t('needs.filter.strength')}
        items={strengthItems}
        onPick={(value) => setSearch({ styrka: orNull(value) })}
      />
      <button
        type="button"
        aria-pressed={filter.isGapsOnly}
        title={t('needs.filter.gapsTitle')}
        className={classes.gapButton}
        onClick={() => setSearch({ luckor: filter.isGapsOnly ? null : '1' })}
      >
        <IconCircleDashed size={15} stroke={1.9} aria-hidden />
        {t('needs.filter.gaps', { count: gaps })}
      </button>
    </ToolRow>
  );
}

/** Gaps both ways in words, each leading to where it can be mended. */
export function GapFoot({
  needs,
  services,
  shown,
}: {
  readonly needs: number;
  readonly services: number;
  readonly shown: { readonly shown: number; readonly total: number } | null;
}): ReactNode {
  return (
    <>
      {shown !== null && <span>{t('needs.foot.shown', shown)}</span>}
      {needs === 0 && services === 0 && (
        <ToneText tone="full" icon={IconCircleCheck}>
          {t('needs.foot.noGaps')}
        </ToneText>
      )}
      {needs > 0 && (
        <PlaceLink to="/behov" search={{ luckor: '1' }} className={classes.footLink}>
          <ToneText tone="review" icon={IconCircleDashed}>
            {t('needs.foot.needsWithout', { count: needs })}
          </ToneText>
        </PlaceLink>
      )}
      {services > 0 && (
        <PlaceLink to="/behov" search={{ vy: 'matris', luckor: '1' }} className={classes.footLink}>
          <ToneText tone="review" icon={IconCircleDashed}>
            {t('needs.foot.servicesWithout', { count: services })}
          </ToneText>
        </PlaceLink>
      )}
    </>
  );
}
