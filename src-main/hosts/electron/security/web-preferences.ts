// Why: rule: a page is only a page. It runs in a sandbox, has no Node and no script of ours around it.
// Must not: be relaxed for a feature; what a page needs from the machine is an operation of the core.
import type { WebPreferences } from 'electron';

export const safeWebPreferences = {
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
  safeDialogs: true,
  // The dictionaries would be fetched over the network.
  spellcheck: false,
} as const satisfies WebPreferences;
