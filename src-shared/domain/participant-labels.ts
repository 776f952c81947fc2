// Why: anonymous codes for participants, P01, P02 …, that never meet a code already given out.
// Must not: carry anything of a person; a code is a running number.

const pattern = /^P(\d+)$/u;

/**
 * The next `count` codes after the highest one in use. At least two digits, so that a list of them
 * stands in order.
 */
export function nextParticipantLabels(used: readonly string[], count: number): readonly string[] {
  const highest = used.reduce((top, label) => {
    const number = pattern.exec(label)?.[1];
    return number === undefined ? top : Math.max(top, Number(number));
  }, 0);
  return Array.from(
    { length: count },
    (_, index) => `P${String(highest + index + 1).padStart(2, '0')}`,
  );
}
