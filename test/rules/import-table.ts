// Why: who may import whom, as data. The check reads this; CONTRIBUTING shows the same table.
// Must not: grow exceptions for one file; a file that does not fit is in the wrong room.

/** One room of the house: which files it has and what they may import. */
export interface Room {
  readonly name: string;
  /**
   * Folder the room's files are in, relative to the project. `*` stands for one folder name and makes
   * each such folder a room of its own. A path ending in `*.ts` is the files directly in that folder.
   */
  readonly folder: string;
  /** Rooms it may import from, besides itself. `name (types)` allows type-only imports. */
  readonly own: readonly string[];
  /**
   * Packages, `@scope/*` for a whole scope, `node:` for Node's own modules. `name (types)` allows
   * type-only imports, of which nothing is left in the product.
   */
  readonly packages: readonly string[];
}

const interfaceKit = [
  'react',
  '@mantine/core',
  '@mantine/dates',
  '@mantine/hooks',
  '@mantine/notifications',
  '@mantine/spotlight',
  '@tabler/icons-react',
] as const;

const tanstack = [
  '@tanstack/react-query',
  '@tanstack/react-router',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
] as const;

const everyRoom = [
  'contract',
  'domain',
  'text',
  'db',
  'core',
  'imports',
  'exports',
  'workers',
  'hosts',
  'hosts/electron',
  'hosts/node',
  'hosts/workshop',
  'hosts/cli',
  'renderer/ui',
  'renderer/api',
  'renderer/features',
  'renderer/app',
  'renderer/phone',
  'scripts',
  'configuration',
  'resources',
] as const;

export const rooms: readonly Room[] = [
  {
    name: 'contract',
    folder: 'src-shared/contract/',
    own: [],
    packages: ['zod', '@orpc/contract'],
  },
  { name: 'domain', folder: 'src-shared/domain/', own: ['contract (types)'], packages: [] },
  {
    name: 'text',
    folder: 'src-shared/text/',
    own: ['contract (types)', 'domain (types)'],
    packages: ['i18next'],
  },
  {
    name: 'db',
    folder: 'db/',
    own: ['contract', 'domain'],
    packages: ['better-sqlite3', 'drizzle-orm', 'node:'],
  },
  {
    name: 'core',
    folder: 'src-main/core/',
    own: ['contract', 'domain', 'text', 'db', 'imports', 'exports', 'workers'],
    packages: ['hono', '@orpc/server', 'uuid', 'zod', 'node:'],
  },
  {
    name: 'imports',
    folder: 'src-main/imports/',
    own: ['contract', 'domain', 'text'],
    packages: ['hucre', 'papaparse', 'zod', 'node:'],
  },
  {
    name: 'exports',
    folder: 'src-main/exports/',
    own: ['contract', 'domain', 'text'],
    packages: ['hucre', 'papaparse', 'docx', '@myriaddreamin/typst-ts-node-compiler', 'node:'],
  },
  {
    name: 'workers',
    folder: 'src-main/workers/',
    own: ['contract', 'domain', 'text', 'imports', 'exports'],
    packages: ['node:'],
  },
  {
    name: 'hosts',
    folder: 'src-main/hosts/*.ts',
    own: ['core', 'text'],
    packages: ['@hono/node-server', 'node:'],
  },
  {
    name: 'hosts/electron',
    folder: 'src-main/hosts/electron/',
    own: ['core', 'text', 'hosts', 'hosts/cli', 'hosts/workshop'],
    packages: ['electron', 'node:'],
  },
  {
    name: 'hosts/node',
    folder: 'src-main/hosts/node/',
    own: ['core', 'text', 'hosts', 'hosts/workshop'],
    packages: ['@hono/node-server', 'node:'],
  },
  {
    name: 'hosts/workshop',
    folder: 'src-main/hosts/workshop/',
    own: ['core', 'text', 'hosts'],
    packages: ['@hono/node-server', 'hono', 'node:'],
  },
  {
    name: 'hosts/cli',
    folder: 'src-main/hosts/cli/',
    own: ['contract', 'core', 'text', 'hosts', 'hosts/node'],
    packages: ['commander', 'cli-progress', 'node:'],
  },
  {
    name: 'renderer/ui',
    folder: 'src-renderer/ui/',
    own: ['text'],
    packages: [...interfaceKit, '@fontsource/ibm-plex-sans', 'dayjs'],
  },
  {
    name: 'renderer/api',
    folder: 'src-renderer/api/',
    own: ['contract', 'text', 'renderer/ui'],
    packages: [
      '@orpc/client',
      '@orpc/contract',
      '@orpc/tanstack-query',
      '@tanstack/react-query',
      '@tanstack/react-router',
      'react',
    ],
  },
  {
    name: 'renderer/features',
    folder: 'src-renderer/features/*/',
    own: ['contract', 'domain', 'text', 'renderer/ui', 'renderer/api'],
    packages: [
      ...interfaceKit,
      ...tanstack,
      '@orpc/client',
      'echarts',
      'dayjs',
      'uqr',
      'zod (types)',
    ],
  },
  {
    name: 'renderer/app',
    folder: 'src-renderer/app/',
    own: ['contract', 'domain', 'text', 'renderer/ui', 'renderer/api', 'renderer/features'],
    packages: [
      ...interfaceKit,
      ...tanstack,
      'react-dom',
      'i18next',
      'dayjs',
      '@orpc/client',
      '@fontsource/ibm-plex-sans',
      'vite (types)',
    ],
  },
  {
    name: 'renderer/phone',
    folder: 'src-renderer/phone/',
    own: ['contract', 'text', 'renderer/ui', 'renderer/api'],
    packages: ['react', 'react-dom', 'uuid'],
  },
  { name: 'resources', folder: 'resources/', own: [], packages: [] },
  {
    name: 'scripts',
    folder: 'scripts/',
    own: ['hosts', 'hosts/cli', 'hosts/node', 'test'],
    packages: ['@playwright/test', 'electron-builder', 'node:'],
  },
  {
    name: 'configuration',
    folder: '*.ts',
    own: ['scripts'],
    packages: [
      'vite',
      '@vitejs/plugin-react',
      'electron-vite',
      'vitest',
      '@playwright/test',
      'node:',
    ],
  },
  {
    // The page that the catalogue is measured against: the table libraries and nothing of ours.
    name: 'test/bench/bare-page',
    folder: 'test/bench/bare-page/',
    own: [],
    packages: ['@tanstack/react-table', '@tanstack/react-virtual', 'react', 'react-dom'],
  },
  {
    name: 'test',
    folder: 'test/',
    own: everyRoom,
    packages: [
      'vitest',
      'fast-check',
      '@playwright/test',
      '@axe-core/playwright',
      'vite',
      'electron',
      'app-builder-lib',
      'better-sqlite3',
      'drizzle-orm',
      'hono',
      'hucre',
      'papaparse',
      '@orpc/client',
      '@orpc/contract',
      '@orpc/server',
      'zod',
      'uuid',
      'node:',
    ],
  },
];

/** What a test beside its file may import on top of what its room may. */
export const besideTests: Pick<Room, 'own' | 'packages'> = {
  own: ['test'],
  packages: ['vitest', 'fast-check', 'node:'],
};
