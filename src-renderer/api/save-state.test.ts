// Why: the top bar must never say "saved" of something that is not.
// Must not: use the shared store, which other tests could touch.
import { describe, expect, it } from 'vitest';

import { createSaveStateStore } from './save-state.ts';

const at = new Date(2026, 10, 22, 14, 3);

describe('save state', () => {
  it('says saving until the last one on its way has come back', () => {
    const store = createSaveStateStore();
    const first = store.start();
    const second = store.start();
    first.saved(at);
    expect(store.get()).toEqual({ kind: 'saving' });
    second.saved(at);
    expect(store.get()).toEqual({ kind: 'saved', at });
  });

  it('keeps a failure until something has been saved', () => {
    const store = createSaveStateStore();
    store.start().failed('Filen är skrivskyddad.');
    expect(store.get()).toEqual({ kind: 'failed', reason: 'Filen är skrivskyddad.' });
    store.start().saved(at);
    expect(store.get()).toEqual({ kind: 'saved', at });
  });

  it('counts an answer once', () => {
    const store = createSaveStateStore();
    const first = store.start();
    store.start();
    first.saved(at);
    first.saved(at);
    expect(store.get()).toEqual({ kind: 'saving' });
  });

  it('tells its listeners of every change', () => {
    const store = createSaveStateStore();
    const heard: string[] = [];
    const stop = store.subscribe(() => heard.push(store.get().kind));
    store.start().saved(at);
    store.reset();
    stop();
    store.start();
    expect(heard).toEqual(['saving', 'saved', 'idle']);
  });
});
