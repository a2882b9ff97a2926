/** Whose sign-up it is: who lives there, whoever owns it, whoever acts for them, and whoever moves in or out (DOMAIN §6). */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { FestivalOfHome } from '../../../types/festival/signUp'
import { aCommunity, who, type Community } from '../community'
import { bindingsIn } from '../people/bindings'
import { mandatesIn } from '../people/mandates'
import { bound, type Binding } from './bound'
import { code, festivalsIn, minute } from './festivals'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())
const { open, crowd, signUp, step, mine, session, entries, sweep, advance, whole, done } = festivalsIn(() => community)
const { inboxOf } = bindingsIn(() => community)
const { gives } = mandatesIn(() => community)

const hour = 60 * minute
/** Somebody bound to these homes; they live in the first. */
const person = (...bindings: Binding[]) => bound(community, ...bindings)
const home = (nth: number) => `XZZ-2-E05-B03-U2-06${String(nth).padStart(2, '0')}`
/** The courier comes for what a timer wrote a minute later. */
const arrived = () => advance(2 * minute).then(sweep)
const own = (openid: string, id: string) => mine(openid).then(all => all.entries.find(each => each.session === id))

describe('a home that is let', () => {
  it('is signed up once, by the tenants: their owner lives elsewhere, and neither reads nor changes it', async () => {
    const id = await open({ plan: { places: 4 } })
    const owner = await person({ node: home(1), relation: 'owner' })
    const tenant = await person({ node: home(1), relation: 'tenant' })
    await done(signUp(tenant, id, 2))
    expect(code(await signUp(owner, id, 1))).toBe('forbidden')
    expect(code(await step(owner, 'withdraw', id))).toBe('notFound')
    expect(await mine(owner)).toMatchObject({ letOut: true, entries: [] })
    expect(session(id)).toMatchObject({ left: 2 })
    expect(entries(id)).toHaveLength(1)
  })

  it('is the tenants’ also where the owner was first: one sign-up, and from then on theirs', async () => {
    const id = await open({ plan: { places: 4 } })
    const owner = await person({ node: home(1), relation: 'owner' })
    const tenant = await person({ node: home(1), relation: 'tenant' })
    await done(signUp(owner, id, 2))
    expect(await done(signUp(tenant, id, 1))).toMatchObject({ state: 'placed', partySize: 2 })
    expect(await own(tenant, id)).toMatchObject({ by: { mine: true } })
    expect(code(await step(owner, 'withdraw', id))).toBe('notFound')
    expect(entries(id)).toHaveLength(1)
    whole(id)
  })

  it('of an owner who lives in another one stands in nobody’s way', async () => {
    const id = await open({ plan: { places: 4 } })
    const owner = await person({ node: home(2), relation: 'owner' }, { node: home(1), relation: 'owner' })
    const tenant = await person({ node: home(1), relation: 'tenant' })
    expect(await done(signUp(owner, id, 1))).toMatchObject({ id: `${id}#${home(2)}` })
    expect(await done(signUp(tenant, id, 1))).toMatchObject({ id: `${id}#${home(1)}`, state: 'placed' })
  })
})

describe('a person with two homes', () => {
  it('signs up once, for the one in which they live; moving over makes it no second one', async () => {
    const id = await open()
    const both = await person({ node: home(3), relation: 'owner' }, { node: home(4), relation: 'owner' })
    expect(await done(signUp(both, id, 1))).toMatchObject({ id: `${id}#${home(3)}` })
    await community.call(both, 'people.liveIn', { home: home(4) })
    const again = await signUp(both, id, 1)
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'notNow', message: expect.stringContaining('另一处房子') },
    })
    expect(entries(id)).toHaveLength(1)
    // Where they live now is another household's home as well.
    await community.call(both, 'people.liveIn', { home: home(3) })
    await done(step(both, 'withdraw', id))
    await community.call(both, 'people.liveIn', { home: home(4) })
    expect(await done(signUp(both, id, 1))).toMatchObject({ id: `${id}#${home(4)}` })
  })
})

