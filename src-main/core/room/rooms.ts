// Why: the room that is open for phones, one at a time, and the listener that stands behind it.
// Must not: outlive the plan: a room is shut before its plan is closed.
import { readPlan } from '../../../db/repos/plans.ts';
import type { Room, RoomMode } from '../../../src-shared/contract/owner/room.ts';
import type { PlanContext } from '../plan-context.ts';
import type { AppDeps } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { requireSession } from '../services/session-read.ts';
import { createParticipantApp } from './participant-app.ts';
import type { PhoneRoom } from './room.ts';
import { createRoom } from './room.ts';

export interface RoomToOpen {
  readonly sessionId: string;
  readonly address: string;
  readonly mode: RoomMode;
  readonly isSelfService: boolean;
}

export interface Rooms {
  addresses(): { readonly address: string; readonly network: string }[];
  state(): Room | null;
  /** Starts listening for one session of the open plan; refused while another room is open. */
  open(room: RoomToOpen): Promise<Room>;
  /** Leads the open room; refused with `room-closed` where none is. */
  lead(act: (room: PhoneRoom) => void): Room;
  /** What phones have handed in so far is taken, as before a reveal. */
  flush(): void;
  /** Takes what is handed in and lets nothing more in; the listener closes after that. */
  shut(): Promise<void>;
}

interface OpenRoom {
  readonly room: PhoneRoom;
  readonly planId: string;
  host: string;
  close: () => Promise<void>;
}

export function createRooms(deps: AppDeps, plan: () => PlanContext): Rooms {
  let current: OpenRoom | null = null;

  function stateOf({ room, host }: OpenRoom): Room {
    const { code, ...state } = room.state();
    const link = code === null ? `http://${host}/` : `http://${host}/#${code}`;
    return { ...state, code, host, link };
  }

  function requireOpen(): OpenRoom {
    if (current) return current;
    throw new Refusal('room-closed', 'Workshopen är inte öppen för telefoner. Öppna den först.');
  }

  return {
    addresses: () => [...deps.roomNetwork.addresses()],
    state: () => current && stateOf(current),
    async open({ sessionId, address, mode, isSelfService }) {
      const { name } = requireSession(plan(), sessionId);
      if (current) {
        throw new Refusal(
          'room-open',
          'En workshop är redan öppen för telefoner. Stäng den innan du öppnar en annan.',
        );
      }
      if (!deps.roomNetwork.addresses().some((each) => each.address === address))
        throw gone(address);
      const planId = readPlan(plan().database).id;
      const room = createRoom({
        sessionId,
        mode,
        isSelfService,
        plan: () => {
          const context = plan();
          if (readPlan(context.database).id === planId) return context;
          throw new Refusal('room-closed', `${name} är stängd.`);
        },
      });
      const opened: OpenRoom = { room, planId, host: '', close: async () => {} };
      current = opened;
      try {
        const listener = await deps.roomNetwork.listen({
          address,
          fetch: createParticipantApp(
            {
              room,
              phoneFolder: deps.phoneFolder,
              log: deps.log,
              clock: () => performance.now(),
            },
            () => opened.host,
          ),
          onFault: (error) => deps.log({ level: 'error', message: 'Fault below the room', error }),
        });
        opened.host = listener.host;
        opened.close = () => listener.close();
      } catch (error) {
        current = null;
        if (error instanceof Error && 'syscall' in error) throw gone(address);
        throw error;
      }
      return stateOf(opened);
    },
    lead(act) {
      const open = requireOpen();
      act(open.room);
      return stateOf(open);
    },
    flush: () => current?.room.flush(),
    async shut() {
      const closing = current;
      current = null;
      closing?.room.shut();
      await closing?.close();
    },
  };
}

function gone(address: string): Refusal {
  return new Refusal(
    'network-missing',
    `Det går inte att lyssna på ${address}. Kontrollera att datorn är kvar på nätet och att brandväggen släpper in Första linjen, och välj adress igen.`,
  );
}
