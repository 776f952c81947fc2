// Why: a key of the document in a comparison would be program language to a reader.
// Must not: let a new field of the document pass without a Swedish name.
import { describe, expect, it } from 'vitest';

import { documentServiceSchema } from '../../../src-shared/contract/catalogue-document.ts';
import { documentFieldName } from './field-names.ts';

/** Keys that are words of Swedish too. */
const sameInSwedish = ['status', 'ref'];

describe('the name of a field that differs', () => {
  it.each(Object.keys(documentServiceSchema.shape).filter((key) => key !== 'id'))(
    '%s is Swedish',
    (key) => {
      const name = documentFieldName(key);
      expect(name).toMatch(/^[A-ZÅÄÖ]/);
      expect(name).not.toContain('_');
      expect([...sameInSwedish, name.toLowerCase() === key.toLowerCase() ? '' : key]).toContain(
        key,
      );
    },
  );
});
