/**
 * One write, cut off at each of its requests and then sent again and again with the same key: it happens once, every answer is the same, and what
 * is stored at the end is what it is when nothing was cut off (ARCHITECTURE §4.2).
 */
import type { ReportView } from '@shared/reports/contract'
import { fromEpoch } from '../../cloudfunctions/_platform/time'
import type { InboxMessage } from '../../cloudfunctions/messages/collections'
import { CloudError } from '../cloud/plugin'
import type { Faults } from '../cloud/plugins/faults'
import { chanceOf, type Chance } from '../cloud/seed/chance'
import { change, someoneFor, submission, type Answer, type Ask } from './people'
import type { World } from './world'

/** So often it is sent again. */
export const times = 5
/** Steps that a report has taken before, at the most. */
const mostSteps = 7
/** So many reports are begun before a submission is the write. */
const mostLives = 6
const minute = 60_000
/** More requests than any write sends. */
const mostRequests = 40

export interface Replayed {
  seed: number
  action: string
  /** At how many points it was cut off: before and after each of its requests. */
  points: number
  wrong: string[]
}

/** @param world one whose scheduler has not begun: requests go on as they come */
export async function replay(world: World, seed: number): Promise<Replayed> {
  const chance = chanceOf(`replay ${seed}`)
  await world.renew()
  const write = await aWrite(world, chance, seed)
  world.database.mark()
  const at = world.clock.now()
  const first = await sent(world, write)
  if (!first.ok) return { seed, action: write.action, points: 0, wrong: [`was refused: ${first.error.code}`] }
  const whole = { answer: told(first), stored: await storedAt(world, first) }
  const wrong: string[] = []
  let points = 0
  for (let nth = 1; nth <= mostRequests; nth++) {
    let reached = false
    for (const when of ['before', 'after'] as const) {
      await world.database.rewind()
      await world.clock.set(at)
      reached = await cutOff(world, write, nth, when)
      if (!reached) break
      points += 1
      wrong.push(...(await sentAgain(world, write, whole)).map(what => `cut off ${when} its request ${nth}: ${what}`))
    }
    if (!reached) break
  }
  return { seed, action: write.action, points, wrong }
}

/**
 * Replays seeds, some worlds at the same time.
 * @returns what is to be printed: over how many writes and points of each action, and the first seeds that went wrong with what to do
 */
export async function replayAll(
  worlds: World[],
  seeds: { from: number; count: number },
  told: (one: Replayed) => void,
) {
  let next = seeds.from
  const all: Replayed[] = []
  const run = async (world: World) => {
    while (next < seeds.from + seeds.count && all.every(({ wrong }) => wrong.length === 0)) {
      const one = await replay(world, next++)
      all.push(one)
      told(one)
    }
  }
  await Promise.all(worlds.map(run))
  const points = all.reduce((sum, one) => sum + one.points, 0)
  const kinds = [...new Set(all.map(({ action }) => action))].sort()
  const wrong = all.filter(one => one.wrong.length > 0)
  const said = wrong.length
    ? wrong.map(one => `seed ${one.seed}, ${one.action}:\n${one.wrong.map(what => `  ${what}`).join('\n')}\nrepeat it: npm run simulate -- --replays 1 --seed ${one.seed}`).join('\n') // prettier-ignore
    : `one effect and the same answer at ${points} crash points, each sent again ${times} times; ${kinds.map(kind => `${kind.replace('reports.', '')} ${all.filter(({ action }) => action === kind).length}`).join(', ')}` // prettier-ignore
  return { seeds: all.length, points, kinds, said, isRight: wrong.length === 0 }
}

async function sentAgain(world: World, write: Ask, whole: { answer: string; stored: string }): Promise<string[]> {
  const answers: Answer[] = []
  for (let nth = 0; nth < times; nth++) answers.push(await sent(world, write))
  const [one] = answers
  if (!one?.ok) return [`sent again it is refused: ${one?.error.code}`]
  return [
    ...answers.flatMap((answer, nth) => (told(answer) === whole.answer ? [] : [`answer ${nth + 1} is another one`])),
    ...differencesOf(whole.stored, await storedAt(world, one)),
  ]
}

/** Where two texts of many lines differ first. */
function differencesOf(whole: string, other: string): string[] {
  const [one, two] = [whole.split('\n'), other.split('\n')]
  const at = one.findIndex((line, nth) => line !== two[nth])
  return whole === other ? [] : [`what is stored is not the same: ${two[at]?.trim()} instead of ${one[at]?.trim()}`]
}

/** A report that has come some way, and a change that it offers somebody; or the submission of one. */
async function aWrite(world: World, chance: Chance, seed: number): Promise<Ask> {
  const key = `replay-${seed}`
  for (let tries = 1; ; tries++) {
    const filing = await aFiling(world, chance, seed, key)
    const filed = tries > mostLives || chance.percent(8) ? null : await sent(world, { ...filing, key: `${key}-filed` })
    if (!filed?.ok) return filing
    const write = await aChange(world, chance, filed.data, filing.who, key)
    if (write) return withoutPhotos(write)
    await world.renew()
  }
}

