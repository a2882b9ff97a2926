/** 我也遇到 and merging: who may, what each sees, and that a merge that ends leaves everything as it was (DOMAIN §4). */
import { fc } from '../../random'
import type { Actor } from '../../../types/permissions'
import { categoryIds } from '../../../types/reports/categories'
import { openStates, reportStates } from '../../../types/reports/flow'
import { isJoinable } from '../../../config/community/duplicates'
import { personIdOf, pseudonymOf } from '../../../cloudfunctions/_platform/personId'
import { addDays, addMinutes } from '../../../cloudfunctions/_platform/time'
import type { Join, Report } from '../../../cloudfunctions/reports/collections'
import { joinedOf, seesFollowers, shownTo } from '../../../cloudfunctions/reports/duplicates/follower'
import { isFollowedBy, joinOf, recusedIn } from '../../../cloudfunctions/reports/duplicates/joins'
import { checkMerge, merged, separated, unmerged } from '../../../cloudfunctions/reports/duplicates/merging'
import { isOffered } from '../../../cloudfunctions/reports/duplicates/offered'
import { advance } from '../../../cloudfunctions/reports/lifecycle/advance'
import { allowedEvents } from '../../../cloudfunctions/reports/lifecycle/parties'
import { aReport } from '../../factories/aReport'

const at = '2026-11-24T15:00:00.000+08:00'
const home = (door: string) => `XZZ-2-E05-B03-U2-${door}`
const resident = (openid: string, ...doors: string[]): Actor => ({
  personId: personIdOf(openid),
  name: '张敏',
  posts: doors.map(door => ({ role: 'resident' as const, node: home(door) })),
})
const neighbour = resident('oNeighbour', '0301')
const lead: Actor = {
  personId: personIdOf('oLead'),
  name: '孙德明',
  posts: [{ role: 'buildingLead', node: 'XZZ-2-E05-B03' }],
}
const joinBy = (actor: Actor): Join => ({
  personId: actor.personId,
  name: actor.name,
  homes: actor.posts.map(({ node }) => node),
  at,
})
const followed = (report: Report, ...by: Actor[]): Report => ({ ...report, joins: by.map(joinBy), joined: by.length })
const lamp = (wanted: Parameters<typeof aReport>[0] = {}) =>
  aReport({
    category: 'lighting',
    text: '三楼东户门口的灯不亮，何大妈摔了一跤',
    photos: ['cloud://a.b/secret.jpg'],
    ...wanted,
  })

describe('what is offered to a neighbour', () => {
  it('is an open report of the same week about a thing of the common areas', () => {
    expect(isOffered(lamp(), neighbour, at)).toBe(true)
    expect(isOffered(lamp(), neighbour, addDays(lamp().submittedAt, 7))).toBe(true)
    expect(isOffered(lamp(), neighbour, addMinutes(addDays(lamp().submittedAt, 7), 1))).toBe(false)
  })

  it('is nothing that names somebody: no noise, dispute, rental, safety, complaint, and nobody’s things', () => {
    const named = ['noise', 'dispute', 'rental', 'safety', 'staffComplaint', 'propertyService', 'pets', 'illegalBuild', 'clutter', 'parking'] as const // prettier-ignore
    for (const category of named)
      expect([category, isOffered({ ...lamp(), category }, neighbour, at)]).toEqual([category, false])
    expect(categoryIds.filter(isJoinable)).not.toHaveLength(0)
  })

  it('is never about a home, an unknown place, or somebody it must not reach', () => {
    const report = lamp()
    expect(isOffered({ ...report, place: { code: home('0402'), name: '402' } }, neighbour, at)).toBe(false)
    expect(isOffered({ ...report, place: { code: null, name: '柿子树旁边' } }, neighbour, at)).toBe(false)
    expect(isOffered({ ...report, hiddenFrom: [personIdOf('oSomebody')] }, neighbour, at)).toBe(false)
  })

  it.each(reportStates)('in %s only while it is open', state => {
    expect(isOffered({ ...lamp(), state }, neighbour, at)).toBe((openStates as readonly string[]).includes(state))
  })

  it('is not their own household’s, nor what they work on, nor what their household follows', () => {
    const report = lamp()
    const own = {
      ...neighbour,
      posts: [{ role: 'resident' as const, node: report.recused.find(mark => mark.startsWith('XZZ')) ?? '' }],
    }
    expect(isOffered(report, own, at)).toBe(false)
    expect(isOffered(report, { ...neighbour, personId: report.reporter.personId }, at)).toBe(false)
    expect(isOffered(report, { ...neighbour, personId: report.holder!.personId }, at)).toBe(false)
    expect(isOffered(report, { ...neighbour, posts: [] }, at)).toBe(false)
    expect(isOffered(followed(report, resident('oFamily', '0301', '0502')), neighbour, at)).toBe(false)
    expect(isOffered(followed(report, resident('oOther', '0302')), neighbour, at)).toBe(true)
  })

  it('ends where so many follow it that it is one too many', () => {
    expect(isOffered({ ...lamp(), joined: 98 }, neighbour, at)).toBe(true)
    expect(isOffered({ ...lamp(), joined: 99 }, neighbour, at)).toBe(false)
  })
})

