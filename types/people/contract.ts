/** What goes in and out of `people`, and the document of a person that every call begins with. */
import * as z from '../z'
import { roles } from '../permissions'

const ownPost = z.object({ role: z.enum(roles), node: z.string(), place: z.string() })

export const meOutput = z.object({
  /** False for somebody who has no binding yet: they can read public things and report an emergency. */
  bound: z.boolean(),
  personId: z.string(),
  name: z.string(),
  posts: z.array(ownPost),
  home: z.nullable(z.object({ code: z.string(), name: z.string() })),
  /** WeChat reminders left, per template (DOMAIN §5). */
  msgCredits: z.record(z.string(), z.int()),
})
export type Me = z.infer<typeof meOutput>
