// Why: the node host has no shell; the core and the window learn that from an empty capability list.
// Must not: answer as if a person had cancelled. A call that gets here past the list is a bug.
import type { Desktop } from '../../core/ports.ts';

function unavailable(what: string): () => Promise<never> {
  return () => Promise.reject(new Error(`The node host has no ${what}.`));
}

/** The `Desktop` of a host without dialogs. */
export const noDesktop: Desktop = {
  capabilities: [],
  chooseFileToOpen: unavailable('dialog to open a file'),
  chooseWhereToSave: unavailable('dialog to save a file'),
  showInFolder: unavailable('folder window'),
};
