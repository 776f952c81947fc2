// Why: reads the data files that ship with the app: rule sets, reference lists, example files.
// Must not: know where the app is installed; the host says.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleSet } from '../../src-shared/contract/rule-set.ts';
import { ruleSetSchema } from '../../src-shared/contract/rule-set.ts';
import type { ReferenceLists } from './reference-lists.ts';
import { referenceListsSchema } from './reference-lists.ts';

export interface Resources {
  readonly folder: string;
  /** The newest version of the rule set that ships with this version of the product. */
  readonly ruleSet: () => RuleSet;
  readonly reference: () => ReferenceLists;
  /** Bytes of a file under resources/examples. */
  readonly exampleFile: (name: string) => Uint8Array;
}

export function createResources(folder: string): Resources {
  let newest: RuleSet | null = null;
  let reference: ReferenceLists | null = null;
  return {
    folder,
    ruleSet() {
      newest ??= readNewestRuleSet(join(folder, 'rule-sets'));
      return newest;
    },
    reference() {
      reference ??= referenceListsSchema.parse(
        readJson(join(folder, 'reference', 'reference.json')),
      );
      return reference;
    },
    exampleFile: (name) => readFileSync(join(folder, 'examples', name)),
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function readNewestRuleSet(folder: string): RuleSet {
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ruleSetSchema.parse(readJson(join(folder, name))));
  const newest = all.toSorted((a, b) => b.version - a.version)[0];
  if (!newest) throw new Error('No rule set ships with the product');
  return newest;
}
