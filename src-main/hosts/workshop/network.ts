// Why: which addresses phones can reach this machine by, and listening on the one that the lead chose.
// Must not: listen on all addresses at once, or on any before the lead has opened a workshop.
import { networkInterfaces } from 'node:os';
import type { NetworkInterfaceInfo } from 'node:os';
import type { RoomNetwork } from '../../core/ports.ts';
import { hosts } from '../../../src-shared/text/sv/hosts.ts';
import { listen } from '../listen.ts';

/**
 * The same port each time where it is free, so that phones find the way back after a restart, and
 * short enough to type.
 */
export const usualPort = 8417;

export const loopback = '127.0.0.1';

/** How this machine is reached; only tests give another list of network cards. */
export function createRoomNetwork(
  cards: () => NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces,
): RoomNetwork {
  return {
    addresses: () => addressesOf(cards()),
    async listen({ address, fetch, onFault }) {
      const listener = await listenSomewhere({
        address,
        makeFetch: () => fetch,
        onFault,
        graceMilliseconds: 500,
      });
      return { host: `${address}:${listener.port}`, close: () => listener.close() };
    },
  };
}

/** The usual port, or any where another program has it. */
async function listenSomewhere(options: Omit<Parameters<typeof listen>[0], 'port'>) {
  try {
    return await listen({ ...options, port: usualPort });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return listen({ ...options, port: 0 });
  }
}

// Home and office networks first, then what a card gives itself without a network (169.254, as when
// two machines are joined by a cable); loopback last, to try alone. IPv4 only: it can be read aloud.
const order: readonly ((address: string) => boolean)[] = [
  (address) => /^(?:192\.168|10|172\.(?:1[6-9]|2\d|3[01]))\./u.test(address),
  (address) => !address.startsWith('169.254.') && address !== loopback,
  (address) => address !== loopback,
  () => true,
];

function addressesOf(
  cards: NodeJS.Dict<NetworkInterfaceInfo[]>,
): { readonly address: string; readonly network: string }[] {
  const found = Object.entries(cards).flatMap(([network, infos]) =>
    (infos ?? []).flatMap(({ address, family, internal }) =>
      family === 'IPv4' && !internal ? [{ address, network }] : [],
    ),
  );
  const placeOf = (address: string): number => order.findIndex((isIn) => isIn(address));
  return [
    ...found.toSorted((a, b) => placeOf(a.address) - placeOf(b.address)),
    { address: loopback, network: hosts.workshop.thisMachine },
  ];
}
