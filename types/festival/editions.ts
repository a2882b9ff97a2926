/** What goes in and out of the editions of 柿子节: planned by staff, looked at by a second person, announced, opened and closed (DOMAIN §6). */
import * as z from '../z'
import { editionStates, modes, sessionStates, shareWays } from './flow'

/** A session as everybody sees it. */
const publicSession = z.object({
  id: z.string(),
  name: z.string(),
  mode: z.enum(modes),
  state: z.enum(sessionStates),
  /** People, not households. */
  places: z.int(),
  /** Of first come: places that are free now; of a lottery, all of them until it is drawn. */
  left: z.int(),
  /** How many of a household at most. */
  partyMost: z.int(),
  /** Percent of the places for which homes with old or disabled people are drawn first. */
  reserved: z.int(),
  opensAt: z.time,
  closesAt: z.time,
  startsAt: z.time,
  endsAt: z.time,
  meeting: z.object({ place: z.nullable(z.string()), words: z.string() }),
  trees: z.array(z.string()),
  /** The published list of a lottery that is closed. */
  list: z.nullable(z.object({ hash: z.string(), entries: z.int(), at: z.time })),
  /** When it was drawn, and by which number. */
  drawn: z.nullable(z.object({ number: z.string(), at: z.time })),
})
export type PublicSession = z.infer<typeof publicSession>

const source = z.object({ name: z.string(), issue: z.string(), at: z.time })

/** The edition of this year, or the newest that was announced; without one, none of it. */
export const currentOutput = z.object({
  edition: z.nullable(z.int()),
  state: z.nullable(z.enum(editionStates)),
  year: z.nullable(z.int()),
  rules: z.array(z.string()),
  /** Which national draw gives the public number. */
  source: z.nullable(source),
  share: z.nullable(z.object({ by: z.enum(shareWays), elderFirst: z.boolean() })),
  /** Counts what was announced: more than one where something was changed since. */
  announced: z.int(),
  /** What was changed since, the newest first. */
  changes: z.array(z.object({ at: z.time, says: z.string() })),
  sessions: z.array(publicSession),
})
export type Current = z.infer<typeof currentOutput>
