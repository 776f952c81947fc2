// Why: on most test machines Electron's program cannot be had, so the ways to it are proved here.
// Must not: fetch anything.
import { describe, expect, it } from 'vitest';

import { electronBinary, type ElectronSurroundings } from './electron-binary.ts';

/** A machine; `limits` collects how long each fetch was allowed to take. */
function machine(
  change: Partial<ElectronSurroundings> & { readonly fetchGives?: string | null },
  limits: number[] = [],
): ElectronSurroundings {
  let path: string | null = null;
  return {
    platform: 'darwin',
    env: {},
    installed: () => path,
    isReachable: () => Promise.resolve(true),
    install: (limit) => {
      limits.push(limit);
      path = change.fetchGives ?? null;
      return Promise.resolve(path !== null);
    },
    ...change,
  };
}

describe('electronBinary', () => {
  it('takes the installed program without fetching', async () => {
    const limits: number[] = [];
    expect(await electronBinary(machine({ installed: () => '/e' }, limits))).toEqual({
      path: '/e',
    });
    expect(limits).toEqual([]);
  });

  it('fetches it with a long limit where the place answers', async () => {
    const limits: number[] = [];
    expect(await electronBinary(machine({ fetchGives: '/e' }, limits))).toEqual({ path: '/e' });
    expect(limits).toEqual([900_000]);
  });

  it('gives up soon where the place does not answer, and says so', async () => {
    const limits: number[] = [];
    const offline = machine({ isReachable: () => Promise.resolve(false) }, limits);
    expect(await electronBinary(offline)).toEqual({
      path: null,
      reason: 'Electron kunde inte hämtas',
    });
    expect(limits).toEqual([10_000]);
  });

  it('unpacks a cached copy although the place does not answer', async () => {
    const cached = machine({ isReachable: () => Promise.resolve(false), fetchGives: '/e' });
    expect(await electronBinary(cached)).toEqual({ path: '/e' });
  });

  it('does not try on a Linux machine without a display', async () => {
    const limits: number[] = [];
    const server = machine({ platform: 'linux', installed: () => '/e' }, limits);
    expect(await electronBinary(server)).toEqual({ path: null, reason: 'här finns ingen skärm' });
    expect(limits).toEqual([]);
    const desk = machine({ platform: 'linux', installed: () => '/e', env: { DISPLAY: ':0' } });
    expect(await electronBinary(desk)).toEqual({ path: '/e' });
  });
});
