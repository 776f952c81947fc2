// Why: the desktop and the node host start in the same folder of plans when nobody says otherwise, so
// that a plan made in one is found in the other.
// Must not: create anything.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const plansFolderName = 'Första linjen';

/** What the search looks at; given in so that tests need no real home. */
export interface HomeSearch {
  readonly home: string;
  readonly platform: NodeJS.Platform;
  readonly configFolder: string | undefined;
}

const thisHome = (): HomeSearch => ({
  home: homedir(),
  platform: process.platform,
  configFolder: process.env['XDG_CONFIG_HOME'],
});

/** The folder of plans in the person's documents, as Electron's `documents` path would have it. */
export function defaultDataFolder(search: HomeSearch = thisHome()): string {
  return join(documentsFolder(search), plansFolderName);
}

function documentsFolder({ home, platform, configFolder }: HomeSearch): string {
  if (platform === 'linux') {
    return linuxDocuments(home, configFolder ?? join(home, '.config'));
  }
  return join(home, 'Documents');
}

/** Linux desktops name the folder in the person's language and note it in user-dirs.dirs. */
function linuxDocuments(home: string, configFolder: string): string {
  const file = join(configFolder, 'user-dirs.dirs');
  if (existsSync(file)) {
    const match = /^XDG_DOCUMENTS_DIR="([^"]+)"/m.exec(readFileSync(file, 'utf8'));
    if (match?.[1] !== undefined) {
      return match[1].replace('$HOME', home);
    }
  }
  const usual = join(home, 'Documents');
  return existsSync(usual) ? usual : home;
}
