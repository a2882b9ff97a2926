/** Movements of a session's places, what brings a sign-up and them into agreement, and whom a free place is offered to (DOMAIN §6, ARCHITECTURE §4.6). */
import { nextStep, standingOf, type Claim } from '../../../cloudfunctions/festival/places/agreement'
import { moved, sumOf, type Movement, type Places } from '../../../cloudfunctions/festival/places/places'
import { withdrawn } from '../../../cloudfunctions/festival/signUp/change/withdrawn'
import { lineOfRank } from '../../../cloudfunctions/festival/waiting/line'
import { firstWhoFits, isPooled, lookAgainAt, offeredUntil } from '../../../cloudfunctions/festival/waiting/offer'
import type { Entry } from '../../../cloudfunctions/festival/collections'
import { aSession } from '../../factories/aSession'

const at = '2026-10-28T09:00:00.000+08:00'
const later = '2026-10-29T09:00:00.000+08:00'
const home = 'XZZ-1-E01-B01-U1-0101'
const other = 'XZZ-1-E01-B01-U1-0102'
const held = (size: number, turn = 1) => ({ at, size, turn })
const places = (more: Partial<Places> = {}): Places => ({ left: 5, returned: 0, winners: {}, offers: {}, ...more })
const of = (size: number, turn = 1) => ({ home, size, turn })

describe('a movement of places', () => {
  const has = places({ winners: { [home]: held(2) } })
  const asked = places({ returned: 1, offers: { [home]: { ...held(2), until: later } } })
  const given: [string, Places, Movement, Partial<Places> | null][] = [
    ['takes what is free, to the last', places(), { kind: 'take', at, ...of(5) }, { left: 0, winners: { [home]: held(5) } }],
    ['takes no more than is free', places(), { kind: 'take', at, ...of(6) }, null],
    ['takes nothing twice', has, { kind: 'take', at, ...of(2) }, null],
    ['takes nothing beside what is kept', asked, { kind: 'take', at, ...of(1) }, null],
    ['gives back to whoever waits', has, { kind: 'giveBack', ...of(2) }, { returned: 2, winners: {} }],
    ['gives back nothing of another turn', has, { kind: 'giveBack', ...of(2, 2) }, null],
    ['gives back nothing of another size', has, { kind: 'giveBack', ...of(1) }, null],
    ['gives back nothing that is not had', places(), { kind: 'giveBack', ...of(2) }, null],
    ['keeps for whoever waits', places({ returned: 2 }), { kind: 'offer', at, until: later, ...of(2) }, { returned: 0, offers: { [home]: { ...held(2), until: later } } }],
    ['keeps no more than was given back', places({ returned: 1 }), { kind: 'offer', at, until: later, ...of(2) }, null],
    ['keeps nothing beside what is had', { ...has, returned: 2 }, { kind: 'offer', at, until: later, ...of(2) }, null],
    ['keeps nothing twice', { ...asked, returned: 2 }, { kind: 'offer', at, until: later, ...of(2) }, null],
    ['turns what is kept into what is had', asked, { kind: 'accept', at: later, ...of(2) }, { offers: {}, winners: { [home]: { ...held(2), at: later } } }],
    ['accepts nothing of another turn', asked, { kind: 'accept', at, ...of(2, 2) }, null],
    ['lets go of what was kept', asked, { kind: 'letGo', ...of(2) }, { returned: 3, offers: {} }],
    ['lets go of nothing of another size', asked, { kind: 'letGo', ...of(1) }, null],
    ['grows by what is free', has, { kind: 'resize', to: 7, ...of(2) }, { left: 0, winners: { [home]: held(7) } }],
    ['does not grow beyond it', has, { kind: 'resize', to: 8, ...of(2) }, null],
    ['shrinks, and gives the rest back', has, { kind: 'resize', to: 1, ...of(2) }, { returned: 1, winners: { [home]: held(1) } }],
    ['stays as it is', has, { kind: 'resize', to: 2, ...of(2) }, null],
    ['resizes nothing of another turn', has, { kind: 'resize', to: 1, ...of(2, 2) }, null],
    ['gives all that is free to whoever waits', places({ returned: 1 }), { kind: 'pool', left: 5 }, { left: 0, returned: 6 }],
    ['gives nothing when it is another number by now', places(), { kind: 'pool', left: 4 }, null],
  ] // prettier-ignore
  it.each(given)('%s', (_what, before, movement, change) => {
    const after = moved(before, movement)
    expect(after).toEqual(change && { ...before, ...change })
    if (after) expect(sumOf(after)).toBe(sumOf(before))
  })

  it('leaves what others have', () => {
    const two = places({ winners: { [home]: held(1), [other]: held(2) } })
    expect(moved(two, { kind: 'giveBack', ...of(1) })?.winners).toEqual({ [other]: held(2) })
    expect(sumOf(two)).toBe(8)
  })
})

