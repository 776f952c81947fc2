// Why: handlers of the plan at a glance.
// Must not: hold rules; a handler is one call.
import { planOverview } from '../services/overview.ts';
import { base } from './base.ts';

export const overviewHandlers = {
  get: base.overview.get.handler(({ context }) => planOverview(context.plan())),
};
