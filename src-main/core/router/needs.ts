// Why: handlers of needs and insights.
// Must not: hold rules; a handler is one call.
import {
  addSubpopulation,
  createInsight,
  insightList,
  orderSubpopulations,
  removeInsight,
  removeSubpopulation,
  renameSubpopulation,
  updateInsight,
} from '../services/insights.ts';
import {
  createNeed,
  listNeeds,
  makeIdea,
  removeNeed,
  requireNeed,
  setNeedLinks,
  updateNeed,
} from '../services/needs.ts';
import { base } from './base.ts';

export const needHandlers = {
  list: base.need.list.handler(({ context }) => ({ needs: listNeeds(context.plan()) })),
  get: base.need.get.handler(({ context, input }) => requireNeed(context.plan(), input.id)),
  create: base.need.create.handler(({ context, input }) =>
    createNeed(context.plan(), input.fields, input.serviceIds),
  ),
  update: base.need.update.handler(({ context, input }) =>
    updateNeed(context.plan(), input.id, input.patch),
  ),
  remove: base.need.remove.handler(({ context, input }) => {
    removeNeed(context.plan(), input.id);
    return {};
  }),
  link: base.need.link.handler(({ context, input }) => ({
    changed: setNeedLinks(context.plan(), input.links, true),
  })),
  unlink: base.need.unlink.handler(({ context, input }) => ({
    changed: setNeedLinks(context.plan(), input.links, false),
  })),
  toIdea: base.need.toIdea.handler(({ context, input }) =>
    makeIdea(context.plan(), input.id, input.name),
  ),
};

export const insightHandlers = {
  list: base.insight.list.handler(({ context }) => insightList(context.plan())),
  create: base.insight.create.handler(({ context, input }) =>
    createInsight(context.plan(), input.fields),
  ),
  update: base.insight.update.handler(({ context, input }) =>
    updateInsight(context.plan(), input.id, input.patch),
  ),
  remove: base.insight.remove.handler(({ context, input }) => {
    removeInsight(context.plan(), input.id);
    return {};
  }),
  addSubpopulation: base.insight.addSubpopulation.handler(({ context, input }) =>
    addSubpopulation(context.plan(), input.name),
  ),
  renameSubpopulation: base.insight.renameSubpopulation.handler(({ context, input }) =>
    renameSubpopulation(context.plan(), input),
  ),
  orderSubpopulations: base.insight.orderSubpopulations.handler(({ context, input }) => ({
    subpopulations: orderSubpopulations(context.plan(), input.ids),
  })),
  removeSubpopulation: base.insight.removeSubpopulation.handler(({ context, input }) => {
    removeSubpopulation(context.plan(), input.id);
    return {};
  }),
};
