// Why: all that the local network can reach: the participants' page and contract, behind a guard that
// looks at who is asked for, where it comes from, how much and how often.
// Must not: mount anything of the owner's, or answer a request that names another host.
import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { contractError } from '../http/rpc.ts';
import { rendererResponse } from '../http/renderer-files.ts';
import type { AppDeps, RoomFetch } from '../ports.ts';
import { asRefusal, Refusal } from '../refusal.ts';
import { hashOfToken } from '../services/phone-entry.ts';
import { participantRouter } from '../router/participant.ts';
import type { ParticipantContext } from '../router/participant.ts';
import type { PhoneRoom } from './room.ts';
import { createTokenBuckets } from './token-bucket.ts';

/** 300 answers are some 75 kB. */
const bodyLimitBytes = 256 * 1024;

// A phone asks every few seconds and hands in as people press; a room that enters at once comes from
// many phones, which one access point may show as one address.
const perDevice = { burst: 60, perSecond: 8 } as const;
const perAddress = { burst: 600, perSecond: 60 } as const;
// A person who misreads a code tries a few times. At this pace a million codes take weeks.
const wrongCodes = { burst: 20, perSecond: 0.2 } as const;

export interface ParticipantAppOptions {
  readonly room: PhoneRoom;
  readonly phoneFolder: string | null;
  readonly log: AppDeps['log'];
  /** Milliseconds that only grow. */
  readonly clock: () => number;
}

/** The fetch function of a room. `host` gives address and port, once it is known. */
export function createParticipantApp(
  options: ParticipantAppOptions,
  host: () => string,
): RoomFetch {
  const { room, clock } = options;
  const rpc = new RPCHandler<ParticipantContext>(participantRouter, {
    interceptors: [
      onError((error) => {
        throw contractError(error, options.log);
      }),
    ],
  });
  const devices = createTokenBuckets(perDevice, clock);
  const addresses = createTokenBuckets(perAddress, clock);
  const guesses = createTokenBuckets(wrongCodes, clock);
  const server = new Hono<{ Bindings: { readonly from: string } }>();

  server.use('*', async (context, next) => {
    if (!isOwnPage(context.req.raw, host())) return context.text('Fel adress', 403);
    const token = bearerOf(context.req.raw);
    const isAllowed =
      token === null ? addresses.take(context.env.from) : devices.take(hashOfToken(token));
    if (!isAllowed) {
      return context.text('För många försök. Vänta en stund.', 429, { 'retry-after': '2' });
    }
    await next();
    return undefined;
  });
  server.use('/rpc/*', bodyLimit({ maxSize: bodyLimitBytes }));
  server.post('/rpc/*', async (context) => {
    const request = context.req.raw;
    const { matched, response } = await rpc.handle(request, {
      prefix: '/rpc',
      context: {
        room: guessing(room, guesses, context.env.from),
        voter: () => room.voter(bearerOf(request) ?? ''),
      },
    });
    return matched ? response : context.text('Okänd operation', 404);
  });
  server.get('*', (context) => rendererResponse(options.phoneFolder, context.req.path));
  server.onError((error, context) => {
    options.log({ level: 'error', message: `Room request failed: ${context.req.path}`, error });
    return context.text('Ett fel inträffade. Försök igen.', 500);
  });

  return async (request, from) => server.fetch(request, { from });
}

/** The room with wrong codes counted: too many of them, and no code is looked at for a while. */
function guessing(
  room: PhoneRoom,
  guesses: ReturnType<typeof createTokenBuckets>,
  from: string,
): PhoneRoom {
  const counted = <Answer>(ask: () => Answer): Answer => {
    if (!guesses.hasOne(from)) {
      throw new Refusal(
        'code-unknown',
        'För många felaktiga koder. Vänta en stund och läs av koden igen.',
      );
    }
    try {
      return ask();
    } catch (error) {
      if (asRefusal(error)?.code === 'code-unknown') guesses.take(from);
      throw error;
    }
  };
  return {
    ...room,
    greet: (code) => counted(() => room.greet(code)),
    enter: (code, groups) => counted(() => room.enter(code, groups)),
  };
}

function isOwnPage(request: Request, host: string): boolean {
  if (request.headers.get('host') !== host) return false;
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== `http://${host}`) return false;
  const site = request.headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
}

function bearerOf(request: Request): string | null {
  const header = request.headers.get('authorization');
  return header !== null && /^bearer /iu.test(header) ? header.slice('bearer '.length) : null;
}
