// Why: handlers of plans as files, undo and history.
// Must not: hold rules; a handler is one call.
import { planHistory } from '../services/history.ts';
import { checkPlan, planInfo, redoLast, renameThePlan, undoLast } from '../services/plan.ts';
import { base } from './base.ts';

export const workspaceHandlers = {
  about: base.workspace.about.handler(({ context }) => context.workspace.about()),
  plans: base.workspace.plans.handler(({ context }) => ({ plans: context.workspace.list() })),
  create: base.workspace.create.handler(async ({ context, input }) => {
    await context.workspace.create(context.role, input.name, input.example);
    return planInfo(context.plan());
  }),
  open: base.workspace.open.handler(async ({ context, input }) => {
    await context.workspace.openByKey(input.key);
    return planInfo(context.plan());
  }),
  openWithDialog: base.workspace.openWithDialog.handler(async ({ context }) => {
    const isOpen = await context.workspace.openWithDialog();
    return { plan: isOpen ? planInfo(context.plan()) : null };
  }),
  receive: base.workspace.receive.handler(async ({ context, input }) => {
    await context.workspace.receive(input.fileName, new Uint8Array(await input.file.arrayBuffer()));
    return planInfo(context.plan());
  }),
  restore: base.workspace.restore.handler(async ({ context, input }) => {
    await context.workspace.restore(input.fileName, new Uint8Array(await input.file.arrayBuffer()));
    return planInfo(context.plan());
  }),
  backup: base.workspace.backup.handler(({ context }) => context.workspace.backup(context.role)),
  close: base.workspace.close.handler(async ({ context }) => {
    await context.workspace.close();
    return {};
  }),
};

export const planHandlers = {
  info: base.plan.info.handler(({ context }) => planInfo(context.plan())),
  rename: base.plan.rename.handler(({ context, input }) =>
    renameThePlan(context.plan(), input.name),
  ),
  undo: base.plan.undo.handler(({ context }) => undoLast(context.plan())),
  redo: base.plan.redo.handler(({ context }) => redoLast(context.plan())),
  history: base.plan.history.handler(({ context, input }) => planHistory(context.plan(), input)),
  check: base.plan.check.handler(({ context }) => {
    const problems = checkPlan(context.plan());
    return { isSound: problems.length === 0, problems };
  }),
};
