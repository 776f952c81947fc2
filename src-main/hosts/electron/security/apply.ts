// Why: one place that puts every rule in force, for every window and session there will ever be.
// Must not: hold a rule itself; each has its own file and its own test.
import type { App, Session, Shell } from 'electron';

import type { Log } from '../../log-file.ts';
import { denyBluetoothDevices, denyDevices } from './deny-devices.ts';
import { denyDownloads } from './deny-downloads.ts';
import { denyIdentities } from './deny-identities.ts';
import { denyNavigation } from './deny-navigation.ts';
import { denyNetwork } from './deny-network.ts';
import { denyNewWindows } from './deny-new-windows.ts';
import { denyPermissions } from './deny-permissions.ts';
import { denyWebviews } from './deny-webviews.ts';
import { createOpenExternal } from './open-external.ts';

/** Before the app is ready: what holds for all windows. */
export function applyAppRules(app: App, shell: Shell, log: Log): void {
  const openExternal = createOpenExternal(shell, log);
  app.enableSandbox();
  denyIdentities(app);
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents);
    denyNewWindows(contents, openExternal);
    denyWebviews(contents);
    denyBluetoothDevices(contents);
  });
}

/** When the app is ready: what holds for the session that the window uses. */
export function applySessionRules(session: Session): void {
  denyPermissions(session);
  denyDevices(session);
  denyNetwork(session);
  denyDownloads(session);
}
