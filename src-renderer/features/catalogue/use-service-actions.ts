// Why: the changes the catalogue makes to services, each seen at once and taken back if refused.
// Must not: show anything but the notice of what was done.
import { useRef } from 'react';

import type { CatalogueRow, ServicePatch } from '../../../src-shared/contract/owner/services.ts';
import type { ServiceStatus } from '../../../src-shared/contract/values.ts';
import { serviceStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/live-region.tsx';
import { showNotice } from '../../ui/notice.tsx';

interface CatalogueRows {
  readonly rows: CatalogueRow[];
}

export const catalogueQuery = rpc.service.list.queryOptions({ input: {} });

/** Fields by which a service moves in the list, or by which others get another rank. */
const reachFurther: readonly (keyof ServicePatch)[] = ['name', 'documentationRegime'];

/** Saves fields of one service; answers false when it was refused. */
export function useUpdateService(): (id: string, patch: ServicePatch) => Promise<boolean> {
  // What is written and not yet saved: a row that is read meanwhile does not know of it.
  const unsaved = useRef<readonly { readonly id: string; readonly patch: ServicePatch }[]>([]);
  const update = useAction(rpc.service.update, {
    optimistic: ({ id, patch }, cache) => {
      cache.patch<CatalogueRows>(catalogueQuery.queryKey, ({ rows }) => ({
        rows: rows.map((row) => (row.id === id ? ({ ...row, ...patch } as CatalogueRow) : row)),
      }));
    },
    // Ten thousand services are not fetched again for one cell.
    rewrites: ({ id, patch }) =>
      reachFurther.some((field) => field in patch)
        ? null
        : {
            key: catalogueQuery.queryKey,
            read: async () => {
              const fresh = await rpc.service.get.call({ id });
              return ({ rows }: CatalogueRows) => ({
                rows: rows.map((row) =>
                  row.id === id
                    ? (Object.assign(
                        {},
                        fresh,
                        ...unsaved.current.filter((one) => one.id === id).map((one) => one.patch),
                      ) as CatalogueRow)
                    : row,
                ),
              });
            },
          },
  });
  return async (id, patch) => {
    const change = { id, patch };
    unsaved.current = [...unsaved.current, change];
    const saved = await update.run(change);
    unsaved.current = unsaved.current.filter((one) => one !== change);
    return saved !== null;
  };
}

type BatchInput = Parameters<typeof rpc.service.updateMany.call>[0];
export type ServiceBatchInput = Readonly<Omit<BatchInput, 'changes' | 'additions'>> & {
  readonly changes: readonly BatchInput['changes'][number][];
  readonly additions: readonly BatchInput['additions'][number][];
};

/** Saves fields of many services as one action, with undo in a notice; null when it was refused. */
export function useUpdateServices() {
  const undo = useAction(rpc.plan.undo);
  const update = useAction(rpc.service.updateMany, {
    optimistic: ({ changes }, cache) => {
      const patches = new Map(changes.map(({ id, patch }) => [id, patch]));
      cache.patch<CatalogueRows>(catalogueQuery.queryKey, ({ rows }) => ({
        rows: rows.map((row) => {
          const patch = patches.get(row.id);
          return patch === undefined ? row : ({ ...row, ...patch } as CatalogueRow);
        }),
      }));
    },
  });
  return async (
    batch: ServiceBatchInput,
    words: { readonly title: string; readonly body?: string },
  ) => {
    const done = await update.run({
      cause: batch.cause,
      changes: [...batch.changes],
      additions: [...batch.additions],
    });
    if (done !== null) {
      showNotice({
        tone: 'done',
        id: 'services-changed',
        ...words,
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
    }
    return done;
  };
}

export function useVerifyServices(): (ids: readonly string[]) => void {
  const undo = useAction(rpc.plan.undo);
  const verify = useAction(rpc.service.verifyMany, {
    onDone: ({ changed }) =>
      showNotice({
        tone: 'done',
        id: 'services-verified',
        title: t('catalogue.bulk.verified', { count: changed }),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      }),
  });
  return (ids) => void verify.run({ ids: [...ids] });
}

export function useVerifyService(): (row: CatalogueRow) => void {
  const verify = useAction(rpc.service.verify, {
    announce: ({ name }) => t('catalogue.panel.verified', { name }),
  });
  return ({ id }) => void verify.run({ id });
}

export function useDuplicateService(onDone: (id: string) => void): (row: CatalogueRow) => void {
  const duplicate = useAction(rpc.service.duplicate, {
    onDone: (copy) => {
      announce(t('catalogue.panel.duplicated', { name: copy.name }));
      onDone(copy.id);
    },
  });
  return ({ id }) => void duplicate.run({ id });
}

function changedWords(count: number, status: ServiceStatus): string {
  switch (status) {
    case 'declined':
      return t('catalogue.declined', { count });
    case 'decommissioned':
      return t('catalogue.decommissioned', { count });
    default:
      return t('catalogue.statusChanged', {
        count,
        status: serviceStatusLabels[status].toLocaleLowerCase('sv'),
      });
  }
}

export interface StatusChange {
  readonly ids: readonly string[];
  readonly status: ServiceStatus;
}

/**
 * Moves services to another step. Where the core wants a reason, `onReasonNeeded` is called with
 * the same change; run it again with the reason.
 */
export function useSetStatus(onReasonNeeded: (change: StatusChange) => void) {
  const undo = useAction(rpc.plan.undo);
  const setStatus = useAction(rpc.service.setStatus, {
    onFailure: (failure, { ids, status }) => {
      if (failure.kind === 'refusal' && failure.code === 'reason-needed') {
        onReasonNeeded({ ids, status });
        return true;
      }
      return false;
    },
    onDone: ({ changed }, { status }) => {
      showNotice({
        tone: 'done',
        id: 'status-changed',
        title: changedWords(changed, status),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
    },
  });
  return {
    isRunning: setStatus.isRunning,
    run: async (
      { ids, status }: StatusChange,
      reason: string | null,
      onStopList = false,
    ): Promise<boolean> =>
      (await setStatus.run({
        ids: [...ids],
        status,
        reason,
        ...(onStopList ? { onStopList } : {}),
      })) !== null,
  };
}
