/** A thousand consents of one person and a thousand messages to them, at once: the number is never below zero, and in the end exact (DOMAIN §5). */
import type { InboxMessage } from '../../../cloudfunctions/messages/collections'
import { rounds } from '../../random'
import { fromEpoch } from '../../../cloudfunctions/_platform/time'
import type * as Consents from '../../../cloudfunctions/messages/courier/consents'
import type { Clock } from '../../cloud/plugins/clock'
import { processEnvironment } from '../../cloud/plugins/functions/environment'
import { templateIds, type TemplateId } from '../../../types/messages/templates'
import {
  asked,
  advance,
  community,
  courier,
  everyMessage,
  interfere,
  minute,
  personOf,
  resident,
  withCouriers,
} from './couriers'

withCouriers()

const templates: readonly TemplateId[] = ['reportAccepted', 'reportResolved', 'noticePublished']
/** Fewer than one person can have of a kind, and than one can ask for in ten minutes: so each counts. */
const calls = 48
/** One is 144 of each; at night seven are a thousand of each. */
const waves = rounds(1, 7)
/** Consents and couriers that are on their way together: so many does the machine really do at the same moment. */
const usual = 16

let made = 0
/** Messages of a kind, of which each is about another thing, and which a courier may take now. */
function waiting(template: TemplateId, count: number, at: string): InboxMessage[] {
  const { _id: personId } = personOf(resident)
  return Array.from({ length: count }, () => ({
    _id: `race.${++made}:${personId}:${template}`,
    ...{ personId, template, title: '有进展了', text: '有进展了', at, read: false },
    target: { kind: template === 'noticePublished' ? ('notice' as const) : ('report' as const), id: `r${made}` },
    ...{ wechat: 'pending' as const, attempts: 0, courierAt: at, parcel: { values: { thing1: '有进展了' } } },
  }))
}

/** All of these, so many at a time. */
async function atOnce(works: (() => Promise<unknown>)[], together = usual): Promise<void> {
  const left = [...works]
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await next()
  }
  await Promise.all(Array.from({ length: together }, worker))
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const credits = () => Object.values(personOf(resident).msgCredits)
const sent = () => everyMessage().filter(({ wechat }) => wechat === 'sent').length
async function untilNobodyIsAtIt(): Promise<void> {
  for (let turn = 0; everyMessage().some(({ wechat }) => wechat === 'sending'); turn++) {
    if (turn > 1_000) throw new Error('a courier does not come to its end')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

it(`${waves * calls * templates.length} consents and as many messages to one person at once: never below zero, and what is left is what came less what was sent`, async () => {
  for (const template of templates)
    await community.control('POST', 'consents', {
      openid: resident,
      template: `SAMPLE-${template}`,
      count: 2 * waves * calls,
    })
  await community.database.insertMany('people', [{ ...personOf(resident), msgCredits: {}, consentsTaken: {} }])
  let lowest = 0
  interfere(() => {
    lowest = Math.min(lowest, ...credits())
    return undefined
  })
  for (let wave = 1; wave <= waves; wave++) {
    await advance(11 * minute)
    const at = fromEpoch(community.cloud.plugin<Clock>('clock').now())
    await community.database.insertMany(
      'inbox',
      templates.flatMap(template => waiting(template, calls, at)),
    )
    // A courier after each dozen of consents: they meet, and meet each other.
    await atOnce(
      Array.from({ length: calls }, (_, nth) => [
        () => community.call(resident, 'messages.consent', { templates: [...templates] }, `race-${wave}-${nth}`),
        ...(nth % 12 === 0 ? [() => courier('deliverLeft')] : []),
      ]).flat(),
    )
    await untilNobodyIsAtIt()
    const came = wave * calls * templates.length
    expect([wave, sum(credits())]).toEqual([wave, came - sent()])
    // All are used, so that there is room for those of the next wave.
    for (const template of templates)
      await community.database.insertMany('inbox', waiting(template, personOf(resident).msgCredits[template] ?? 0, at))
    // One takes up nothing more after some seconds.
    for (let run = 0; run < 10 && sent() < came; run++) await courier('deliverLeft')
    expect([wave, sum(credits()), sent()]).toEqual([wave, 0, came])
    // What took a consent is forgotten after two days: else the document of one person would hold all thousand.
    await community.database.insertMany('people', [{ ...personOf(resident), consentsTaken: {}, toldOf: {} }])
  }
  expect(lowest).toBe(0)
  expect(await asked(resident)).toBe(waves * calls * templates.length)
}, 1_200_000)

describe('a thousand messages that ask for a consent, thirty of them at the same moment', () => {
  /** As the courier has it, in this process: a thousand couriers cost no thousand processes. */
  let consents: typeof Consents
  beforeAll(async () => {
    Object.assign(process.env, processEnvironment(community.cloud.url))
    consents = await import('../../../cloudfunctions/messages/courier/consents')
  })

  const kinds = templateIds.slice(0, 18)
  const [had, came, each] = [8, 8, 56]
  const many = 30

  it(`${kinds.length * each} of them take what there is, while ${kinds.length * came} more are given: each is taken once, none twice, and none that is not there`, async () => {
    const counts = (count: number) => Object.fromEntries(kinds.map(kind => [kind, count]))
    const person = { ...personOf(resident), msgCredits: counts(had), consentsTaken: {}, toldOf: {} }
    await community.database.insertMany('people', [person])
    const at = fromEpoch(community.cloud.plugin<Clock>('clock').now())
    const messages = Array.from({ length: each }, () => kinds.flatMap(kind => waiting(kind, 1, at))).flat()
    let lowest = 0
    let looks = 0
    const look = () => {
      if (++looks % 10 === 0) lowest = Math.min(lowest, ...credits())
    }
    const outcomes = new Map<string, string>()
    const takes = async (message: InboxMessage) => {
      outcomes.set(message._id, await consents.takeConsent(person, message, at))
      look()
    }
    const agrees = (nth: number) => {
      const first = (nth * 3) % kinds.length
      const templates = kinds.slice(first, first + 3)
      return community.call(resident, 'messages.consent', { templates }, `many-race-${nth}`)
    }
    const taps = (kinds.length * came) / 3
    const after = messages.length / taps
    await atOnce(
      messages.flatMap((message, nth) => [
        () => takes(message),
        ...(nth % after === 0 ? [() => agrees(nth / after)] : []),
      ]),
      many,
    )
    const taken = messages.filter(({ _id }) => outcomes.get(_id) === 'taken')
    expect(new Set(outcomes.values())).toEqual(new Set(['taken', 'none']))
    // Some were not used after all, and each of these is given back by two couriers at once.
    const unused = taken.filter((_, nth) => nth % 10 === 0)
    const givesBack = async (message: InboxMessage) => {
      await consents.giveBackConsent(person._id, message)
      look()
    }
    await atOnce(unused.flatMap(message => [() => givesBack(message), () => givesBack(message)]), many) // prettier-ignore
    expect(lowest).toBe(0)
    const left = personOf(resident)
    for (const kind of kinds) {
      const count = (of: readonly InboxMessage[]) => of.filter(({ template }) => template === kind).length
      expect([kind, left.msgCredits[kind]]).toEqual([kind, had + came - count(taken) + count(unused)])
      expect(count(taken)).toBeGreaterThanOrEqual(had)
    }
    expect(Object.keys(left.consentsTaken ?? {})).toHaveLength(taken.length - unused.length)
  }, 240_000)
})
