/** Whoever follows a report can leave it, and what they say of how it was settled counts beside what others say (DOMAIN §4, decisions/0034). */
import { advance } from '../../../cloudfunctions/reports/lifecycle/advance'
import { allowedEvents, partiesOf } from '../../../cloudfunctions/reports/lifecycle/parties'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { isByChoice, withoutFollower } from '../../../cloudfunctions/reports/duplicates/joins'
import { notSolved, settledReport, timely } from '../../../cloudfunctions/reports/resident/settled'
import { Failure } from '../../../types/errors'
import { at, followed, joinBy, lamp, neighbour, resident } from './followed'

const other = resident('oOther', '0302')
const went = (report: Report, by = neighbour) =>
  advance(report, { type: 'unfollow' }, { personId: by.personId, name: by.name, role: null, joiner: by.personId }, at)

describe('不再跟进', () => {
  it('takes out one household and no other, and tells nobody', () => {
    const before = followed(lamp(), neighbour, other)
    const after = went(before)
    expect(after).toMatchObject({ state: before.state, joined: 1, joins: [joinBy(other)] })
    expect(after.outbox).toEqual(before.outbox)
    expect(after.timeline.at(-1)).toMatchObject({ event: 'unfollow', joiner: true })
    expect(withoutFollower(before, undefined)).toEqual({ joined: 2, joins: before.joins })
    expect(withoutFollower({}, other.personId)).toEqual({ joined: 0, joins: [] })
  })

  it('is theirs alone who said 我也遇到: not whose report goes on in it, nor the reporter’s', () => {
    const report = followed(lamp(), neighbour, other)
    const merged = { ...report, joins: [{ ...joinBy(neighbour), merged: true }, joinBy(other)] }
    const taken = { ...report, took: [{ id: 'r2', no: 'n', followers: [neighbour.personId], recused: [] }] }
    for (const each of [merged, taken]) {
      expect(partiesOf(each, neighbour)).toEqual(new Set(['joiner']))
      expect(allowedEvents(each, neighbour, at)).not.toContain('unfollow')
      expect(allowedEvents(each, other, at)).toContain('unfollow')
    }
    expect(isByChoice({}, joinBy(neighbour))).toBe(true)
    const reporter = { ...neighbour, personId: report.reporter.personId, posts: [] }
    expect(allowedEvents(report, reporter, at)).not.toContain('unfollow')
  })

  it.each(['closed', 'declined', 'withdrawn', 'merged'] as const)('is not offered where it is over: %s', state => {
    expect(allowedEvents(followed(lamp({ state }), neighbour), neighbour, at)).not.toContain('unfollow')
  })
})

describe('a word on how it was settled', () => {
  const settled = () => ({ ...followed(lamp({ state: 'resolved' }), neighbour, other), version: 7, resolvedVersion: 5 })
  const refusedAs = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      return (error as Failure).code
    }
    return 'taken'
  }

  it('may rest on any version in which it was settled so, and on no other', () => {
    const fits = [4, 5, 6, 7, 8].filter(seen => settledReport.fits?.(settled(), seen))
    // The version that it is now needs no leave.
    expect(fits).toEqual([5, 6])
    const { resolvedVersion: _unknown, ...older } = settled()
    expect(settledReport.fits?.(older, 6)).toBe(false)
  })

  it('is kept by what settles it', () => {
    const open = { ...lamp({ state: 'inProgress' }), version: 9 }
    expect(advance(open, { type: 'resolve', outcome: 'solved', photos: [] }, open.holder!, at)).toMatchObject({
      version: 10,
      resolvedVersion: 10,
    })
  })

  it('that comes when it is open again is said of something else', () => {
    const word = { type: 'rateJoined', solved: true, rating: 'satisfied' } as const
    const open = { ...settled(), state: 'inProgress' as const }
    expect(refusedAs(() => timely(open, word, { version: 6 }))).toBe('conflict')
    expect(timely(settled(), word, { version: 6 })).toBe(word)
    // Of the newest version the table has the word.
    expect(timely(open, word, { version: 7 })).toBe(word)
  })

  it('that it is not solved opens it once; said by a second one at the same moment it is added to that', () => {
    expect(notSolved(settled(), { version: 6, note: '还黑着', rating: 'dissatisfied' })).toMatchObject({ type: 'reopen', note: '还黑着', rating: 'dissatisfied' }) // prettier-ignore
    const open = { ...settled(), state: 'inProgress' as const }
    expect(notSolved(open, { version: 6, note: '三楼也黑' })).toEqual({ type: 'supplement', note: '也没解决：三楼也黑', photos: [] }) // prettier-ignore
    expect(notSolved(open, { version: 6 })).toMatchObject({ note: '也没解决' })
    expect(notSolved(open, { version: 7 })).toMatchObject({ type: 'reopen' })
    const gone = { ...settled(), state: 'declined' as const }
    expect(refusedAs(() => notSolved(gone, { version: 6 }))).toBe('conflict')
  })
})
