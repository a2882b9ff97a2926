/** One seed, one festival: households sign up, withdraw and answer offers, a draw is held, codes are scanned, fruit is weighed and handed out, under random faults. */
import type { Json } from '../../cloud/plugin'
import { chanceOf } from '../../cloud/seed/chance'
import { fromEpoch } from '../../../cloudfunctions/_platform/time'
import type { Session } from '../../../cloudfunctions/festival/collections'
import { faultPlan } from '../faultPlans'
import type { World } from '../world'
import { storedIn, type Answer, type Ask, type Told } from './told'
import { everythingAgrees, isDue, placesAreWhole } from './rules'
import { firstCome, forgetting, lottery, planner, prepared, second, servers } from './scene'

const minute = 60_000
const hour = 60 * minute
/** Each so many seeds may kill processes: a cold start for each. */
const killing = 8

/** Tells the festival of a seed in a world that was renewed. */
export async function tellFestival(world: World, seed: number): Promise<Told> {
  const chance = chanceOf(`festival ${seed}`)
  world.scheduler.begin(chanceOf(`festival order ${seed}`))
  await prepared(world)
  const told: Told = { asked: [], lines: [], onTheWay: [] }
  const households = world.residents.filter(({ home }) => home)
  let [faulty, keys] = [false, 0]
  const now = () => fromEpoch(world.clock.now())
  const session = (id: string) => storedIn(world).sessions.find(({ _id }) => _id === id) as Session
  const note = (when: string, wrong: string[]) => told.onTheWay.push(...wrong.map(each => `${when}: ${each}`))

  async function ask(call: Ask): Promise<Answer> {
    const path = call.action.replace('festival.', '')
    return (await world.cloud.call(call.who, 'festival', path, call.input, call.key).catch((error: unknown) => ({
      ok: false,
      error: { code: 'lost', message: String(error) },
    }))) as Answer
  }
  /**
   * At the same time; written down in the order in which they were asked. So long after those before that nothing is remembered of them: which
   * process takes a call is the machine's chance.
   */
  async function together(...calls: Ask[]): Promise<Answer[]> {
    await world.clock.advance(forgetting)
    const answers = await Promise.all(calls.map(ask))
    await world.scheduler.idle()
    calls.forEach((call, at) => {
      const answer = answers[at] as Answer
      told.asked.push({ ...call, answer, faulty })
      told.lines.push(`${call.who} ${call.action} ${JSON.stringify(call.input)} ${call.key ?? ''} → ${answer.ok ? (answer.data.state ?? 'ok') : answer.error.code}`) // prettier-ignore
    })
    note(`after ${told.asked.length} calls`, placesAreWhole(storedIn(world)))
    return answers
  }
  const by = (who: string, action: string, input: Ask['input']): Ask => ({ who, action: `festival.${action}`, input, key: `festival-${seed}-${keys++}` }) // prettier-ignore
  async function timer(): Promise<void> {
    const runs = await Promise.all(Array.from({ length: chance.percent(30) ? 2 : 1 }, () => world.timers.runNamed('jobs')))
    await world.scheduler.idle()
    told.lines.push(`timer: ${runs.flat().map(run => (run?.ok ? 'ok' : 'failed')).join()}`) // prettier-ignore
    note('after the timer', placesAreWhole(storedIn(world)))
  }
  async function jump(ms: number): Promise<void> {
    await world.clock.advance(ms)
    told.lines.push(`the clock moves by ${ms / minute} min`)
  }
  async function fault(): Promise<void> {
    const plan = faultPlan(chance, seed % killing === 0)
    await world.control('POST', 'faults', plan as Json)
    faulty = Object.keys(plan).length > 0
    told.lines.push(`faults: ${JSON.stringify(plan)}`)
  }
  /** Whoever got no answer sends the same again; the timer comes until nothing is left. */
  async function calm(when: string): Promise<void> {
    await world.control('POST', 'faults', {})
    faulty = false
    const open = new Map<string, Ask>()
    for (const { answer, faulty: _was, ...call } of told.asked) {
      if (!answer.ok && ['lost', 'unexpected', 'busy'].includes(answer.error.code)) open.set(call.key ?? '', call)
      else open.delete(call.key ?? '')
    }
    for (const call of open.values()) if (chance.percent(60)) await together(call)
    // A waiting list is looked at again after five minutes, and clocks were off by two.
    for (let round = 0; round < 2; round++) {
      await jump(5 * minute)
      await timer()
    }
    for (let round = 0; round < 3 && isDue(storedIn(world), now()); round++) {
      await jump(minute)
      await timer()
    }
    note(when, everythingAgrees(storedIn(world), now()))
  }
  const again = async () => {
    const before = told.asked.filter(({ key }) => key !== undefined)
    if (before.length === 0) return
    const { answer: _answer, faulty: _faulty, ...call } = chance.pick(before)
    await together(call)
  }
  async function steps(count: number, likely: readonly [number, () => Promise<unknown>][]): Promise<void> {
    const sum = likely.reduce((all, [weight]) => all + weight, 0)
    for (; count > 0; count--) {
      let at = chance.between(1, sum)
      for (const [weight, step] of likely) {
        at -= weight
        if (at <= 0) {
          await step()
          break
        }
      }
    }
  }

  /** Something that a household does of its own will. */
  function wish(actions: readonly [number, string][]): Ask {
    const { openid, home } = chance.pick(households)
    let at = chance.between(1, actions.reduce((sum, [weight]) => sum + weight, 0)) // prettier-ignore
    const action = actions.find(([weight]) => (at -= weight) <= 0)?.[1] ?? 'signUp'
    const input: Ask['input'] = { session: chance.percent(60) ? firstCome : lottery }
    if (action === 'signUp' || action === 'change') input.partySize = chance.between(1, 4)
    if (action === 'answerOffer') input.accept = chance.percent(60)
    return { ...by(openid, action, input), home }
  }
  const wishes = (...actions: [number, string][]) => together(...Array.from({ length: chance.between(1, 3) }, () => wish(actions))) // prettier-ignore
  /** The first moment of first come: more people than places, and some tap on two phones. */
  async function rush(): Promise<void> {
    const taps = [1, 2, 3].flatMap(() => {
      const { openid, home } = chance.pick(households)
      const tap = () => ({ ...by(openid, 'signUp', { session: firstCome, partySize: chance.between(1, 4) }), home })
      return chance.percent(40) ? [tap(), tap()] : [tap()]
    })
    await together(...taps)
  }
  const troubles: [number, () => Promise<unknown>][] = [
    [10, again],
    [12, timer],
    [12, fault],
  ]

  if (chance.percent(30)) await fault()
  await rush()
  await steps(chance.between(6, 11), [
    [60, () => wishes([60, 'signUp'], [14, 'withdraw'], [12, 'change'], [14, 'answerOffer'])],
    [10, () => jump(chance.pick([minute, 40 * minute, 3 * hour, -minute]))],
    ...troubles,
  ])
  await calm('before closing')

  await fault()
  await world.clock.set(Date.parse(session(lottery).plan.closesAt) + minute)
  if (chance.percent(50)) await together(by(planner, 'close', { session: lottery }))
  await wishes([10, 'signUp'], [5, 'withdraw'])
  await calm('closed')
  await world.clock.set(Date.parse(session(lottery).plan.closesAt) + 30 * hour)
  await fault()
  /** Until it is done, as somebody would who sees that it is not. */
  async function insist(...call: [string, string, Ask['input']]): Promise<void> {
    for (let attempt = 0; attempt < 8; attempt++) {
      if (attempt === 4) await calm('insisted')
      const [first] = await together(...(chance.percent(40) ? [by(...call), by(...call)] : [by(...call)]))
      if (first?.ok || (first && !['lost', 'unexpected', 'busy', 'conflict'].includes(first.error.code))) return
    }
  }
  await insist(planner, 'enterNumber', { session: lottery, number: String(chance.between(100, 999)) })
  await insist(second, 'confirmNumber', { session: lottery })
  if (chance.percent(30)) await wishes([5, 'withdraw'])
  await insist(planner, 'draw', { session: lottery })
  await calm('drawn')

  await steps(chance.between(4, 8), [
    [40, () => wishes([40, 'withdraw'], [60, 'answerOffer'])],
    [14, () => jump(chance.pick([minute, 3 * hour, 25 * hour]))],
    ...troubles,
  ])
  await calm('before the day')

  await world.clock.set(Date.parse(session(lottery).plan.startsAt) - 10 * minute)
  await theDay()
  await calm('at the end')
  return told

  async function theDay(): Promise<void> {
    const codes: { session: string; code: string; spoken: string }[] = []
    const { entries } = storedIn(world)
    for (const { openid, home } of households) {
      for (const id of [lottery, firstCome]) {
        // Of those who did not sign up a few ask too.
        if (!entries.some(each => each.session === id && each.home === home) && !chance.percent(10)) continue
        const [shown] = await together({ who: openid, home, action: 'festival.code', input: { session: id } })
        if (shown?.ok && shown.data.code) codes.push({ session: id, code: shown.data.code, spoken: shown.data.spoken ?? '' })
      }
    }
    const own: string[] = []
    for (const openid of new Set([1, 2, 3, 4].map(() => chance.pick(households).openid))) {
      const [shown] = await together({ who: openid, action: 'festival.code', input: {} })
      if (shown?.ok && shown.data.code) own.push(shown.data.code)
    }
    const at = (ms: number) => fromEpoch(world.clock.now() + ms)
    const scan = (): Ask[] => {
      if (codes.length === 0) return []
      const { session: id, code, spoken } = chance.pick(codes)
      return Array.from({ length: chance.between(1, 2) }, () => {
        const off = chance.between(-10, 10) * minute
        const seen: Ask['input'] = chance.percent(70) ? { code } : { code: spoken, session: id }
        const size: Ask['input'] = chance.percent(20) ? { size: chance.between(1, 4) } : {}
        if (chance.percent(60)) return by(chance.pick(servers), 'checkIn', { ...seen, ...size })
        const kept = { id: `scan-${seed}-${keys++}`, ...seen, ...size, at: at(off - chance.between(0, 9) * minute) }
        return by(chance.pick(servers), 'checkInMany', { clock: at(off), scans: [kept] })
      })
    }
    const weigh = () => by(chance.pick(servers), 'weigh', { batch: chance.pick([lottery, firstCome]), grams: chance.between(1, 20_000) }) // prettier-ignore
    const correct = (): Ask[] => {
      const line = storedIn(world).lines.filter(({ kind }) => kind !== 'correct')
      if (line.length === 0) return []
      return [by(chance.pick(servers), 'correct', { entry: chance.pick(line)._id, grams: chance.between(0, 20_000), reason: '看错了' })]
    }
    const give = () => by(chance.pick(servers), 'handOut', { code: chance.pick(own), ...(chance.percent(20) ? { grams: chance.between(1, 9_000), sure: true } : {}) }) // prettier-ignore
    const fruit: [number, () => Promise<unknown>][] = [
      [20, () => together(...Array.from({ length: chance.between(1, 2) }, weigh))],
      [10, () => together(...correct(), ...correct())],
      [6, () => together(by(planner, 'shareOut', { edition: 12 }))],
      [4, () => together(by(planner, 'leftOver', { edition: 12, grams: chance.between(1, 5_000), reason: '送敬老院' }))],
      ...troubles,
    ]
    await steps(chance.between(8, 12), [[30, () => together(...scan())], [8, () => jump(chance.pick([minute, 10 * minute]))], ...fruit]) // prettier-ignore
    await insist(planner, 'shareOut', { edition: 12 })
    await steps(chance.between(5, 9), [[30, () => together(...Array.from({ length: chance.between(1, 2) }, give))], ...fruit]) // prettier-ignore
    if (chance.percent(50)) {
      await jump(45 * minute)
      await insist(servers[0] ?? planner, 'release', { session: lottery })
    }
  }
} // prettier-ignore
