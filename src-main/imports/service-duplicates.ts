// Why: two rows of one file that mean the same service must not become two, nor overwrite each other
// by chance: the first one counts and the later one is told.
// Must not: compare with the plan.
import { normaliseName } from '../../src-shared/domain/collation.ts';
import { quote } from './messages.ts';

interface Identified {
  readonly row: number;
  readonly id: string | null;
  readonly ref: string | null;
  readonly name: string;
}

export type DuplicateVerdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'warn'; readonly text: string }
  | { readonly kind: 'skip'; readonly text: string };

export class DuplicateFinder {
  readonly #byId = new Map<string, Identified>();
  readonly #byRef = new Map<string, Identified>();
  readonly #byName = new Map<string, Identified[]>();

  /** Judges a row against the rows before it, and remembers it if it stays. */
  check(row: Identified): DuplicateVerdict {
    const name = normaliseName(row.name);
    const ref = row.ref === null ? null : normaliseName(row.ref);
    const verdict = this.#judge(row, name, ref);
    if (verdict.kind !== 'skip') this.#remember(row, name, ref);
    return verdict;
  }

  #judge(row: Identified, name: string, ref: string | null): DuplicateVerdict {
    const sameId = row.id === null ? undefined : this.#byId.get(row.id);
    if (sameId !== undefined) return skip(`Samma id som rad ${sameId.row}`);
    const sameRef = ref === null ? undefined : this.#byRef.get(ref);
    if (sameRef !== undefined) return skip(`Samma ref (${row.ref}) som rad ${sameRef.row}`);
    const [sameName, ...others] = this.#byName.get(name) ?? [];
    if (sameName === undefined) return { kind: 'new' };
    const isTold = [sameName, ...others].every((other) => isToldApart(row, other));
    if (!isTold) return skip(`Samma namn som rad ${sameName.row} (${quote(row.name)})`);
    return {
      kind: 'warn',
      text: `Rad ${sameName.row} och rad ${row.row} har samma namn (${quote(row.name)}) men olika ref; båda lästes in. Kontrollera om de är samma insats.`,
    };
  }

  #remember(row: Identified, name: string, ref: string | null): void {
    if (row.id !== null) this.#byId.set(row.id, row);
    if (ref !== null) this.#byRef.set(ref, row);
    const namesakes = this.#byName.get(name);
    if (namesakes === undefined) this.#byName.set(name, [row]);
    else namesakes.push(row);
  }
}

function skip(why: string): DuplicateVerdict {
  return { kind: 'skip', text: `${why}; den första raden gäller och den här lästes inte in.` };
}

/** Different refs or different ids: somebody has already said that they are two. */
function isToldApart(one: Identified, other: Identified): boolean {
  const refs = one.ref !== null && other.ref !== null;
  const ids = one.id !== null && other.id !== null;
  return refs || ids;
}
