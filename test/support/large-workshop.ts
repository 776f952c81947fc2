// Why: a workshop as large as they come, 60 services and 30 voters with names as long as real ones,
// many on the same medians, for what must hold when it is crowded.
// Must not: use chance: the same plan every time.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const commandLine = join(import.meta.dirname, '..', '..', 'src-main', 'hosts', 'cli', 'main.ts');

const kinds = [
  'Individuella stödsamtal',
  'Gruppverksamhet',
  'Öppen mottagning utan tidsbokning',
  'Råd och stöd på telefon',
  'Digital självhjälp',
  'Hembesök',
  'Kvällsöppen träffpunkt',
  'Uppsökande arbete',
  'Studiecirkel',
  'Familjerådgivning',
] as const;
const groups = [
  'för anhöriga',
  'för unga vuxna',
  'för föräldrar som separerar',
  'för äldre som är ofrivilligt ensamma',
  'vid skadligt bruk',
  'för våldsutsatta',
] as const;

/** Sixty names, no two alike. */
export const manyNames: readonly string[] = kinds.flatMap((kind) =>
  groups.map((group) => `${kind} ${group}`),
);

const perspectives = ['Medarbetare', 'Chef', 'Strateg', 'Brukarorganisation', 'Civilsamhälle'];

/** A vote near where the service stands; voters lean a little up or down, and some skip. */
function voteOf(service: number, voter: number, criterion: number): number | null {
  const mixed = (service * (criterion === 0 ? 37 : 23) + criterion * 11) % 60;
  const centre = 2.4 + (mixed / 60) * 2.3;
  const lean = (((voter * 7 + service * 5 + criterion * 3) % 11) - 5) / 4;
  // Every tenth service splits the room.
  const isSplit = service % 10 === 3 && criterion === 0;
  const value = isSplit ? (voter % 2 === 0 ? 5 : 2) : Math.round(centre + lean);
  return voter > 0 && (voter + service) % 23 === 0 ? null : Math.min(5, Math.max(1, value));
}

/** Makes the plan with its revealed workshop "Stora workshopen". */
export async function makeLargeWorkshop(plan: string, folder: string, count = 60): Promise<void> {
  const names = manyNames.slice(0, count);
  const services = join(folder, 'insatser.csv');
  const ratings = join(folder, 'roster.csv');
  writeFileSync(
    services,
    ['ref;insats;målgrupp', ...names.map((name, at) => `L${at + 1};${name};Tvärgående`)].join('\n'),
  );
  const rows = names.flatMap((_, service) =>
    Array.from({ length: 30 }, (__, voter) =>
      ['effekt', 'genomförbarhet'].map((criterion, index) => {
        const value = voteOf(service, voter, index);
        const code = `P${String(voter + 1).padStart(2, '0')}`;
        const perspective = perspectives[voter % perspectives.length] ?? '';
        return `${code};${perspective};L${service + 1};${criterion};${value ?? '-'};hög;1`;
      }),
    ).flat(),
  );
  writeFileSync(
    ratings,
    ['deltagare;perspektiv;insats;kriterium;värde;säkerhet;omgång', ...rows].join('\n'),
  );
  const command = (...words: readonly string[]) => run(process.execPath, [commandLine, ...words]);
  await command('new', plan);
  await command('import', 'services', plan, services, '--example-values');
  await command(
    'import',
    'ratings',
    plan,
    ratings,
    '--session',
    'Stora workshopen',
    '--example-values',
  );
  await command('session', 'reveal', plan, '--session', 'Stora workshopen');
}
