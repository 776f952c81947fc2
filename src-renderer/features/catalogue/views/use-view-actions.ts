// Why: the changes the catalogue makes to saved views, each one step of undo.
// Must not: change what is shown, but for opening what was just saved.
import { useState } from 'react';

import type { SavedView } from '../../../../src-shared/contract/owner/views.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { showNotice } from '../../../ui/notice.tsx';
import { useStable } from '../../../ui/use-stable.ts';
import { type Catalogue, viewsQuery } from '../use-catalogue.ts';

interface Views {
  readonly views: SavedView[];
}

/** The same functions for the page's whole life. */
export interface ViewActions {
  /** Saves what is shown in the saved view that is open. */
  readonly saveChanges: () => void;
  readonly askName: () => void;
  readonly endAsking: () => void;
  /** Saves what is shown as a new view and opens it; false where it was refused. */
  readonly saveAs: (name: string) => Promise<boolean>;
  readonly rename: (id: string, name: string) => Promise<boolean>;
  readonly move: (id: string, by: 1 | -1) => void;
  readonly remove: (view: SavedView) => void;
}

/** The actions, and whether a name for a new view is being asked for. */
export function useViewActions(catalogue: Catalogue): readonly [ViewActions, boolean] {
  const { state, views, text } = catalogue;
  const [isAsking, setAsking] = useState(false);
  const undo = useAction(rpc.plan.undo);
  const save = useAction(rpc.view.save, {
    announce: (view) => t('catalogue.viewSaved', { name: view.name }),
  });
  const rename = useAction(rpc.view.rename);
  const reorder = useAction(rpc.view.reorder, {
    optimistic: ({ ids }, cache) => {
      cache.patch<Views>(viewsQuery.queryKey, (data) => ({
        views: ids.flatMap((id) => data.views.find((view) => view.id === id) ?? []),
      }));
    },
  });
  const remove = useAction(rpc.view.remove);
  const config = { ...state.config, text: text.slice(0, 300) };

  async function saveAndShow(id: string | null, name: string): Promise<boolean> {
    const view = await save.run({ id, name, config });
    if (view !== null) {
      catalogue.resetTo(view);
    }
    return view !== null;
  }

  async function removeView(view: SavedView): Promise<void> {
    if ((await remove.run({ id: view.id })) !== null) {
      showNotice({
        tone: 'done',
        id: 'view-removed',
        title: t('catalogue.viewRemoved', { name: view.name }),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
    }
  }

  const actions = useStable<ViewActions>({
    askName: () => setAsking(true),
    endAsking: () => setAsking(false),
    saveChanges: () => {
      const { saved } = state;
      if (saved !== null) {
        void saveAndShow(saved.id, saved.name);
      }
    },
    saveAs: async (name) => saveAndShow(null, name),
    rename: async (id, name) => (await rename.run({ id, name })) !== null,
    move: (id, by) => {
      const ids = views.map((view) => view.id);
      const at = ids.indexOf(id);
      void reorder.run({ ids: ids.toSpliced(at, 1).toSpliced(at + by, 0, id) });
    },
    remove: (view) => void removeView(view),
  });
  return [actions, isAsking];
}
