// Why: decides whether a licence expression (SPDX) lets us ship the package.
// Must not: guess; what it cannot read is refused.

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Whether at least one reading of the expression is wholly permissive. AND binds tighter than OR. */
export function isPermissive(expression: string): boolean {
  const tokens = expression.match(/[()]|[\w.+-]+/g) ?? [];
  let position = 0;

  const primary = (): boolean => {
    const token = tokens[position];
    position += 1;
    if (token !== '(') {
      return token !== undefined && permissive.has(token);
    }
    const inner = either();
    const isClosed = tokens[position] === ')';
    position += 1;
    return inner && isClosed;
  };

  const both = (): boolean => {
    let isAllowed = primary();
    while (tokens[position] === 'AND') {
      position += 1;
      isAllowed = primary() && isAllowed;
    }
    return isAllowed;
  };

  const either = (): boolean => {
    let isAllowed = both();
    while (tokens[position] === 'OR') {
      position += 1;
      isAllowed = both() || isAllowed;
    }
    return isAllowed;
  };

  return either() && position === tokens.length;
}
