/** What goes into `reports.submitFor`: staff write down what a resident asked them to report. */
import * as z from '../z'
import { personId } from '../ids'
import { strangerInput } from './stranger'
import { submitInput } from './contract'
import { onBehalfWays } from './onBehalfWays'

const { for: _mandate, about: _accused, ...said } = submitInput.shape

export const submitForInput = z.strictObject({
  ...said,
  /** Whose report it is: somebody with an account, or `stranger`, who has none. One of the two. */
  person: z.optional(personId),
  stranger: z.optional(strangerInput),
  how: z.enum(onBehalfWays),
  /** They agreed that it is written down in their name. */
  agreed: z.literal(true),
})
export type SubmitForInput = z.output<typeof submitForInput>
