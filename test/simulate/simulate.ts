/** Runs seeds and looks whether what is stored at the end is as it must be. */
import type { Person } from '../../cloudfunctions/_platform/call/members'
import { inbox as inboxCollection, type InboxMessage } from '../../cloudfunctions/messages/collections'
import { fromEpoch } from '../../cloudfunctions/_platform/time'
import type { Report } from '../../cloudfunctions/reports/collections'
import { reportSchema } from '../../cloudfunctions/reports/schema'
import type { ReportRate } from '../../cloudfunctions/reports/rates/collections'
import * as z from '@shared/z'
import { violations, type Ending } from './invariants'
import { tell, type Told } from './story'
import type { World } from './world'

export interface Outcome {
  seed: number
  /** What happened, a line each. */
  lines: string[]
  /** All that was asked and answered and all that is stored, but what each run draws anew: the same for the same seed. */
  trace: string
  ending: Ending
  violations: string[]
}

/** What is wrong, and the one command that repeats it. */
export const wrongText = ({ seed, violations }: Outcome) =>
  `seed ${seed} left something wrong:\n${violations.map(wrong => `  ${wrong}`).join('\n')}\nrepeat it: npm run simulate -- --seed ${seed}`

/** Worlds at the same time. */
export const atOnce = 3

/** Runs one seed in a world that other seeds may have used before. */
export async function simulate(world: World, seed: number): Promise<Outcome> {
  await world.renew()
  const told = await tell(world, seed)
  const stored = Object.fromEntries(
    ['reports', 'inbox', 'people', 'counters'].map(name => [name, [...world.database.dump(name)]]),
  )
  const ending: Ending = {
    asked: told.asked,
    reports: stored.reports as unknown as Report[],
    inbox: stored.inbox as unknown as InboxMessage[],
    people: stored.people as unknown as Person[],
    now: fromEpoch(world.clock.now()),
    counters: stored.counters ?? [],
    rates: [...world.database.dump('reportRates')] as unknown as ReportRate[],
    outboxIds: new Set(world.outboxIds),
    sent: await sentBy(world),
    consents: told.consents,
  }
  const wrong = [...violations(ending), ...malformed(stored)]
  return { seed, lines: told.lines, trace: traceOf(told, stored), ending, violations: wrong }
}

/**
 * Runs seeds, several worlds at the same time: one waits for its functions most of the time. Stops at the first wrong outcome.
 * @returns the wrong outcome with the smallest seed of those found, if any
 */
export async function simulateAll(
  worlds: World[],
  seeds: { from: number; count: number },
  told: (outcome: Outcome) => void,
): Promise<Outcome | undefined> {
  let next = seeds.from
  const wrong: Outcome[] = []
  const run = async (world: World) => {
    while (next < seeds.from + seeds.count && wrong.length === 0) {
      const outcome = await simulate(world, next++)
      told(outcome)
      if (outcome.violations.length > 0) wrong.push(outcome)
    }
  }
  await Promise.all(worlds.map(run))
  return wrong.sort((a, b) => a.seed - b.seed)[0]
}

/** How many messages WeChat took, by `openid template`. */
async function sentBy(world: World): Promise<Map<string, number>> {
  const requests = (await world.control('GET', 'sent')) as {
    api: string
    data: { touser: string; template_id: string }
    answer: { errcode: number }
  }[]
  const sent = new Map<string, number>()
  for (const { api, data, answer } of requests) {
    if (api !== 'subscribeMessage.send' || answer.errcode !== 0) continue
    const key = `${data.touser} ${data.template_id}`
    sent.set(key, (sent.get(key) ?? 0) + 1)
  }
  return sent
}

function malformed({ reports = [], inbox = [] }: Record<string, object[]>): string[] {
  const check = (schema: z.ZodMiniType<unknown>, documents: object[]) =>
    documents.flatMap(document => {
      const { success, error } = z.safeParse(schema, document)
      return success
        ? []
        : [`a document is not as its schema says: ${error.issues.map(i => `${i.path.join('.')} ${i.message}`).join()}`]
    })
  return [...check(reportSchema, reports), ...check(inboxCollection.schema, inbox)]
}

/** Requests get their ids, and files their signatures, anew in each run. */
function traceOf({ asked, lines }: Told, stored: object): string {
  const redrawn = (key: string, value: unknown) => (key === 'requestId' || key === 'url' ? undefined : value)
  return JSON.stringify({ asked, lines, stored }, redrawn, 1)
}
