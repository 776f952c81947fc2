// Why: handlers of risks, rollout and the proposal.
// Must not: hold rules; a handler is one call.
import { setBoardTexts } from '../services/board-texts.ts';
import { draftDocument } from '../services/document.ts';
import { makeExport } from '../services/exports.ts';
import {
  adopt,
  adoptedDocument,
  compareVersions,
  setExclusion,
  versions,
} from '../services/proposal.ts';
import {
  addMeasure,
  createRisk,
  listRisks,
  removeMeasure,
  removeRisk,
  updateMeasure,
  updateRisk,
} from '../services/risks.ts';
import { serviceGate, setReadiness } from '../services/rollout-gate.ts';
import { rolloutMatrix, setCells } from '../services/rollout.ts';
import { base } from './base.ts';

export const riskHandlers = {
  list: base.risk.list.handler(({ context }) => listRisks(context.plan())),
  create: base.risk.create.handler(({ context, input }) =>
    createRisk(context.plan(), input.fields),
  ),
  update: base.risk.update.handler(({ context, input }) =>
    updateRisk(context.plan(), input.id, input.patch),
  ),
  remove: base.risk.remove.handler(({ context, input }) => {
    removeRisk(context.plan(), input.id);
    return {};
  }),
  addMeasure: base.risk.addMeasure.handler(({ context, input }) =>
    addMeasure(context.plan(), input.riskId, input.fields),
  ),
  updateMeasure: base.risk.updateMeasure.handler(({ context, input }) =>
    updateMeasure(context.plan(), input.id, input.patch),
  ),
  removeMeasure: base.risk.removeMeasure.handler(({ context, input }) =>
    removeMeasure(context.plan(), input.id),
  ),
};

export const rolloutHandlers = {
  matrix: base.rollout.matrix.handler(({ context }) => rolloutMatrix(context.plan())),
  setCells: base.rollout.setCells.handler(({ context, input }) => setCells(context.plan(), input)),
  gate: base.rollout.gate.handler(({ context, input }) =>
    serviceGate(context.plan(), input.serviceId),
  ),
  setReadiness: base.rollout.setReadiness.handler(({ context, input }) =>
    setReadiness(context.plan(), input.serviceId, input.patch),
  ),
};

export const proposalHandlers = {
  draft: base.proposal.draft.handler(({ context }) => draftDocument(context.plan())),
  versions: base.proposal.versions.handler(({ context }) => ({
    versions: versions(context.plan()),
  })),
  version: base.proposal.version.handler(
    ({ context, input }) => adoptedDocument(context.plan(), input.number).document,
  ),
  setExclusion: base.proposal.setExclusion.handler(({ context, input }) => {
    const plan = context.plan();
    setExclusion(plan, input.serviceId, input.reason);
    return draftDocument(plan);
  }),
  setBoardTexts: base.proposal.setBoardTexts.handler(({ context, input }) =>
    setBoardTexts(context.plan(), input),
  ),
  adopt: base.proposal.adopt.handler(({ context, input }) => adopt(context.plan(), input)),
  compare: base.proposal.compare.handler(({ context, input }) =>
    compareVersions(context.plan(), input.from, input.to),
  ),
  export: base.proposal.export.handler(async ({ context, input }) => {
    const { workspace } = context;
    const made = await workspace.progress.track(input.jobId, 'Skapar filen', (options) =>
      makeExport(context.plan(), input, options),
    );
    return workspace.files.keep(made);
  }),
};
