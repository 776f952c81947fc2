// Why: handlers of lists, services, saved views and the legal gate.
// Must not: hold rules; a handler is one call.
import { catalogueRow, catalogueRows } from '../services/catalogue.ts';
import { putBackField } from '../services/put-back.ts';
import { addToList, planLists, renameInList, saveWave, setPopulation } from '../services/lists.ts';
import {
  answerQuestion,
  getScreening,
  listScreenings,
  planRuleSet,
  screeningMatrix,
  setCondition,
  signScreening,
} from '../services/screening.ts';
import {
  changeService,
  createService,
  duplicateService,
  verifyService,
} from '../services/services.ts';
import { updateServices, verifyServices } from '../services/service-batch.ts';
import { removeView, renameView, reorderViews, saveView, savedViews } from '../services/views.ts';
import { setStatusesAndStops } from '../services/stops.ts';
import { base } from './base.ts';

export const listHandlers = {
  get: base.list.get.handler(({ context }) => planLists(context.plan())),
  add: base.list.add.handler(({ context, input }) =>
    addToList(context.plan(), input.list, input.name),
  ),
  rename: base.list.rename.handler(({ context, input }) =>
    renameInList(context.plan(), input.list, {
      id: input.id,
      name: input.name,
    }),
  ),
  setPopulation: base.list.setPopulation.handler(({ context, input }) =>
    setPopulation(context.plan(), input.districtId, input.population, input.source),
  ),
  saveWave: base.list.saveWave.handler(({ context, input }) => saveWave(context.plan(), input)),
};

export const serviceHandlers = {
  list: base.service.list.handler(({ context }) => ({
    rows: catalogueRows(context.plan()),
  })),
  get: base.service.get.handler(({ context, input }) => catalogueRow(context.plan(), input.id)),
  create: base.service.create.handler(({ context, input }) =>
    createService(context.plan(), input.fields),
  ),
  update: base.service.update.handler(({ context, input }) =>
    changeService(context.plan(), input.id, input.patch),
  ),
  updateMany: base.service.updateMany.handler(({ context, input }) =>
    updateServices(context.plan(), input),
  ),
  setStatus: base.service.setStatus.handler(({ context, input }) => ({
    changed: setStatusesAndStops(context.plan(), input),
  })),
  verify: base.service.verify.handler(({ context, input }) =>
    verifyService(context.plan(), input.id),
  ),
  verifyMany: base.service.verifyMany.handler(({ context, input }) => ({
    changed: verifyServices(context.plan(), input.ids),
  })),
  duplicate: base.service.duplicate.handler(({ context, input }) =>
    duplicateService(context.plan(), input.id),
  ),
  putBack: base.service.putBack.handler(({ context, input }) =>
    putBackField(context.plan(), input),
  ),
};

export const viewHandlers = {
  list: base.view.list.handler(({ context }) => ({ views: savedViews(context.plan()) })),
  save: base.view.save.handler(({ context, input }) => saveView(context.plan(), input)),
  rename: base.view.rename.handler(({ context, input }) =>
    renameView(context.plan(), input.id, input.name),
  ),
  remove: base.view.remove.handler(({ context, input }) => {
    removeView(context.plan(), input.id);
    return {};
  }),
  reorder: base.view.reorder.handler(({ context, input }) => ({
    views: reorderViews(context.plan(), input.ids),
  })),
};

export const screeningHandlers = {
  ruleSet: base.screening.ruleSet.handler(({ context }) => planRuleSet(context.plan())),
  list: base.screening.list.handler(({ context }) => ({
    services: listScreenings(context.plan()),
  })),
  get: base.screening.get.handler(({ context, input }) =>
    getScreening(context.plan(), input.serviceId),
  ),
  matrix: base.screening.matrix.handler(({ context }) => screeningMatrix(context.plan())),
  answer: base.screening.answer.handler(({ context, input }) =>
    answerQuestion(context.plan(), input),
  ),
  setCondition: base.screening.setCondition.handler(({ context, input }) =>
    setCondition(context.plan(), input),
  ),
  sign: base.screening.sign.handler(({ context, input }) =>
    signScreening(context.plan(), input.serviceId),
  ),
};