describe('the next step towards agreement', () => {
  const claim = (more: Partial<Claim> = {}): Claim => ({ home, turn: 1, state: 'entered', partySize: 2, at, offer: null, ...more }) // prettier-ignore
  const kept = { ...held(2), until: later }
  const offer = { at, until: later, places: 2 }
  const has = places({ winners: { [home]: held(2) } })
  const asked = places({ offers: { [home]: kept } })
  const given: [string, Claim, Places, ReturnType<typeof nextStep>][] = [
    ['takes places', claim(), places(), { move: { kind: 'take', at, ...of(2) } }],
    ['takes the last ones', claim(), places({ left: 2 }), { move: { kind: 'take', at, ...of(2) } }],
    ['waits where there are too few, behind whoever signed up before', claim(), places({ left: 1 }), { entry: { state: 'waiting', line: at } }],
    ['says that it has some', claim(), has, { entry: { state: 'placed', partySize: 2, offer: null } }],
    ['says how many it has', claim({ state: 'placed', partySize: 3 }), has, { entry: { state: 'placed', partySize: 2, offer: null } }],
    ['leaves who came as they are', claim({ state: 'checkedIn', partySize: 3 }), has, { entry: { state: 'checkedIn', partySize: 2, offer: null } }],
    ['is nothing for who has what they say', claim({ state: 'placed' }), has, null],
    ['is nothing for who came', claim({ state: 'checkedIn' }), has, null],
    ...(['withdrawn', 'passed', 'lapsed', 'noShow', 'notDrawn'] as const).map((state): [string, Claim, Places, ReturnType<typeof nextStep>] => [`gives back what ${state} still has`, claim({ state }), has, { move: { kind: 'giveBack', ...of(2) } }]),
    ...(['withdrawn', 'passed'] as const).map((state): [string, Claim, Places, ReturnType<typeof nextStep>] => [`lets go what is kept for ${state}`, claim({ state }), asked, { move: { kind: 'letGo', ...of(2) } }]),
    ['gives back what an earlier turn had', claim({ turn: 2 }), has, { move: { kind: 'giveBack', ...of(2) } }],
    ['lets go what was kept for an earlier turn', claim({ turn: 2 }), asked, { move: { kind: 'letGo', ...of(2) } }],
    ['is none of an older sign-up', claim({ state: 'withdrawn' }), places({ winners: { [home]: held(2, 2) } }), null],
    ['is none of an older sign-up that another is kept for', claim({ state: 'withdrawn' }), places({ offers: { [home]: { ...kept, turn: 2 } } }), null],
    ['asks', claim({ state: 'waiting' }), asked, { entry: { state: 'offered', offer } }],
    ['asks anew with another end', claim({ state: 'offered', offer: { ...offer, until: at } }), asked, { entry: { state: 'offered', offer } }],
    ['is nothing while it is asked', claim({ state: 'offered', offer }), asked, null],
    ['ends what nothing is kept for', claim({ state: 'offered', offer }), places(), { entry: { state: 'lapsed', offer: null } }],
    ['is nothing for who waits', claim({ state: 'waiting' }), places(), null],
    ['is nothing for who withdrew', claim({ state: 'withdrawn' }), places(), null],
  ] // prettier-ignore
  it.each(given)('%s', (_what, from, stand, step) => {
    expect(nextStep(from, stand, 'firstCome', at)).toEqual(step)
  })

  it('lets an offer go when its time has come, and not before', () => {
    expect(nextStep(claim({ state: 'offered', offer }), asked, 'firstCome', later)).toEqual({ move: { kind: 'letGo', ...of(2) } }) // prettier-ignore
  })

  it('takes nothing in a lottery', () => {
    expect(nextStep(claim(), places(), 'lottery', at)).toBeNull()
  })

  it('says how somebody stands before it is written down', () => {
    expect(standingOf(claim(), has, 'firstCome', at)).toBe('placed')
    expect(standingOf(claim(), places({ left: 1 }), 'firstCome', at)).toBe('waiting')
    expect(standingOf(claim(), places(), 'firstCome', at)).toBe('entered')
    expect(standingOf(claim({ state: 'withdrawn' }), has, 'firstCome', at)).toBe('withdrawn')
    expect(standingOf(claim({ state: 'waiting' }), places(), 'firstCome', at)).toBe('waiting')
  })
})

