// Why: handlers of services that stand under nearly the same name.
// Must not: hold rules; a handler is one call.
import { distinguishServices, similarServices } from '../services/similar-services.ts';
import { comparePair, mergeServices, mergesOf } from '../services/service-merge.ts';
import { base } from './base.ts';

export const serviceMergeHandlers = {
  duplicates: base.service.duplicates.handler(({ context }) => similarServices(context.plan())),
  merges: base.service.merges.handler(({ context }) => ({ merges: mergesOf(context.plan()) })),
  pair: base.service.pair.handler(({ context, input }) => comparePair(context.plan(), input)),
  merge: base.service.merge.handler(({ context, input }) => mergeServices(context.plan(), input)),
  distinguish: base.service.distinguish.handler(({ context, input }) => {
    distinguishServices(context.plan(), input);
    return {};
  }),
};
