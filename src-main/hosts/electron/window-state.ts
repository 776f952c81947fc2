// Why: the window comes back where it was and as large as it was, unless that place is gone (a
// projector that is no longer there).
// Must not: fail a start; a note that cannot be read counts as none.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Rectangle } from 'electron';

export interface WindowState {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
}

const fileIn = (stateFolder: string): string => join(stateFolder, 'window.json');

/** The window as it was, or null where there is no note or its place is on no screen. */
export function readWindowState(
  stateFolder: string,
  workAreas: readonly Rectangle[],
): WindowState | null {
  const file = fileIn(stateFolder);
  if (!existsSync(file)) {
    return null;
  }
  const state = parse(readFileSync(file, 'utf8'));
  return state !== null && workAreas.some((area) => isWithin(state.bounds, area)) ? state : null;
}

export function writeWindowState(stateFolder: string, state: WindowState): void {
  writeFileSync(fileIn(stateFolder), JSON.stringify(state));
}

function parse(text: string): WindowState | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
  const { bounds, isMaximized } = (value ?? {}) as {
    readonly bounds?: Partial<Record<keyof Rectangle, unknown>>;
    readonly isMaximized?: unknown;
  };
  const [x, y, width, height] = [bounds?.x, bounds?.y, bounds?.width, bounds?.height].map(Number);
  if (
    typeof isMaximized !== 'boolean' ||
    ![x, y, width, height].every((number) => Number.isInteger(number))
  ) {
    return null;
  }
  return { bounds: { x, y, width, height } as Rectangle, isMaximized };
}

/** The title bar must be on the screen, else nobody can move the window back. */
function isWithin({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const reachable = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return reachable >= 200 && y >= area.y && y <= area.y + area.height - 60;
}
