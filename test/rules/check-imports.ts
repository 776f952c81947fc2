// Why: holds the rooms apart, failing closed: a file in no room and a package in no list are problems.
// Must not: know the table's content; table and files are given in, so that tests can give their own.
import { builtinModules } from 'node:module';
import { posix } from 'node:path';

import { besideTests, rooms as projectRooms, type Room } from './import-table.ts';
import { readImports, type Import } from './read-imports.ts';

export interface ImportCheck {
  readonly problems: readonly string[];
  readonly filesChecked: number;
  readonly importsChecked: number;
}

export interface CheckedProject {
  /** All files of the project, relative, with `/`. */
  readonly files: readonly string[];
  readonly read: (path: string) => string;
  readonly rooms?: readonly Room[];
}

/** Where a file is: its room, and for rooms of the kind `features/*` which of them. */
interface Place {
  readonly room: Room;
  readonly folder: string;
}

/** Checks every script and style sheet of a project against the table of rooms. */
export function checkImports({ files, read, rooms = projectRooms }: CheckedProject): ImportCheck {
  // Folders end in "/", so that a file can never pass for the folder of a room.
  const existing = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));
  const checked = files.filter((file) => /\.(?:[cm]?[jt]sx?|css)$/.test(file));
  const problems: string[] = [];
  let importsChecked = 0;
  for (const file of checked) {
    const place = placeOf(file, rooms);
    if (place === null) {
      problems.push(`${file}: is in no room`);
      continue;
    }
    for (const found of readImports(file, read(file))) {
      importsChecked += 1;
      const problem = checkImport({ file, place, found, existing, rooms });
      if (problem !== null) {
        problems.push(`${file}:${found.line}: ${problem}`);
      }
    }
  }
  return { problems, filesChecked: checked.length, importsChecked };
}

interface OneImport {
  readonly file: string;
  readonly place: Place;
  readonly found: Import;
  readonly existing: ReadonlySet<string>;
  readonly rooms: readonly Room[];
}

function checkImport({ file, place, found, existing, rooms }: OneImport): string | null {
  if (found.specifier === null) {
    return 'imports something that is not a plain string, which cannot be checked';
  }
  const specifier = found.specifier.replace(/[?#].*$/, '');
  const isTest = isTestFile(file);
  if (!specifier.startsWith('.')) {
    const allowed = isTest
      ? [...place.room.packages, ...besideTests.packages]
      : place.room.packages;
    return checkPackage({ specifier, room: place.room, allowed, isTypeOnly: found.isTypeOnly });
  }
  const path = posix.normalize(posix.join(posix.dirname(file), specifier));
  if (path.startsWith('..')) {
    return `imports ${specifier}, outside the project`;
  }
  const target = [path, `${path}/`].find((one) => existing.has(one)) ?? path;
  if (!existing.has(target) && !hasMatch(target, existing)) {
    return `imports ${specifier}, which does not exist (write the extension)`;
  }
  if (isTestFile(target)) {
    return `imports the test ${target}`;
  }
  const own = isTest ? [...place.room.own, ...besideTests.own] : place.room.own;
  return checkRoom({ target, place, own, rooms, isTypeOnly: found.isTypeOnly });
}

interface PackageCheck {
  readonly specifier: string;
  readonly room: Room;
  readonly allowed: readonly string[];
  readonly isTypeOnly: boolean;
}

function checkPackage({ specifier, room, allowed, isTypeOnly }: PackageCheck): string | null {
  const isNode = specifier.startsWith('node:') || builtinModules.includes(specifier);
  if (isNode) {
    if (!specifier.startsWith('node:')) {
      return `imports ${specifier} without "node:"`;
    }
    return allowed.includes('node:') ? null : `${room.name} may not import ${specifier}`;
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const isAllowed = allowed.some((pattern) =>
    pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name,
  );
  if (isAllowed) {
    return null;
  }
  if (allowed.includes(`${name} (types)`)) {
    return isTypeOnly ? null : `${room.name} may import only types from the package ${name}`;
  }
  return `${room.name} may not import the package ${name}`;
}

interface RoomCheck {
  readonly target: string;
  readonly place: Place;
  readonly own: readonly string[];
  readonly rooms: readonly Room[];
  readonly isTypeOnly: boolean;
}

function checkRoom({ target, place, own, rooms, isTypeOnly }: RoomCheck): string | null {
  const there = placeOf(target, rooms);
  if (there === null) {
    return `imports ${target}, which is in no room`;
  }
  if (there.room.name === place.room.name) {
    return there.folder === place.folder ? null : `imports its neighbour ${there.folder}`;
  }
  if (own.includes(there.room.name)) {
    return null;
  }
  if (own.includes(`${there.room.name} (types)`)) {
    return isTypeOnly
      ? null
      : `${place.room.name} may import only types from ${there.room.name}: ${target}`;
  }
  return `${place.room.name} may not import from ${there.room.name}: ${target}`;
}

function placeOf(path: string, rooms: readonly Room[]): Place | null {
  for (const room of rooms) {
    const folder = matchFolder(path, room.folder);
    if (folder !== null) {
      return { room, folder };
    }
  }
  return null;
}

function matchFolder(path: string, folder: string): string | null {
  if (folder.endsWith('*.ts')) {
    const parent = folder.slice(0, -'*.ts'.length);
    const rest = path.startsWith(parent) ? path.slice(parent.length) : '';
    return /^[^/]+\.ts$/.test(rest) ? folder : null;
  }
  return new RegExp(`^${folder.replaceAll('*', '[^/]+')}`).exec(path)?.[0] ?? null;
}

function isTestFile(path: string): boolean {
  return /\.(?:test|spec)\.[jt]sx?$/.test(path);
}

function foldersOf(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_part, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

/** import.meta.glob takes patterns; one that matches nothing is a mistake like a missing file. */
function hasMatch(target: string, existing: ReadonlySet<string>): boolean {
  if (!target.includes('*')) {
    return false;
  }
  const pattern = target
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('**/', '(?:.*/)?')
    .replaceAll(/(?<!\.)\*/g, '[^/]*');
  return [...existing].some((path) => new RegExp(`^${pattern}$`).test(path));
}