describe('whom places are offered to', () => {
  const waits = (_id: string, partySize: number, line: string | null) => ({ _id, home: _id, turn: 1, partySize, line })
  it('is the first who fits, whatever order they are read in', () => {
    const all = [waits('c', 1, '3'), waits('b', 3, '1'), waits('a', 2, '2')]
    expect(firstWhoFits(all, 3)?._id).toBe('b')
    expect(firstWhoFits(all, 2)?._id).toBe('a')
    expect(firstWhoFits(all, 1)?._id).toBe('c')
    expect(firstWhoFits(all, 0)).toBeNull()
    expect(firstWhoFits([waits('b', 1, '1'), waits('a', 1, '1')], 1)?._id).toBe('a')
    expect(firstWhoFits([waits('b', 1, '1'), waits('a', 1, null)], 1)?._id).toBe('a')
  })

  it('follows ranks as numbers, not as texts', () => {
    expect([10, 9, 100].map(lineOfRank).sort()).toEqual([9, 10, 100].map(lineOfRank))
  })

  it.each([
    ['open', 'firstCome', false],
    ['closed', 'firstCome', true],
    ['drawn', 'firstCome', true],
    ['open', 'lottery', false],
    ['closed', 'lottery', false],
    ['drawn', 'lottery', true],
    ['over', 'lottery', false],
  ] as const)('of a session that is %s, %s, those that are free: %s', (state, mode, is) => {
    expect(isPooled(aSession('12-1', { state, plan: { mode } }))).toBe(is)
  })

  it('is looked at again soon while there are places, and once more at its end', () => {
    const { plan } = aSession('12-1', { plan: { startsAt: later, endsAt: '2026-10-29T11:00:00.000+08:00' } })
    expect(lookAgainAt({ plan, returned: 1 }, at)).toBe('2026-10-28T09:05:00.000+08:00')
    expect(lookAgainAt({ plan, returned: 0 }, at)).toBe(plan.endsAt)
    expect(lookAgainAt({ plan, returned: 1 }, '2026-10-29T08:58:00.000+08:00')).toBe(plan.startsAt)
    expect(lookAgainAt({ plan, returned: 1 }, plan.startsAt)).toBe('2026-10-29T09:30:00.000+08:00')
    expect(lookAgainAt({ plan, returned: 1 }, '2026-10-29T09:40:00.000+08:00')).toBe('2026-10-29T09:45:00.000+08:00')
    expect(lookAgainAt({ plan, returned: 1 }, '2026-10-29T10:58:00.000+08:00')).toBe(plan.endsAt)
    expect(lookAgainAt({ plan, returned: 1 }, plan.endsAt)).toBeNull()
  })

  it('is told until when: a day, and no longer than until it begins', () => {
    const plan = { ...aSession('12-1').plan, startsAt: '2026-10-29T20:00:00.000+08:00' }
    expect(offeredUntil(plan, at)).toBe(later)
    expect(offeredUntil(plan, later)).toBe(plan.startsAt)
  })

  it('is told for some minutes on the day, once nobody waits any more for who has not come', () => {
    const plan = { startsAt: '2026-10-29T20:00:00.000+08:00', endsAt: '2026-10-29T22:00:00.000+08:00' }
    expect(offeredUntil(plan, plan.startsAt)).toBeNull()
    expect(offeredUntil(plan, '2026-10-29T20:29:59.000+08:00')).toBeNull()
    expect(offeredUntil(plan, '2026-10-29T20:30:00.000+08:00')).toBe('2026-10-29T20:45:00.000+08:00')
    expect(offeredUntil(plan, '2026-10-29T21:45:00.000+08:00')).toBeNull()
  })
})

describe('a household that withdraws', () => {
  const entry = (state: Entry['state']) => ({ state, offer: { at, until: later, places: 1 }, dueAt: null }) as Entry
  it('gives up what it has or waits for, and is looked after by the timer', () => {
    expect(withdrawn(entry('placed'), at)).toMatchObject({ state: 'withdrawn', offer: null, dueAt: '2026-10-28T09:01:00.000+08:00' }) // prettier-ignore
  })

  it('does so once, and not after it came', () => {
    expect(withdrawn(entry('withdrawn'), at)).toBeNull()
    expect(() => withdrawn(entry('checkedIn'), at)).toThrow()
  })
})
