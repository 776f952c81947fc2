// Why: use cases of saved views: list, save, rename, remove, reorder; each one step of undo.
// Must not: know what a filter or a column means; the window does.
import { deleteView, insertView, listViews, updateView } from '../../../db/repos/views.ts';
import type { SavedViewRow } from '../../../db/schema.ts';
import type { SavedView, ViewConfig } from '../../../src-shared/contract/owner/views.ts';
import { viewConfigSchema } from '../../../src-shared/contract/owner/views.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';

function toView({ id, name, configJson }: SavedViewRow): SavedView {
  return { id, name, config: viewConfigSchema.parse(JSON.parse(configJson)) };
}

export function savedViews(context: PlanContext): SavedView[] {
  return listViews(context.database).map(toView);
}

function requireView(context: PlanContext, id: string): SavedViewRow {
  const found = listViews(context.database).find((row) => row.id === id);
  if (!found) {
    throw new Refusal(
      'not-found',
      'Vyn finns inte längre i planen. Ladda om listan och försök igen.',
    );
  }
  return found;
}

function requireFreeName(context: PlanContext, name: string, own: string | null): void {
  const wanted = normaliseName(name);
  const isTaken = listViews(context.database).some(
    (row) => row.id !== own && normaliseName(row.name) === wanted,
  );
  if (isTaken) {
    throw new Refusal(
      'name-taken',
      `Det finns redan en vy som heter ${name}. Välj ett annat namn, eller spara i den vyn.`,
    );
  }
}

/** A new view, last in the list, where `id` is null; otherwise new contents and name of that one. */
export function saveView(
  context: PlanContext,
  view: { readonly id: string | null; readonly name: string; readonly config: ViewConfig },
): SavedView {
  requireFreeName(context, view.name, view.id);
  const configJson = JSON.stringify(view.config);
  if (view.id === null) {
    const id = context.newId();
    change(context, `Sparade vyn ${view.name}`, () =>
      insertView(context.database, { id, name: view.name, configJson }),
    );
    return toView(requireView(context, id));
  }
  const { id } = requireView(context, view.id);
  change(context, `Ändrade vyn ${view.name}`, () =>
    updateView(context.database, id, { name: view.name, configJson }),
  );
  return toView(requireView(context, id));
}

export function renameView(context: PlanContext, id: string, name: string): SavedView {
  const before = requireView(context, id);
  requireFreeName(context, name, id);
  change(context, `Döpte om vyn ${before.name} till ${name}`, () =>
    updateView(context.database, id, { name }),
  );
  return toView(requireView(context, id));
}

export function removeView(context: PlanContext, id: string): void {
  const { name } = requireView(context, id);
  change(context, `Tog bort vyn ${name}`, () => deleteView(context.database, id));
}

/** Every view exactly once, in the new order; anything else says the list has changed meanwhile. */
export function reorderViews(context: PlanContext, ids: readonly string[]): SavedView[] {
  const before = listViews(context.database);
  const isSame = ids.length === before.length && before.every((row) => ids.includes(row.id));
  if (!isSame) {
    throw new Refusal(
      'changed-elsewhere',
      'Vyerna har ändrats sedan listan visades, så ordningen är oförändrad. Ladda om och försök igen.',
    );
  }
  change(context, 'Ordnade om vyerna', () => {
    for (const [index, id] of ids.entries()) {
      if (before.find((row) => row.id === id)?.position !== index + 1) {
        updateView(context.database, id, { position: index + 1 });
      }
    }
  });
  return savedViews(context);
}
