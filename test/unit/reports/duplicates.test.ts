/** 我也遇到: who may, and what each sees (DOMAIN §4). */
import { categoryIds } from '../../../types/reports/categories'
import { openStates, reportStates } from '../../../types/reports/flow'
import { isJoinable } from '../../../config/community/duplicates'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { addDays, addMinutes } from '../../../cloudfunctions/_platform/time'
import { joinedOf, seesFollowers, shownTo } from '../../../cloudfunctions/reports/duplicates/follower'
import { joinOf } from '../../../cloudfunctions/reports/duplicates/joins'
import { isOffered as isOfferedTo } from '../../../cloudfunctions/reports/joining/offered'
import { advance } from '../../../cloudfunctions/reports/lifecycle/advance'
import { allowedEvents } from '../../../cloudfunctions/reports/lifecycle/parties'
import { at, home, resident, neighbour, lead, followed, lamp } from './followed'
import { householdOf, type Actor } from '../../../types/permissions'
import type { Report } from '../../../cloudfunctions/reports/collections'

const isOffered = (report: Report, actor: Actor, now: string) => isOfferedTo(report, householdOf(actor), now)

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
    expect(allowedEvents(report, neighbour, addMinutes(report.resolvedAt!, 1))).toEqual([
      'reopen',
      'rateJoined',
      'unfollow',
    ])
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
    expect(allowedEvents(report, neighbour, addDays(report.resolvedAt!, 8))).toEqual(['unfollow'])
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
