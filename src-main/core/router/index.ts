// Why: joins every operation of the owner's contract to its use case.
// Must not: hold rules; a handler is one call. The participants' contract is never mounted here.
import { base } from './base.ts';
import { developmentHandlers } from './development.ts';
import { importHandlers, jobHandlers, fileHandlers } from './files.ts';
import { listHandlers, serviceHandlers, screeningHandlers, viewHandlers } from './inventory.ts';
import { insightHandlers, needHandlers } from './needs.ts';
import { overviewHandlers } from './overview.ts';
import { proposalHandlers, riskHandlers, rolloutHandlers } from './decision.ts';
import { roomHandlers } from './room.ts';
import { serviceMergeHandlers } from './service-merge.ts';
import { sortingHandlers } from './sorting.ts';
import { stopHandlers } from './stops.ts';
import { sessionHandlers } from './sessions.ts';
import { planHandlers, workspaceHandlers } from './workspace.ts';

export const ownerRouter = base.router({
  workspace: workspaceHandlers,
  plan: planHandlers,
  overview: overviewHandlers,
  list: listHandlers,
  service: { ...serviceHandlers, ...serviceMergeHandlers },
  view: viewHandlers,
  need: needHandlers,
  insight: insightHandlers,
  screening: screeningHandlers,
  session: sessionHandlers,
  room: roomHandlers,
  sorting: sortingHandlers,
  development: developmentHandlers,
  risk: riskHandlers,
  rollout: rolloutHandlers,
  stop: stopHandlers,
  proposal: proposalHandlers,
  import: importHandlers,
  job: jobHandlers,
  file: fileHandlers,
});
