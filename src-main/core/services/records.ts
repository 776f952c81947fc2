// Why: small moves on plain records that several use cases share.
// Must not: know what a record means.

/** The record without keys whose value is undefined: optional input carries them, columns must not. */
export function withoutUndefined<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}
