/** What the figures of 三率 need to know of a report (cloudfunctions/reports/rates/facts.ts). */
import * as z from '../z'
import { ratings } from './labels'

/** What whoever reported it, or was called back for it, says of how it came out. */
export const word = z.object({ solved: z.boolean(), rating: z.optional(z.enum(ratings)) })

export const facts = z.object({
  /** When somebody first took it up, or said that they don't. */
  answeredAt: z.nullable(z.time),
  /** When it was settled, unless it was opened again. */
  settledAt: z.nullable(z.time),
  /** It closed by itself, or by a rating. */
  closed: z.boolean(),
  /** It came to nothing, or goes on in another report. */
  ended: z.nullable(z.enum(['declined', 'withdrawn', 'merged'])),
  /** Two people agreed that it does not count. */
  excluded: z.boolean(),
  word: z.nullable(word),
  /** What those say who follow it, each once. */
  followers: z.array(z.extend(word, { personId: z.string() })),
  /** How often a post did what keeps it from being handled or from counting: `sendBack:unitLead`. */
  deeds: z.record(z.string(), z.int()),
})
export type Facts = z.infer<typeof facts>
