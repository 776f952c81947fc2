// Why: handlers of what to stop doing.
// Must not: hold rules; a handler is one call.
import { createStop, removeStop, stopItems, updateStop } from '../services/stops.ts';
import { base } from './base.ts';

export const stopHandlers = {
  list: base.stop.list.handler(({ context }) => ({ items: stopItems(context.plan()) })),
  create: base.stop.create.handler(({ context, input }) => createStop(context.plan(), input)),
  update: base.stop.update.handler(({ context, input }) => updateStop(context.plan(), input)),
  remove: base.stop.remove.handler(({ context, input }) => {
    removeStop(context.plan(), input.id);
    return {};
  }),
};
