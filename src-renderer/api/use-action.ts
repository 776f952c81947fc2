// Why: the one way a screen changes the plan: in order, saved at once, told in the top bar, refused
// in words, seen everywhere. Must not: be gone round: a bare mutation would do none of that.
import type { ProcedureUtils } from '@orpc/tanstack-query';
import {
  type QueryClient,
  type QueryKey,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useRef } from 'react';

import { announce } from '../ui/live-region.tsx';
import { type Aggregate, refreshAfter } from './aggregates.ts';
import { type Failure, failureWords, showFailure, toFailure, withdrawFailure } from './failure.ts';
import { saveState } from './save-state.ts';

/** Shows a change before the core has answered; taken back whole if it says no. */
export interface OptimisticCache {
  /** Rewrites what is cached under a key; does nothing where nothing is cached. */
  readonly patch: <Data>(key: QueryKey, rewrite: (data: Data) => Data) => void;
}

export interface Rewrite {
  readonly key: QueryKey;
  /** Asks the core what stands there now, and answers how the cached answer becomes true. */
  readonly read: () => Promise<(data: never) => unknown>;
}

export interface ActionOptions<Input, Output> {
  readonly optimistic?: (input: Input, cache: OptimisticCache) => void;
  /** Said aloud when it is done. */
  readonly announce?: (output: Output, input: Input) => string;
  readonly onDone?: (output: Output, input: Input) => void;
  /**
   * A long answer that this change touches in one place: it is rewritten by what `read` finds out,
   * and not fetched anew. Null where the change reaches further; then all is fetched as ever.
   */
  readonly rewrites?: (input: Input) => Rewrite | null;
  /** Answer true to say it yourself; otherwise the person is told in the corner. */
  readonly onFailure?: (failure: Failure, input: Input) => boolean | void;
  /** Long work (import, export): neither waits for other changes nor holds them up. */
  readonly isLong?: boolean;
  /** Not a change of the plan (export, save a file): the top bar says nothing. */
  readonly isQuiet?: boolean;
}

export interface Action<Input, Output> {
  /** The answer, or null when it failed; the person has then been told. Never throws. */
  readonly run: (input: Input) => Promise<Output | null>;
  readonly isRunning: boolean;
}

// Any procedure's error type will do: failures are sorted by toFailure.
type Procedure<Input, Output> = Pick<
  ProcedureUtils<Record<never, never>, Input, Output, Error>,
  'mutationKey'
> & { readonly call: (input: Input) => Promise<Output> };

/** `['risk', 'update']`; the first part is the aggregate. */
function pathOf(key: QueryKey): readonly string[] {
  const [path = []] = key as readonly (readonly string[])[];
  return path;
}

async function refresh(
  queries: QueryClient,
  aggregate: Aggregate,
  rewrite: Rewrite | null,
): Promise<void> {
  if (rewrite === null) {
    await refreshAfter(queries, aggregate);
    return;
  }
  const others = refreshAfter(queries, aggregate, rewrite.key);
  try {
    const change = await rewrite.read();
    queries.setQueryData(rewrite.key, (data: unknown) =>
      data === undefined ? undefined : change(data as never),
    );
  } catch {
    // It could not be read by itself (removed meanwhile, say): the whole answer tells what is so.
    await queries.invalidateQueries({ queryKey: rewrite.key });
  }
  await others;
}

export function useAction<Input, Output>(
  procedure: Procedure<Input, Output>,
  options: ActionOptions<Input, Output> = {},
): Action<Input, Output> {
  const queries = useQueryClient();
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  const path = pathOf(procedure.mutationKey());
  const operation = path.join('.');
  const aggregate = path[0] as Aggregate;

  const mutation = useMutation({
    // One change at a time and in the order they were made: an undo never overtakes an edit.
    ...(options.isLong === true ? {} : { scope: { id: 'plan' } }),
    // A change already on its way is not the browser's to hold back.
    networkMode: 'always',
    mutationFn: async ({ input }: { readonly input: Input }) => procedure.call(input),
    onMutate: async ({ input }) => {
      const before: (readonly [QueryKey, unknown])[] = [];
      const rewrite = latest.current.optimistic;
      if (rewrite !== undefined) {
        rewrite(input, {
          patch: <Data>(key: QueryKey, change: (data: Data) => Data) => {
            void queries.cancelQueries({ queryKey: key });
            for (const [found, data] of queries.getQueriesData<Data>({ queryKey: key })) {
              if (data !== undefined) {
                before.push([found, data]);
                queries.setQueryData(found, change(data));
              }
            }
          },
        });
      }
      return { before };
    },
    onError: (_error, _variables, context) => {
      for (const [key, data] of context?.before ?? []) {
        queries.setQueryData(key, data);
      }
    },
  });
  const { mutateAsync } = mutation;

  const run = useCallback(
    async (input: Input): Promise<Output | null> => {
      const isQuiet = latest.current.isQuiet === true;
      const saving = isQuiet ? null : saveState.start();
      try {
        const output = await mutateAsync({ input });
        saving?.saved(new Date());
        withdrawFailure(operation);
        const { announce: words, onDone } = latest.current;
        if (words !== undefined) {
          announce(words(output, input));
        }
        onDone?.(output, input);
        if (!isQuiet) {
          void refresh(queries, aggregate, latest.current.rewrites?.(input) ?? null);
        }
        return output;
      } catch (error) {
        const failure = toFailure(error);
        saving?.failed(failureWords(failure).body);
        if (latest.current.onFailure?.(failure, input) !== true) {
          showFailure(failure, operation);
        }
        if (failure.kind === 'unknown') {
          reportError(error);
        }
        // What is shown may no longer be so (removed elsewhere, undone): look again.
        void refreshAfter(queries, aggregate);
        return null;
      }
    },
    [mutateAsync, queries, aggregate, operation],
  );

  return { run, isRunning: mutation.isPending };
}