describe('whoever follows a report', () => {
  const other = resident('oOther', '0302')
  const settled = () => followed(lamp({ state: 'resolved' }), neighbour, other)

  it('sees place, category, state and holder, and no word, photo or person of the first, nor who else follows', () => {
    const report = settled()
    const withWords = advance(
      { ...report, state: 'inProgress' },
      { type: 'supplement', note: '何大妈住院了', photos: ['cloud://a.b/later.jpg'] },
      { ...report.reporter, role: null },
      at,
    )
    const seen = shownTo({ ...withWords, place: { ...withWords.place, note: '何大妈门口' } }, neighbour)
    expect(seen).toMatchObject({ place: { name: report.place.name }, category: 'lighting', holder: report.holder })
    const told = JSON.stringify({ ...seen, recused: [], joins: [], took: [], mentions: [], outbox: [], calls: [] })
    for (const secret of ['何大妈', 'secret', 'later', report.reporter.name, report.reporter.personId]) expect(told).not.toContain(secret) // prettier-ignore
    expect(joinedOf(report, neighbour)).toEqual({ joined: { count: 2, mine: true } })
  })

  it('is known, masked, to those who work on it, and to nobody else', () => {
    const report = settled()
    expect(joinedOf(report, lead).joined?.people).toMatchObject([{ name: '张*' }, { name: '张*' }])
    const reporter = { ...neighbour, personId: report.reporter.personId, posts: [] }
    expect(joinedOf(report, reporter)).toEqual({ joined: { count: 2 } })
    // A lead who reported it reads it as a reporter.
    expect(seesFollowers(report, { ...lead, personId: report.reporter.personId })).toBe(false)
  })

  it('rates it for their own household; the word of the first stays the first’s', () => {
    const report = settled()
    expect(allowedEvents(report, neighbour, addMinutes(report.resolvedAt!, 1))).toEqual(['reopen', 'rateJoined'])
    const doer = { personId: neighbour.personId, name: neighbour.name, role: null, joiner: neighbour.personId }
    const rated = advance(report, { type: 'rateJoined', solved: true, rating: 'neutral' }, doer, at)
    expect(rated).toMatchObject({ state: 'resolved', rating: null })
    expect(rated.joins?.map(({ rating }) => rating?.rating)).toEqual(['neutral', undefined])
    const again = advance(rated, { type: 'reopen', supervisor: null, rating: 'dissatisfied' }, { ...doer, personId: other.personId, joiner: other.personId }, at) // prettier-ignore
    expect(again).toMatchObject({ state: 'inProgress', reopens: 1, rating: null })
    const resolved = advance(again, { type: 'resolve', outcome: 'solved', photos: [] }, { ...report.holder! }, at)
    expect(resolved.joins?.map(({ rating }) => rating)).toEqual([undefined, undefined])
  })

  it('changes nothing of what the three rates take for the word of the first, but that it is not solved', () => {
    const doer = { personId: neighbour.personId, name: neighbour.name, role: null, joiner: neighbour.personId }
    const report = advance(settled(), { type: 'rate', solved: true, rating: 'satisfied' }, { ...settled().reporter, role: null }, at) // prettier-ignore
    const rated = advance(report, { type: 'rateJoined', solved: true, rating: 'neutral' }, doer, at)
    expect(rated.facts?.word).toEqual({ solved: true, rating: 'satisfied' })
    const again = advance(rated, { type: 'reopen', supervisor: null, rating: 'dissatisfied' }, doer, at)
    expect(again.facts?.word).toEqual({ solved: false })
  })

  it('has no word any more once they work on it, nor after the days of the rule', () => {
    const report = settled()
    expect(
      joinOf({ ...report, holder: { ...report.holder!, personId: neighbour.personId } }, neighbour),
    ).toBeUndefined()
    expect(allowedEvents(report, neighbour, addDays(report.resolvedAt!, 8))).toEqual([])
  })

  it('is told of each step as the reporter is, without the reporter’s own name of a place', () => {
    const report = followed({ ...lamp(), place: { code: null, name: '何大妈门口' } }, neighbour)
    const after = advance(report, { type: 'accept' }, { ...report.holder! }, at)
    const told = after.outbox.filter(({ template }) => template === 'reportAccepted')
    expect(told.map(({ to }) => to).sort()).toEqual([report.reporter.personId, neighbour.personId].sort())
    expect(told.find(({ to }) => to === neighbour.personId)?.text).not.toContain('何大妈')
  })

  it('keeps it from being taken back: it is not one person’s any more', () => {
    const reporter = { ...neighbour, personId: lamp().reporter.personId, posts: [] }
    expect(allowedEvents(lamp(), reporter, at)).toContain('withdraw')
    expect(allowedEvents(followed(lamp(), neighbour), reporter, at)).not.toContain('withdraw')
  })
})

