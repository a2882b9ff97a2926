/** One seed, one run: random people do random things under random faults; then all is mended, and what is stored is read. */
import { templateIds } from '@shared/messages/templates'
import type { Message } from '@shared/messages/contract'
import type { ReportView } from '@shared/reports/contract'
import { isOpen as clockRuns } from '@shared/reports/flow'
import type { Json } from '../cloud/plugin'
import { chanceOf, type Chance } from '../cloud/seed/chance'
import { faultPlan } from './faultPlans'
import { mischief, type Mischief } from './hostile'
import { change, codeOf, isOpen, someoneFor, submission, type Answer, type Ask } from './people'
import { wechatIds, type World } from './world'

export interface Asked extends Ask {
  answer: Answer
  /** Whether something was going wrong meanwhile. */
  faulty: boolean
  /** Of ill will: the mischief that it is part of, and what may become of that at most. */
  hostile?: { nth: number; atMost: Mischief['atMost'] }
}

export interface Told {
  asked: Asked[]
  /** What happened, a line each: the same for the same seed. */
  lines: string[]
  /** Consents given to WeChat, by `openid template`. */
  consents: Map<string, number>
}

const minute = 60_000
const hour = 60 * minute
/** Each so many seeds may kill processes: a cold start for each. */
export const killing = 16
/** In one of so many stories WeChat keeps silent for a day: no answer comes, whatever it is asked to tell. */
const silent = 16
const jumps = [minute, 5 * minute, 40 * minute, 3 * hour, 26 * hour, 8 * 24 * hour, -minute, -7 * minute]

/** Tells the story of a seed in a world that was renewed. */
export async function tell(world: World, seed: number): Promise<Told> {
  const chance = chanceOf(`story ${seed}`)
  const told: Told = { asked: [], lines: [], consents: new Map() }
  world.scheduler.begin(chanceOf(`order ${seed}`))
  const kills = seed % killing === 0
  const reports = new Map<string, ReportView>()
  const reporters = [1, 2, 3].map(() => chance.pick(world.residents).openid)
  let faulty = false
  let keys = 0
  const newKey = () => `simulate-${seed}-${keys++}`

  async function ask(call: Ask): Promise<Answer> {
    const [name = '', path = ''] = call.action.split('.')
    const answer = (await world.cloud.call(call.who, name, path, call.input, call.key).catch((error: unknown) => ({
      ok: false,
      error: { code: 'lost', message: String(error) },
    }))) as Answer
    told.asked.push({ ...call, answer, faulty })
    if (answer.ok && call.action.startsWith('reports.') && answer.data.id) reports.set(answer.data.id, answer.data)
    return answer
  }
  /** At the same time; written down in the order in which they were asked. */
  async function together(...calls: Ask[]): Promise<Answer[]> {
    const from = told.asked.length
    const answers = await Promise.all(calls.map(ask))
    await world.scheduler.idle()
    told.asked.splice(from, calls.length, ...calls.map((call, at) => ({ ...call, answer: answers[at]!, faulty })))
    calls.forEach((call, at) => told.lines.push(line(call, answers[at]!)))
    return answers
  }
  const timer = async () => {
    const [run] = await world.timers.runNamed('jobs')
    await world.scheduler.idle()
    return run?.ok ? 'ok' : 'failed'
  }

  const submit = () => submission(world, chance, chance.pick(reporters), newKey(), keys)
  async function intent(about?: string): Promise<Ask | undefined> {
    if (reports.size === 0) return submit()
    const known = (about !== undefined && reports.get(about)) || chance.pick([...reports.values()])
    const reportersTurn = chance.percent(clockRuns(known.state) ? 20 : 85)
    const who = reportersTurn ? reporterOf(told, known.id) : someoneFor(world, chance, known)
    const [looked] = await together({ who, action: 'reports.get', input: { id: known.id } })
    return looked?.ok ? change(world, chance, who, looked.data, newKey()) : undefined
  }

  const steps: [weight: number, step: () => Promise<unknown>][] = [
    [8, async () => together(await submit())],
    [50, async () => withSome(await intent(), together)],
    [
      20,
      async () => {
        const one = await intent()
        // Mostly about the same report: they get in one another's way.
        const other = chance.percent(25) ? await submit() : await intent(one?.input.id as string | undefined)
        await together(...(one ? [one, other] : [other]).filter(call => call !== undefined))
      },
    ],
    [6, async () => withSome(await intent(), call => together(call, call))],
    [10, () => withSome(pickedAgain(told, chance), together)],
    [12, () => illWill()],
    [8, () => consent()],
    [5, () => read()],
    [
      10,
      async () => {
        told.lines.push(`timer: ${await timer()}`)
        if (chance.percent(40)) told.lines.push(`timers: ${(await Promise.all([timer(), timer()])).join(', ')}`)
      },
    ],
    [10, () => jump(chance.pick(jumps))],
    [10, () => fail()],
    [2, () => quota(chance.percent(50) ? 0 : 1_000_000_000)],
  ]

  async function illWill(): Promise<void> {
    const { calls, atMost } = await mischief(world, chance, told, reporters, newKey)
    const nth = told.asked.length
    await together(...calls)
    for (const asked of told.asked.slice(nth)) asked.hostile = { nth, atMost }
  }
  async function consent(): Promise<void> {
    const somebody =
      reports.size > 0 ? someoneFor(world, chance, chance.pick([...reports.values()])) : chance.pick(reporters)
    const who = chance.percent(50) ? somebody : chance.pick(reporters)
    const templates = templateIds.slice(chance.percent(50) ? 1 : 0).slice(0, 3)
    await world.consent(
      who,
      templates.map(id => wechatIds[id]),
    )
    for (const id of templates) {
      const key = `${who} ${wechatIds[id]}`
      told.consents.set(key, (told.consents.get(key) ?? 0) + 1)
    }
    await together({ who, action: 'messages.consent', input: { templates }, key: newKey() })
  }
  async function read(): Promise<void> {
    const who =
      reports.size > 0 ? someoneFor(world, chance, chance.pick([...reports.values()])) : chance.pick(reporters)
    const [inbox] = (await together({ who, action: 'messages.inbox', input: {} })) as unknown as [
      { ok: boolean; data?: { items: Message[] } },
    ]
    const message = inbox.data?.items.find(m => !m.read)
    if (message) await together({ who, action: 'messages.read', input: { ids: [message.id] }, key: newKey() })
  }
  async function jump(ms: number): Promise<void> {
    await world.clock.advance(ms)
    told.lines.push(`the clock moves by ${ms / minute} min`)
  }
  async function fail(): Promise<void> {
    const plan = faultPlan(chance, kills)
    await world.control('POST', 'faults', plan as Json)
    faulty = Object.keys(plan).length > 0
    told.lines.push(`faults: ${JSON.stringify(plan)}`)
  }
  async function quota(perDay: number): Promise<void> {
    await world.control('POST', 'quota', { perDay })
    told.lines.push(`WeChat sends ${perDay} a day`)
  }

  /** Nothing else goes wrong on that day: so every call is answered, nothing is lost, and the timer comes through. */
  async function silentDay(): Promise<void> {
    await quota(1_000_000_000)
    await world.control('POST', 'faults', { seed, wechat: { answer: 'silence' } })
    faulty = false
    told.lines.push('WeChat keeps silent for a day')
    for (let hours = 0; hours < 24; hours += 4) {
      await consent()
      await weighted(chance, steps.slice(0, -2))()
      await jump(4 * hour)
      const ran = await timer()
      told.lines.push(`timer: ${ran}`)
      if (ran !== 'ok') throw new Error(`seed ${seed}: the timer did not come through while WeChat kept silent`)
    }
  }

  for (let left = chance.between(4, 10); left > 0; left--) await weighted(chance, steps)()
  if (seed % silent === 5) await silentDay()
  await world.control('POST', 'faults', {})
  await quota(1_000_000_000)
  faulty = false
  // Whoever got no answer tries again, with the same key.
  for (const call of [...unanswered(told)]) if (chance.percent(70)) await together(call)
  // A while in which nobody rates: what was resolved closes by itself.
  if (chance.percent(20)) {
    await jump(8 * 24 * hour)
    told.lines.push(`timer: ${await timer()}`)
  }
  // The timer comes on until nothing is left: pauses double up to half an hour, a quota comes back in the morning, and what is told only then goes out a minute later.
  told.lines.push(`timer: ${await timer()}`)
  for (let round = 0; round < 20 && hasUndelivered(world); round++) {
    for (const ms of [2 * hour, 2 * minute]) {
      await jump(ms)
      await world.timers.runDue()
      await world.scheduler.idle()
    }
  }
  return told
}

