/** What ends: noted by whoever has it, by their agent, and by the counter that gave it out (DOMAIN §7). */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Ending } from '../../../types/services/expiry'
import type { Json } from '../../cloud/plugin'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'
import { casesIn, clerk, code, day, neighbour } from './cases'

const { given, li, wang, call, errorOf, refused } = communityOf()
const { ask, done, at, get } = casesIn(given)
const { inboxOf } = bindingsIn(given)

const service = 'residencePermit'
const endingOf = async (by: string, more: { [field: string]: Json } = {}) =>
  (await call<{ items: Ending[] }>(by, 'services.expiring', more)).items.find(each => each.service === service)
const told = async (by: string) => (await inboxOf(by)).filter(({ title }) => title.includes('到期')).map(({ title }) => title) // prettier-ignore
const later = async (days: number) => {
  await given().control('POST', 'clock', { advance: days * day })
  for (let minute = 0; minute < 2; minute++) {
    await given().control('POST', 'timers', { name: 'jobs' })
    await given().control('POST', 'clock', { advance: 61_000 })
  }
}

describe('the counter', () => {
  const readyCode = async () => (await done(get(li, await at(['precheck', 'accept', 'ready'])))).code!

  it('notes with what it gives out when that ends, and whoever has it is told in time', async () => {
    const pickUp = await readyCode()
    expect(await done(ask(clerk, 'atCounter', { code: pickUp }))).toMatchObject({ gives: { name: '居住证签注', ends: null } }) // prettier-ignore
    const before = await errorOf(clerk, 'services.handOut', { code: pickUp, ends: '2026-11-01' })
    expect(before).toMatchObject({ code: 'invalid', fields: { ends: expect.stringContaining('已经过了') as string } })
    const sent = { code: pickUp, ends: '2027-01-10' }
    const twice = await Promise.all([1, 2].map(() => ask(clerk, 'handOut', sent, 'give-out-once')))
    expect(twice.map(code)).toEqual(['ok', 'ok'])
    expect(await done(get(li, twice[0]!.ok ? twice[0]!.data : { id: '' }))).toMatchObject({ gives: { ends: '2027-01-10' } }) // prettier-ignore
    expect(await endingOf(li)).toMatchObject({ until: '2027-01-10', daysLeft: 47 })
    await later(18)
    expect(await told(li)).toEqual(['还有 29 天到期'])
    expect([...given().database.dump('servicesPermits')]).toHaveLength(1)
  })

  it('gives out without a day as before', async () => {
    expect(code(await ask(clerk, 'handOut', { code: await readyCode() }))).toBe('ok')
    expect((await endingOf(li))!.until).toBeNull()
  })
})

describe('an agent', () => {
  it('notes it for their principal, sees it and is told beside them, as long as they act; nobody else does', async () => {
    const whom = personIdOf(li)
    await call(li, 'people.letActFor', { agent: personIdOf(wang), until: '2026-12-31' })
    await call(wang, 'services.noteExpiry', { service, until: '2027-01-10', for: whom })
    expect(await endingOf(wang, { for: whom })).toMatchObject({ until: '2027-01-10' })
    expect(await endingOf(li)).toMatchObject({ until: '2027-01-10' })
    expect((await endingOf(wang))?.until ?? null).toBeNull()
    expect(await refused(neighbour, 'services.expiring', { for: whom })).toBe('notFound')
    expect(await refused(neighbour, 'services.noteExpiry', { service, until: '2027-01-10', for: whom })).toBe('notFound')
    const { items } = await call<{ items: { label: string }[] }>(li, 'people.seenBy', {})
    expect(items.filter(({ label }) => label === '代办')).toHaveLength(1)
    await later(17)
    expect([await told(li), await told(wang)]).toEqual([['还有 30 天到期'], ['还有 30 天到期']])
    // The mandate is over by then.
    await later(23)
    expect([(await told(li)).length, (await told(wang)).length]).toEqual([2, 1])
  }) // prettier-ignore
})
