// Why: the matrix with its tools, the opened cell beside it, and the dialogs that changes may need.
// Must not: draw the table or write to the plan itself.
import { IconAlertTriangle, IconBrush } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { RolloutMatrix } from '../../../src-shared/contract/owner/rollout.ts';
import type { RolloutStatus } from '../../../src-shared/contract/values.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { PlaceLink, usePlace } from '../../api/place.tsx';
import { Button } from '../../ui/button.tsx';
import { ToneText } from '../../ui/chips.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { CellPanel } from './cell-panel.tsx';
import classes from './matrix.module.css';
import { MatrixTable } from './matrix-table.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { MatrixTools } from './paint-bar.tsx';
import { PopulationDialog } from './population-dialog.tsx';
import { columnGroupsOf, type CellRef, refOfKey, rowGroupsOf } from './rollout-model.ts';
import { type StoppedChange, useRolloutActions } from './use-rollout-actions.ts';

const nothing: ReadonlySet<string> = new Set();

export function MatrixScreen({
  matrix,
  lists,
  head,
}: {
  readonly matrix: RolloutMatrix;
  readonly lists: PlanLists;
  readonly head: (actions: ReactNode) => ReactNode;
}): ReactNode {
  const { id, search, open } = usePlace();
  const [stopped, setStopped] = useState<StoppedChange | null>(null);
  const [isPainting, setPainting] = useState(false);
  const [brush, setBrush] = useState<RolloutStatus>('planned');
  const [marked, setMarked] = useState<ReadonlySet<string>>(nothing);
  const [isFilling, setFilling] = useState(false);
  const [isByKey, setByKey] = useState(false);
  const view = useRef<HTMLDivElement>(null);
  const actions = useRolloutActions(setStopped);
  const columnGroups = useMemo(
    () => columnGroupsOf(matrix.districts, lists.waves),
    [matrix.districts, lists.waves],
  );
  const rowGroups = useMemo(
    () => rowGroupsOf(matrix.rows, lists.targetGroups),
    [matrix.rows, lists.targetGroups],
  );
  const districts = columnGroups.flatMap((group) => group.districts);
  const openRow = matrix.rows.find(({ serviceId }) => serviceId === id);
  const openDistrict = districts.find((one) => one.id === search['stadsdel']) ?? districts[0];
  const opened: CellRef | null =
    openRow === undefined || openDistrict === undefined
      ? null
      : { serviceId: openRow.serviceId, districtId: openDistrict.id };

  // Whoever closes the panel is back where it was opened from.
  function close(): void {
    setByKey(false);
    open(null, { stadsdel: null });
    view.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
  }
  useKeys({ Escape: opened === null ? undefined : close });

  function stopPainting(): void {
    setPainting(false);
    setMarked(nothing);
  }

  /** Sets the marked cells, or the one given where none is marked. */
  async function setStatus(status: RolloutStatus, cell: CellRef | null): Promise<void> {
    const cells = marked.size > 0 ? [...marked].map(refOfKey) : cell === null ? [] : [cell];
    if (cells.length > 0 && (await actions.set({ cells, patch: { status } }))) {
      setMarked(nothing);
    }
  }

  return (
    <>
      <Screen
        head={head(
          <Button
            icon={IconBrush}
            aria-pressed={isPainting}
            onClick={() => (isPainting ? stopPainting() : setPainting(true))}
          >
            {isPainting ? t('rollout.paint.stop') : t('rollout.paint.start')}
          </Button>,
        )}
        side={
          opened === null || openRow === undefined || openDistrict === undefined ? undefined : (
            <CellPanel
              row={openRow}
              district={openDistrict}
              districts={districts}
              waves={lists.waves}
              actions={actions}
              onOverride={setStopped}
              onOpen={(districtId) => open(openRow.serviceId, { stadsdel: districtId })}
              takesFocus={isByKey}
              onClose={close}
            />
          )
        }
        foot={
          <>
            <Warnings matrix={matrix} />
            <span>{t('rollout.keysHelp')}</span>
          </>
        }
      >
        <div ref={view} className={classes.view}>
          <MatrixTools
            counts={matrix.statusCounts}
            isPainting={isPainting || marked.size > 1}
            brush={brush}
            marked={marked.size}
            isBusy={actions.isRunning}
            onBrush={setBrush}
            onApply={() => void setStatus(brush, null)}
            onClear={() => setMarked(nothing)}
          />
          <MatrixTable
            matrix={matrix}
            columnGroups={columnGroups}
            rowGroups={rowGroups}
            opened={opened}
            marked={marked}
            isPainting={isPainting}
            onMark={setMarked}
            onOpen={({ serviceId, districtId }, isKey) => {
              setByKey(isKey);
              open(serviceId, { stadsdel: districtId });
            }}
            onStatus={(status, cell) => {
              if (isPainting && marked.size === 0) {
                setBrush(status);
              } else {
                void setStatus(status, cell);
              }
            }}
            onApply={() => void setStatus(brush, null)}
            onLeavePainting={() => (marked.size > 0 ? setMarked(nothing) : stopPainting())}
            onFill={() => setFilling(true)}
          />
        </div>
      </Screen>
      <OverrideDialog
        change={stopped}
        actions={actions}
        onClose={() => setStopped(null)}
        onDone={() => setMarked(nothing)}
      />
      <PopulationDialog
        key={String(isFilling)}
        isOpen={isFilling}
        districts={lists.districts}
        onClose={() => setFilling(false)}
      />
    </>
  );
}

/** High risks without treatment in services that are given somewhere: a warning, not a gate. */
function Warnings({ matrix }: { readonly matrix: RolloutMatrix }): ReactNode {
  const names = [...new Set(matrix.districtFigures.flatMap((figure) => figure.warnedServices))];
  if (names.length === 0) {
    return null;
  }
  return (
    <ToneText tone="block" icon={IconAlertTriangle}>
      {t('rollout.warned')} {names.join(', ')}.{' '}
      <PlaceLink to="/risker">{t('rollout.toRisks')}</PlaceLink>
    </ToneText>
  );
}
