// Why: use cases of the plan as a whole: what it holds, undo and redo, soundness.
// Must not: change a record of an aggregate.
import { basename } from 'node:path';
import { checkPlanFile } from '../../../db/check.ts';
import { peekRedo, peekUndo, redo, undo } from '../../../db/undo.ts';
import { countCards } from '../../../db/repos/development.ts';
import {
  countRows,
  hasExampleValues,
  latestChange,
  readPlan,
  renamePlan,
} from '../../../db/repos/plans.ts';
import { listRegimes } from '../../../db/repos/service-heads.ts';
import { listVersions } from '../../../db/repos/versions.ts';
import { planTexts } from '../../../db/repos/texts.ts';
import type { Problem } from '../../../src-shared/contract/base.ts';
import type { PlanInfo } from '../../../src-shared/contract/owner/workspace.ts';
import { findIdentityNumbers } from '../../../src-shared/domain/identity-number.ts';
import { fieldLabel, tableLabel } from '../../../src-shared/text/fields.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { screenAll } from './screening.ts';

export function planInfo(context: PlanContext): PlanInfo {
  const { database, file } = context;
  const plan = readPlan(database);
  const versions = listVersions(database);
  let toScreen = 0;
  for (const { outcome } of screenAll(context, listRegimes(database)).values()) {
    if (outcome === 'review' || outcome === 'unscreened') toScreen += 1;
  }
  return {
    id: plan.id,
    name: plan.name,
    fileName: basename(file.path),
    schemaVersion: file.migrations.length,
    ruleSetVersion: plan.ruleSetVersion,
    hasExampleValues: hasExampleValues(database),
    createdAt: plan.createdAt,
    counts: { ...countRows(database), toScreen, cards: countCards(database) },
    draftVersion: (versions.at(-1)?.number ?? 0) + 1,
    latestChange: latestChange(database),
    undo: labelOf(peekUndo(file)),
    redo: labelOf(peekRedo(file)),
  };
}

function labelOf(target: { readonly label: string } | null): { label: string } | null {
  return target && { label: target.label };
}

export function renameThePlan(context: PlanContext, name: string): PlanInfo {
  change(context, `Bytte namn på planen till ${name}`, () => renamePlan(context.database, name));
  return planInfo(context);
}

export function undoLast(context: PlanContext): PlanInfo {
  if (!peekUndo(context.file)) throw new Refusal('nothing-to-undo', 'Det finns inget att ångra.');
  undo(context.file, { id: context.newId(), role: context.role, at: context.now() });
  return planInfo(context);
}

export function redoLast(context: PlanContext): PlanInfo {
  if (!peekRedo(context.file)) throw new Refusal('nothing-to-redo', 'Det finns inget att göra om.');
  redo(context.file, { id: context.newId(), role: context.role, at: context.now() });
  return planInfo(context);
}

/** Everything wrong with the open plan: file, keys, schema, and stray identity numbers. */
export function checkPlan(context: PlanContext): Problem[] {
  const stray = planTexts(context.database)
    .filter(({ text }) => findIdentityNumbers(text).length > 0)
    .map(({ table, column, recordId }) => ({
      place: `${tableLabel(table)}, ${fieldLabel(column)}, ${recordId}`,
      message: 'Texten innehåller ett personnummer eller samordningsnummer. Ta bort det.',
    }));
  return [...checkPlanFile(context.file), ...stray];
}