describe('one report that goes on in another', () => {
  const doer = { personId: lead.personId, name: lead.name, role: 'buildingLead' as const }
  const openReport = fc.constantFrom(...openStates).map(state => lamp({ state }))
  const follows = fc.subarray(['0301', '0302', '0401'].map(door => resident(`o${door}`, door)))

  it('comes out of it as it was: state, holder, times, pause and followers, whatever both were', () => {
    fc.assert(
      fc.property(openReport, openReport, follows, follows, (one, two, ofOne, ofTwo) => {
        const [child, main] = [followed(one, ...ofOne), followed(two, ...ofTwo)]
        const together = merged(child, main, doer, at)
        expect(together.child).toMatchObject({ state: 'merged', nextDueAt: null })
        const apart = unmerged(together.child, together.main, doer, addMinutes(at, 60))
        const facts = ({ version: _v, timeline: _t, outbox: _o, outboxAt: _a, mentions: _m, merged: _x, endedAt: _e, took: _k, joined: _j, joins: _s, facts: _f, countAt: _c, ...rest }: Report) => rest // prettier-ignore
        expect(facts(apart.child)).toEqual(facts(child))
        expect(facts(apart.main)).toEqual(facts(main))
        expect(apart.child.endedAt).toBeNull()
        expect(apart.main.took).toEqual([])
        const followers = ({ joins = [] }: Report) => joins.map(({ personId }) => personId)
        expect([followers(apart.child), followers(apart.main)]).toEqual([followers(child), followers(main)])
        expect(apart.main.joined).toBe(main.joins?.length)
        expect([apart.child, apart.main].map(r => r.timeline.slice(-2).map(e => e.event))).toEqual(
          Array(2).fill(['merge', 'unmerge']),
        )
      }),
    )
  })

  it('takes along who reported it and who follows it, each once, and leaves nobody behind who also came with another', () => {
    const main = followed(lamp(), neighbour)
    const [one, two] = [followed(lamp({ reporter: { openid: 'oA', name: '何伟', home: home('0601') } }), neighbour), lamp({ reporter: { openid: 'oA', name: '何伟', home: home('0601') } })] // prettier-ignore
    const first = merged(one, main, doer, at)
    const second = merged(two, first.main, doer, at)
    expect(second.main.joins?.map(({ personId }) => personId)).toEqual([neighbour.personId, personIdOf('oA')])
    expect(second.main.joined).toBe(2)
    const apart = unmerged(first.child, second.main, doer, at)
    expect(apart.main.joins?.map(({ personId }) => personId)).toEqual([neighbour.personId, personIdOf('oA')])
    expect(unmerged(second.child, apart.main, doer, at).main.joins?.map(({ personId }) => personId)).toEqual([
      neighbour.personId,
    ])
  })

  it('does not make its reporter a follower of a report of their own', () => {
    expect(merged(lamp(), lamp(), doer, at).main).toMatchObject({ joins: [], joined: 0 })
  })

  it('keeps its household out of the other one’s hands', () => {
    const { main } = merged(lamp({ reporter: { openid: 'oA', name: '何伟', home: home('0601') } }), lamp(), doer, at)
    expect(recusedIn(main)).toEqual(expect.arrayContaining([personIdOf('oA'), home('0601')]))
    expect(isFollowedBy(main, { personId: 'p-family', homes: [home('0601')] })).toBe(true)
  })

  it('counts as looked at from then on, and whoever does it much stands out; the other one stays as it was', () => {
    const { child, main } = merged(lamp(), lamp(), doer, at)
    expect(child.facts).toMatchObject({ answeredAt: at, deeds: { 'merge:buildingLead': 1 } })
    expect(main.facts).toEqual(lamp().facts)
  })

  it('comes back to somebody who is there, when whoever held it has left', () => {
    const { child, main } = merged(lamp(), lamp(), doer, at)
    const left = { ...child, holder: { ...child.holder!, personId: pseudonymOf('left'), name: '已注销居民' } }
    expect(unmerged(left, main, doer, at).child.holder).toEqual(main.holder)
    const alone = separated(left, { _id: main._id, no: main.no }, doer, at)
    expect(alone.holder).toEqual(left.above.at(-1))
  })

  it('can stand alone where the other one is gone', () => {
    const { child } = merged(lamp(), lamp(), doer, at)
    expect(separated(child, { _id: child.merged!.id, no: child.merged!.no }, doer, at)).toMatchObject({
      state: 'assigned',
      merged: null,
    })
  })

  const other = () => lamp({ reporter: { openid: 'oA', name: '何伟', home: home('0601') } })
  it.each([
    ['itself', (one: Report) => [one, one], '同一件'],
    ['a complaint', (one: Report) => [{ ...one, hiddenFrom: ['p-x'] }, other()], '投诉'],
    ['what is kept from somebody', (one: Report) => [one, { ...other(), hiddenFrom: ['p-x'] }], '投诉'],
    ['what took others in', (one: Report) => [{ ...one, took: [{ id: 'r', no: 'n', followers: [], recused: [] }] }, other()], '并了别的'],
    ['one that is over', (one: Report) => [one, { ...other(), state: 'closed' as const }], '有结果'],
    ['a slower one', (one: Report) => [{ ...one, level: 'P1' as const }, other()], '时限更宽'],
    ['one that has no room', (one: Report) => [one, { ...other(), took: Array(30).fill({ id: 'r', no: 'n', followers: [], recused: [] }) as never }], '很多件'],
    ['one in the hands of its household', (one: Report) => [{ ...one, recused: [...one.recused, other().holder!.personId] }, other()], '回避'],
  ])('refuses %s', (_what, two, says) => {
    const [one, main] = two(lamp()) as [Report, Report]
    const why = () => checkMerge(one, main, null)
    expect(why).toThrow()
    const refusal = (() => {
      try {
        why()
      } catch (error) {
        const { fields, message } = error as { fields?: Record<string, string>; message: string }
        return fields?.into ?? message
      }
      return ''
    })()
    expect(refusal).toContain(says)
  }) // prettier-ignore

  it('refuses one whose holder lives with whoever reported it', () => {
    const report = other()
    expect(() => checkMerge(report, lamp(), { personId: 'p-holder', homes: [home('0601')] })).toThrow()
    expect(() => checkMerge(report, lamp(), { personId: 'p-holder', homes: [home('0602')] })).not.toThrow()
  })
})
