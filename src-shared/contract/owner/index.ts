// Why: the owner's contract: every operation the application's own window may call.
// Must not: be mounted where a participant's phone can reach it.
import { developmentContract } from './development.ts';
import { importContract } from './imports.ts';
import { insightContract } from './insights.ts';
import { listContract } from './lists.ts';
import { needContract } from './needs.ts';
import { overviewContract } from './overview.ts';
import { proposalContract } from './proposal.ts';
import { riskContract } from './risks.ts';
import { rolloutContract } from './rollout.ts';
import { roomContract } from './room.ts';
import { screeningContract } from './screening.ts';
import { serviceMergeOperations } from './service-merge.ts';
import { serviceContract } from './services.ts';
import { sessionContract } from './sessions.ts';
import { sortingContract } from './sorting.ts';
import { stopContract } from './stops.ts';
import { viewContract } from './views.ts';
import { fileContract, jobContract, planContract, workspaceContract } from './workspace.ts';

export const ownerContract = {
  workspace: workspaceContract,
  plan: planContract,
  overview: overviewContract,
  list: listContract,
  service: { ...serviceContract, ...serviceMergeOperations },
  view: viewContract,
  need: needContract,
  insight: insightContract,
  screening: screeningContract,
  session: sessionContract,
  room: roomContract,
  sorting: sortingContract,
  development: developmentContract,
  risk: riskContract,
  rollout: rolloutContract,
  stop: stopContract,
  proposal: proposalContract,
  import: importContract,
  job: jobContract,
  file: fileContract,
};
export type OwnerContract = typeof ownerContract;
