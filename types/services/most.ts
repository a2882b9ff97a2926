/** How much a service holds (P). Apart from the schemas, because the phone asks too. */
export const mostOf = {
  label: 40,
  ask: 60,
  why: 200,
  says: 300,
  options: 8,
  questions: 16,
  outcomes: 16,
  papers: 24,
  fields: 16,
  refusals: 12,
  conditions: 6,
  copies: 9,
  fieldLetters: 200,
  /** Cases of one call of the counter. */
  casesAtOnce: 20,
  /** Working days. */
  days: 120,
  purgeDays: 1095,
  /** Ways through its questions: so many are walked on a phone in a moment. */
  ways: 20_000,
} as const
