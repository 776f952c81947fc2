// Why: what tests ask of a refusal, in one way.
// Must not: accept another error as a refusal.
import { ImportRefusal } from '../import-refusal.ts';

/** The refusal that `run` ends in; fails where it ends well or in any other error. */
export async function refusalOf(run: () => unknown): Promise<ImportRefusal> {
  try {
    await run();
  } catch (error) {
    if (error instanceof ImportRefusal) return error;
    throw error;
  }
  throw new Error('Expected a refusal, but it was read.');
}

export type Outcome<Value> = { readonly value: Value } | { readonly refusal: ImportRefusal };

/** What reading ends in; any error but a refusal fails the test. */
export async function outcomeOf<Value>(run: () => Value | Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await run() };
  } catch (error) {
    if (error instanceof ImportRefusal) return { refusal: error };
    throw error;
  }
}

/** The bytes of a CSV text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of a text whose letters all stand in Windows-1252's Latin half. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code > 255) throw new Error(`No such letter in this test encoding: ${letter}`);
    return code;
  });
}
