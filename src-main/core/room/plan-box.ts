// Why: the ballot box of the real workshop: everything goes into the plan.
// Must not: hold anything itself: after a crash the plan alone knows all.
import type { PlanContext } from '../plan-context.ts';
import {
  countPhones,
  enterAnew,
  enterByCode,
  requireByCode,
  requireVoter,
} from '../services/phone-entry.ts';
import { giveReason, ownViews } from '../services/phone-reasons.ts';
import { storeHandIns } from '../services/phone-votes.ts';
import { progress } from '../services/session-read.ts';
import type { BallotBox } from './ballot-box.ts';

export function createPlanBox(plan: () => PlanContext, sessionId: string): BallotBox {
  return {
    placeOf(code) {
      const { perspectiveId, districtId } = requireByCode(plan(), sessionId, code);
      return { perspectiveId, districtId };
    },
    enterAnew: (groups) => enterAnew(plan(), sessionId, groups),
    enterByCode: (code, groups) => enterByCode(plan(), sessionId, code, groups),
    requireVoter: (token) => requireVoter(plan(), sessionId, token),
    take: (handIns) => storeHandIns(plan(), sessionId, handIns),
    ownViews: (voter) => ownViews(plan(), sessionId, voter),
    giveReason: (voter, given) => giveReason(plan(), sessionId, voter, given),
    progress: () => progress(plan(), sessionId),
    phones: () => countPhones(plan(), sessionId),
  };
}
