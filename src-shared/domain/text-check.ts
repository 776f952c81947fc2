// Why: one meaning of "not filled in" for reasons, roles, evaluations and references.
// Must not: judge the content of a text.

/** Whether a text is missing or holds nothing but white space. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === '';
}
