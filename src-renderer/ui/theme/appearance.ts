// Why: how the product looks on this machine: light, dark or as the system, and high contrast.
// Must not: be part of a plan: it belongs to the person at the screen.
import { useSyncExternalStore } from 'react';

import { paletteOf, type Palette, type Scheme } from './tokens.ts';

export type SchemeChoice = 'system' | Scheme;
export type ContrastChoice = 'system' | 'more';

export interface Appearance {
  readonly scheme: SchemeChoice;
  readonly contrast: ContrastChoice;
}

const storageKey = 'forsta-linjen.appearance';
const asSystem: Appearance = { scheme: 'system', contrast: 'system' };

function read(): Appearance {
  const stored = localStorage.getItem(storageKey) ?? '';
  const [scheme, contrast] = stored.split(' ');
  return {
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : asSystem.scheme,
    contrast: contrast === 'more' ? contrast : asSystem.contrast,
  };
}

const wantsDark = matchMedia('(prefers-color-scheme: dark)');
const wantsContrast = matchMedia('(prefers-contrast: more)');
const listeners = new Set<() => void>();

export interface Look extends Appearance {
  /** What the choice and the system together come to. */
  readonly shown: Scheme;
  readonly hasHighContrast: boolean;
}

function resolve(choice: Appearance): Look {
  const systemScheme: Scheme = wantsDark.matches ? 'dark' : 'light';
  return {
    ...choice,
    shown: choice.scheme === 'system' ? systemScheme : choice.scheme,
    hasHighContrast: choice.contrast === 'more' || wantsContrast.matches,
  };
}

let look = resolve(read());

function renew(choice: Appearance): void {
  look = resolve(choice);
  for (const listener of listeners) {
    listener();
  }
}

wantsDark.addEventListener('change', () => renew(look));
wantsContrast.addEventListener('change', () => renew(look));

/** Chooses and remembers an appearance on this machine. */
export function setAppearance(choice: Appearance): void {
  localStorage.setItem(storageKey, `${choice.scheme} ${choice.contrast}`);
  renew({ scheme: choice.scheme, contrast: choice.contrast });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The appearance in force; renders again when the person or the system changes it. */
export function useLook(): Look {
  return useSyncExternalStore(subscribe, () => look);
}

/** The palette in force, for what draws its own colours (charts, canvas). */
export function usePalette(): Palette {
  const { shown, hasHighContrast } = useLook();
  return paletteOf(shown, hasHighContrast);
}
