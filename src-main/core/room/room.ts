// Why: one workshop opened for phones: who may enter, what is up, when time is out, what is handed in.
// Must not: know HTTP or the network (participant-app.ts, RoomNetwork), or read an answer.
import { createHash, randomInt } from 'node:crypto';
import { listDistricts, listNamed } from '../../../db/repos/lists.ts';
import { listBallotItems, listCandidates } from '../../../db/repos/sessions.ts';
import type { RoomMode } from '../../../src-shared/contract/owner/room.ts';
import type {
  Ballot,
  BallotPulse,
  OwnView,
  PhoneVote,
  VoteReceipt,
} from '../../../src-shared/contract/participant/index.ts';
import type { PlanContext } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { unknownCode } from '../services/phone-entry.ts';
import type { ReasonGiven } from '../services/phone-reasons.ts';
import { currentRound, ownScales, requireSession } from '../services/session-read.ts';
import { offeredPerspectives } from '../services/session-settings.ts';
import type { BallotBox, Entered, Groups, Voter } from './ballot-box.ts';
import { createInbox } from './inbox.ts';
import { createPlanBox } from './plan-box.ts';
import { createRehearsalBox } from './rehearsal-box.ts';

/** Role under which answers from phones stand in the plan. */
export const participantRole = 'Deltagare';

const activeForMilliseconds = 20_000;

export interface RoomOptions {
  readonly sessionId: string;
  readonly mode: RoomMode;
  readonly isSelfService: boolean;
  /** The plan as the participants' role; throws once it is closed. */
  readonly plan: () => PlanContext;
}

export interface RoomState {
  readonly sessionId: string;
  readonly mode: RoomMode;
  readonly code: string | null;
  readonly isLocked: boolean;
  readonly shownServiceId: string | null;
  readonly endsAt: string | null;
  readonly phones: number;
  readonly activePhones: number;
  readonly progress: ReturnType<BallotBox['progress']>;
}

export interface PhoneRoom {
  readonly state: () => RoomState;
  show(serviceId: string | null): void;
  setTimer(seconds: number | null): void;
  lock(isLocked: boolean): void;
  /** Takes what is handed in so far. */
  flush(): void;
  /** Takes what waits and lets nothing more in. */
  shut(): void;
  greet(code: string): {
    readonly workshop: string;
    readonly isExample: boolean;
    readonly isRehearsal: boolean;
    readonly isPlaced: boolean;
    readonly perspectives: readonly { readonly id: string; readonly name: string }[];
    readonly districts: readonly { readonly id: string; readonly name: string }[];
  };
  enter(code: string, groups: Groups): Entered;
  voter(token: string): Voter;
  ballot(voter: Voter): Ballot;
  pulse(): BallotPulse;
  hand(voter: Voter, votes: readonly PhoneVote[]): Promise<readonly VoteReceipt[]>;
  ownViews(voter: Voter): readonly OwnView[];
  giveReason(voter: Voter, given: ReasonGiven): void;
}