const hasUndelivered = ({ database }: World) =>
  [...database.dump('reports')].some(report => report.outboxAt !== null) ||
  [...database.dump('inbox')].some(message => message.courierAt !== null)

const line = ({ who, action, input, key }: Ask, answer: Answer) =>
  `${who} ${action} ${JSON.stringify(input)}${key ? ` ${key}` : ''} → ${codeOf(answer)}`

function withSome<T>(call: Ask | undefined, act: (call: Ask) => Promise<T>): Promise<T | undefined> {
  return call ? act(call) : Promise.resolve(undefined)
}

function reporterOf({ asked }: Told, id: string): string {
  const first = asked.find(({ action, answer }) => action === 'reports.submit' && answer.ok && answer.data.id === id)
  if (!first) throw new Error(`nobody submitted ${id}`)
  return first.who
}

/** A change that was made or not: its client sends it again. */
function pickedAgain({ asked }: Told, chance: Chance): Ask | undefined {
  const mutations = asked.filter(({ key }) => key !== undefined)
  if (mutations.length === 0) return undefined
  const { who, action, input, key } = chance.pick(mutations)
  return { who, action, input, key }
}

function unanswered({ asked }: Told): Ask[] {
  const open = new Map<string, Ask>()
  for (const { answer, faulty: _faulty, ...call } of asked) {
    if (call.key === undefined) continue
    if (isOpen(answer)) open.set(call.key, call)
    else open.delete(call.key)
  }
  return [...open.values()]
}

function weighted<T>(chance: Chance, list: [number, T][]): T {
  let at = chance.between(
    1,
    list.reduce((sum, [weight]) => sum + weight, 0),
  )
  for (const [weight, one] of list) {
    at -= weight
    if (at <= 0) return one
  }
  throw new Error('the weights do not add up')
}
