// Why: what the command line says and where: JSON or Swedish text on standard output, all else on
// standard error, and the exit codes of the fixed interface.
// Must not: print anything but the one JSON document on standard output with --json.
import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../core/refusal.ts';
import { asRefusal } from '../../core/refusal.ts';

/** 0 done · 1 refused by a rule · 2 wrong usage · 3 fault. */
export const exitCodes = { done: 0, refused: 1, usage: 2, fault: 3 } as const;

export interface Output {
  readonly isJson: boolean;
  /** The outcome of a command: one JSON document, or the text. */
  result(json: unknown, text: string): void;
  /** A message to the person, beside the outcome. */
  note(text: string): void;
}

export function createOutput(isJson: boolean): Output {
  return {
    isJson,
    result(json, text) {
      process.stdout.write(isJson ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`);
    },
    note(text) {
      process.stderr.write(`${text}\n`);
    },
  };
}

/** Says what went wrong and answers with the exit code. */
export function reportFailure(error: unknown, isJson: boolean): number {
  const refusal = asRefusal(error);
  if (refusal) {
    if (isJson) {
      const { code, problems } = refusal;
      const message = wholeMessage(refusal);
      const body = {
        error: problems.length === 0 ? { code, message } : { code, message, problems },
      };
      process.stdout.write(`${JSON.stringify(body, null, 2)}\n`);
    }
    process.stderr.write(`${wholeMessage(refusal)}\n`);
    return exitCodes.refused;
  }
  const id = randomUUID().slice(0, 8);
  if (isJson) {
    const message = `Ett oväntat fel inträffade (fel-id ${id}).`;
    process.stdout.write(`${JSON.stringify({ error: { code: 'fault', message, id } }, null, 2)}\n`);
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `Ett oväntat fel inträffade (fel-id ${id}). Ingenting har ändrats.\n${detail}\n`,
  );
  return exitCodes.fault;
}

/** The message with every place that it does not name itself: a terminal has no list beside it. */
function wholeMessage(refusal: Refusal): string {
  const unnamed = refusal.problems.filter(({ place }) => !refusal.message.includes(place));
  return [refusal.message, ...unnamed.map(({ place, message }) => `  ${place}: ${message}`)].join(
    '\n',
  );
}