/** What comes next in the life of a report; null when it is over before. */
async function aChange(world: World, chance: Chance, filed: ReportView, reporter: string, key: string) {
  let report = filed
  for (let left = chance.between(0, mostSteps); ; left--) {
    const next = await offered(world, chance, report, reporter, left > 0 ? `${key}-${left}` : key)
    if (left <= 0 || !next) return next
    const answer = await sent(world, next)
    if (answer.ok) report = answer.data
  }
}

/** A submission that is taken: whoever lives nowhere reports emergencies alone. */
async function aFiling(world: World, chance: Chance, seed: number, key: string): Promise<Ask> {
  for (;;) {
    const filing = withoutPhotos(await submission(world, chance, chance.pick(world.residents).openid, key, seed))
    if (await isTaken(world, filing)) return filing
  }
}

/** Something that the report offers somebody now: whoever works on it, or whose it is. */
async function offered(world: World, chance: Chance, { id }: ReportView, reporter: string, key: string) {
  const everybody = [...world.staff, ...world.residents].map(({ openid }) => openid)
  for (let tries = 0; tries < 40; tries++) {
    const seen = await sent(world, { who: reporter, action: 'reports.get', input: { id } })
    if (!seen.ok) return null
    const who = tries < 20 && chance.percent(75) ? someoneFor(world, chance, seen.data) : chance.pick([reporter, ...everybody]) // prettier-ignore
    const looked = await sent(world, { who, action: 'reports.get', input: { id } })
    if (!looked.ok) continue
    const ask = await change(world, chance, who, looked.data, key)
    const event = ask.action.split('.')[1]
    if (looked.data.allowed.some(each => each === event) && ask.input.version === looked.data.version) {
      const taken = await isTaken(world, withoutPhotos(ask))
      if (taken) return ask
    }
  }
  return null
}

/** Would it be taken? A day that is over is not. Asked of a copy of the world. */
async function isTaken(world: World, ask: Ask): Promise<boolean> {
  world.database.mark()
  const { ok } = await sent(world, ask)
  await world.database.rewind()
  return ok
}

/** Uploads do not come back with the data. */
const withoutPhotos = (ask: Ask): Ask =>
  'photos' in ask.input ? { ...ask, input: { ...ask.input, photos: [], ...(ask.action === 'reports.resolve' ? { noPhoto: '手机拍不了' } : {}) } } : ask // prettier-ignore

async function sent(world: World, { who, action, input, key }: Ask): Promise<Answer> {
  const [name = '', path = ''] = action.split('.')
  return (await world.cloud.call(who, name, path, input, key).catch((error: unknown) => ({
    ok: false,
    error: { code: 'lost', message: String(error) },
  }))) as Answer
}

/**
 * Sends it, and from its n-th request on nothing arrives any more, as if its process had ended there.
 * @returns false when it ended before
 */
async function cutOff(world: World, write: Ask, nth: number, when: 'before' | 'after'): Promise<boolean> {
  const faults = world.cloud.plugin<Faults>('faults')
  const around = faults.around
  let call: string | undefined
  let requests = 0
  faults.around = async (request, caller, next) => {
    const go = () => around?.call(faults, request, caller, next) ?? next()
    if (caller.invocationId === undefined) return go()
    call ??= caller.invocationId
    if (caller.invocationId !== call) return go()
    requests += 1
    if (requests < nth) return go()
    if (requests === nth && when === 'after') await go()
    throw new CloudError('SYS_ERR', 'its process has ended')
  }
  await sent(world, write)
  faults.around = around
  return requests >= nth
}

/** Requests get their ids, and files their signatures, anew each time. A number that a dead call had taken is not given again. */
const redrawn = (key: string, value: unknown) => (key === 'requestId' || key === 'url' ? undefined : value)
const told = (answer: Answer) =>
  answer.ok ? withoutNo(JSON.stringify(answer.data, redrawn), answer.data) : answer.error.code
const withoutNo = (text: string, { no }: ReportView) => text.split(no).join('its number')

/** The reports, and what everybody was told of what was done until then: also what was left for the timer. What is on its way is no effect yet. */
async function storedAt(world: World, { data }: { data: ReportView }): Promise<string> {
  const until = fromEpoch(world.clock.now())
  const reports = [...world.database.dump('reports')].map(({ outbox: _on, outboxAt: _at, ...report }) => report)
  for (let run = 0; run < 3 && [...world.database.dump('reports')].some(({ outboxAt }) => outboxAt); run++) {
    await world.clock.set(world.clock.now() + 6 * minute)
    await world.timers.runNamed('jobs')
  }
  const messages = [...world.database.dump('inbox')] as unknown as InboxMessage[]
  const inbox = messages.filter(({ at }) => at <= until).map(({ _id, title, text }) => ({ _id, title, text }))
  return withoutNo(JSON.stringify({ reports, inbox }, null, 1), data)
}