export function createRoom(options: RoomOptions): PhoneRoom {
  const { sessionId, mode } = options;
  const code = options.isSelfService ? String(randomInt(1_000_000)).padStart(6, '0') : null;
  const seen = new Map<string, number>();
  // One reason a person and question. Here alone: on disk nothing tells whose a reason is.
  const reasonOf = new Map<string, string>();
  let isShut = false;
  let isLocked = false;
  let shownServiceId: string | null = null;
  let endsAt: string | null = null;

  const plan = (): PlanContext => {
    if (isShut) throw closedRefusal();
    return options.plan();
  };
  const box = (mode === 'live' ? createPlanBox : createRehearsalBox)(plan, sessionId);
  const inbox = createInbox((handIns) => box.take(handIns));
  const nowMilliseconds = (): number => Date.parse(plan().now());

  function pulse(): BallotPulse {
    const context = plan();
    const round = currentRound(context, sessionId);
    return {
      roundId: round.id,
      round: round.number,
      state: round.revealedAt !== null ? 'revealed' : isLocked ? 'locked' : 'open',
      shownServiceId,
      endsAt,
      now: context.now(),
      content: contentMark(context, sessionId),
    };
  }

  return {
    state: () => {
      const time = nowMilliseconds();
      return {
        sessionId,
        mode,
        code,
        isLocked,
        shownServiceId,
        endsAt,
        phones: box.phones(),
        activePhones: [...seen.values()].filter((at) => time - at < activeForMilliseconds).length,
        progress: box.progress(),
      };
    },
    show(serviceId) {
      const candidates = listCandidates(plan().database, sessionId);
      if (serviceId !== null && !candidates.some(({ id }) => id === serviceId)) {
        throw new Refusal('invalid-value', 'Insatsen är inte med i workshopen.');
      }
      shownServiceId = serviceId;
      endsAt = null;
    },
    setTimer(seconds) {
      endsAt = seconds === null ? null : new Date(nowMilliseconds() + seconds * 1000).toISOString();
    },
    lock(wanted) {
      inbox.flush();
      isLocked = wanted;
    },
    flush: () => inbox.flush(),
    shut() {
      inbox.flush();
      isShut = true;
    },
    greet(given) {
      const context = plan();
      const session = requireSession(context, sessionId);
      const place = given === code ? null : box.placeOf(given);
      return {
        workshop: session.name,
        isExample: session.isExample,
        isRehearsal: mode === 'rehearsal',
        isPlaced: place !== null && place.perspectiveId !== null,
        perspectives: offeredPerspectives(context, sessionId).map(({ id, name }) => ({ id, name })),
        districts: listDistricts(context.database).map(({ id, name }) => ({ id, name })),
      };
    },
    enter(given, groups) {
      refuseNotOffered(plan(), sessionId, groups);
      if (given === code) return box.enterAnew(groups);
      if (/^\d{6}$/u.test(given)) throw unknownCode();
      return box.enterByCode(given, groups);
    },
    voter(token) {
      const voter = box.requireVoter(token);
      seen.set(voter.deviceId, nowMilliseconds());
      return voter;
    },
    ballot(voter) {
      const context = plan();
      const session = requireSession(context, sessionId);
      const perspectives = listNamed(context.database, 'perspective');
      return {
        workshop: session.name,
        isExample: session.isExample,
        isRehearsal: mode === 'rehearsal',
        label: voter.label,
        perspective: perspectives.find(({ id }) => id === voter.perspectiveId)?.name ?? null,
        scales: ownScales(session),
        items: listBallotItems(context.database, sessionId).map((item) => ({
          ...item,
          targetGroups: [...item.targetGroups],
        })),
        pulse: pulse(),
      };
    },
    pulse,
    async hand(voter, votes) {
      plan();
      if (isLocked) {
        return votes.map(({ id }) => ({ id, outcome: 'locked' }));
      }
      return inbox.hand({ voter, votes });
    },
    ownViews(voter) {
      plan();
      return box.ownViews(voter).filter((view) => !reasonOf.has(reasonKey(voter, view)));
    },
    giveReason(voter, given) {
      plan();
      const question = reasonKey(voter, given);
      const known = reasonOf.get(question);
      if (known !== undefined && known !== given.id) {
        throw new Refusal(
          'name-taken',
          'Ditt skäl är redan lämnat. Det går att lämna ett per fråga.',
        );
      }
      box.giveReason(voter, given);
      reasonOf.set(question, given.id);
    },
  };
}

function reasonKey(voter: Voter, { roundId, serviceId, criterion }: OwnView): string {
  return `${voter.participantId} ${roundId} ${serviceId} ${criterion}`;
}

/** A number that is another when the services of the ballot are others, or its words. */
function contentMark(context: PlanContext, sessionId: string): number {
  const { scalesJson } = requireSession(context, sessionId);
  const ids = listCandidates(context.database, sessionId).map(({ id }) => id);
  return createHash('sha256')
    .update(JSON.stringify([ids, scalesJson]))
    .digest()
    .readUInt32BE();
}

function refuseNotOffered(context: PlanContext, sessionId: string, groups: Groups): void {
  const { perspectiveId } = groups;
  if (perspectiveId === null) return;
  if (offeredPerspectives(context, sessionId).some(({ id }) => id === perspectiveId)) return;
  throw new Refusal(
    'invalid-value',
    'Perspektivet kan inte väljas i den här workshopen. Ladda om sidan och välj igen.',
  );
}

export function closedRefusal(): Refusal {
  return new Refusal(
    'room-closed',
    'Workshopen tar inte emot telefoner just nu. Dina svar finns kvar här; vänta på workshopledaren.',
  );
}