describe('somebody who acts for an elder', () => {
  it('signs up, changes, answers and withdraws for that household, which reads of each use; without a mandate nothing of it', async () => {
    const id = await open({ plan: { places: 2 } })
    const { resident: elder, unitLead: agent } = who
    const [other = ''] = await crowd(1)
    const whom = { for: personIdOf(elder) }
    const seen = () => community.ask<FestivalOfHome>(agent, 'festival.home', whom)
    expect(code(await signUp(agent, id, 1, undefined, whom))).toBe('notFound')
    expect(code(await seen())).toBe('notFound')
    await gives(elder, agent)
    await done(signUp(other, id, 2))
    const { home: theirs } = await mine(elder)
    expect(await done(signUp(agent, id, 1, undefined, whom))).toMatchObject({ id: `${id}#${theirs}`, state: 'waiting' })
    expect(await seen()).toMatchObject({ ok: true, data: { mine: { home: theirs } } })
    expect(await own(elder, id)).toMatchObject({ state: 'waiting', by: { mine: false } })
    // It is theirs, and not the agent's own.
    expect(await own(agent, id)).toBeUndefined()
    expect(await done(step(agent, 'change', id, { partySize: 2, ...whom }))).toMatchObject({ partySize: 2 })
    await done(step(other, 'withdraw', id))
    await sweep()
    expect(await own(elder, id)).toMatchObject({ state: 'offered' })
    await arrived()
    expect((await inboxOf(elder)).map(({ title }) => title)).toContain('有2个名额让给您家')
    expect(await done(step(agent, 'answerOffer', id, { accept: true, ...whom }))).toMatchObject({ state: 'placed' })
    expect(await done(step(agent, 'withdraw', id, whom))).toMatchObject({ state: 'withdrawn' })
    const uses = [...community.database.dump('auditDetails')].filter(({ action }) => action === 'actFor')
    expect(uses.map(({ what }) => (what as { event: string }).event)).toEqual(['enter', 'change', 'accept', 'withdraw'])
    whole(id)
  })
})

describe('a household that goes while something is kept for it', () => {
  it.each(['people.moveOut', 'people.leave'])('leaves it to the next family at the next hour, by %s', async way => {
    const id = await open({ plan: { places: 2 } })
    const [first = '', offered = '', next = ''] = await crowd(3)
    for (const each of [first, offered, next]) await done(signUp(each, id, 2))
    await done(step(first, 'withdraw', id))
    await sweep()
    expect(await own(offered, id)).toMatchObject({ state: 'offered' })
    const { home: theirs } = await mine(offered)
    await community.call(offered, way, way === 'people.moveOut' ? { home: theirs } : {})
    await advance(hour)
    await sweep()
    await sweep()
    expect(await own(next, id)).toMatchObject({ state: 'offered', offer: { places: 2 } })
    expect(entries(id).map(({ state }) => state).sort()).toEqual(['offered', 'withdrawn', 'withdrawn']) // prettier-ignore
    expect(session(id)).toMatchObject({ winners: {}, left: 0, returned: 0 })
    whole(id)
  })

  it('hears that its places went on, when it moved out after it had won them; whoever moves in is another household', async () => {
    const id = await open({ plan: { places: 2 } })
    const [won = '', waits = ''] = await crowd(2)
    for (const each of [won, waits]) await done(signUp(each, id, 2))
    await arrived()
    const { home: theirs } = await mine(won)
    await community.call(won, 'people.moveOut', { home: theirs })
    const newcomer = await person({ node: theirs ?? '', relation: 'owner', from: '2026-10-28T09:30:00.000+08:00' })
    await advance(hour)
    expect(await own(newcomer, id)).toBeUndefined()
    await sweep()
    await sweep()
    await arrived()
    expect((await inboxOf(won)).map(({ title }) => title)).toContain('搬走了，名额让给别家了')
    expect(await own(waits, id)).toMatchObject({ state: 'offered' })
    whole(id)
  })
}) // prettier-ignore
