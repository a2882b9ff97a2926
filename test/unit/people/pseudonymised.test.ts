/** A document without somebody who left: nothing of them, everything of the others. */
import { personIdOf, pseudonymOf } from '../../../cloudfunctions/_platform/personId'
import { nodes } from '../../../cloudfunctions/grid/collections'
import { pseudonymised } from '../../../cloudfunctions/people/erasure/pseudonymised'
import { reports } from '../../../cloudfunctions/reports/collections'
import type { Leaver } from '../../../cloudfunctions/_platform/privacy/personalData'
import { aPhone, anIdNumber } from '../../factories/anIdentity'
import { aReport } from '../../factories/aReport'
import { fc } from '../../random'

const openid = 'oLeaver'
const leaver: Leaver = {
  personId: personIdOf(openid),
  openid,
  pseudonym: pseudonymOf('by chance'),
  names: ['慕容雪莲'],
  confirmed: ['慕容雪莲'],
  numbers: [aPhone(1), anIdNumber(1)],
  until: '2026-11-25T00:00:00.000+08:00',
}
const traces = [leaver.personId, openid, '慕容雪莲', aPhone(1), anIdNumber(1)]
const without = <T extends { _id: string }>(document: T, collection: 'reports' | 'nodes' = 'reports') =>
  pseudonymised(collection === 'nodes' ? nodes : reports, document, leaver) as unknown as T

describe('a report of somebody who left', () => {
  const reporter = { openid, name: '慕容雪莲', home: null }
  const text = `慕容雪莲，${aPhone(1).slice(0, 3)} ${aPhone(1).slice(3)},${anIdNumber(1).toLowerCase()}`

  it.each(['assigned', 'submitted', 'inProgress', 'resolved', 'closed'] as const)(
    'has no trace of them when it was %s, and nothing else changed',
    state => {
      const report = aReport({ reporter, text, state })
      const after = without(report)
      for (const trace of traces) expect(JSON.stringify(after).toLowerCase()).not.toContain(trace.toLowerCase())
      expect(after).toMatchObject({
        _id: report._id,
        no: report.no,
        version: report.version + 1,
        state: report.state,
        holder: report.holder,
        reporter: { personId: leaver.pseudonym, name: '已注销居民' },
      })
      expect(after.timeline.map(e => e.event)).toEqual(report.timeline.map(e => e.event))
      expect(after.outbox.every(entry => entry.to !== leaver.personId)).toBe(true)
    },
  )

  it('is the same object when it has nothing of them', () => {
    const other = aReport()
    expect(without(other)).toBe(other)
  })

  it('leaves the name to somebody else who is called the same', () => {
    const named = { _id: 'r1', holder: { personId: personIdOf('oOther'), name: '慕容雪莲' }, text: '找慕容雪莲' }
    expect(without(named)).toEqual({ ...named, text: '找已注销居民' })
  })

  it('finds a number however its digits are grouped', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', ' ', '-', ' - '), { minLength: 11, maxLength: 11 }), gaps => {
        const typed = [...aPhone(1)].map((digit, at) => (at === 0 ? digit : `${gaps[at] ?? ''}${digit}`)).join('')
        expect(without({ _id: 'r1', text: `打${typed}。` }).text).toBe('打****。')
      }),
    )
  })
})

describe('a node where somebody who left held a post', () => {
  const post = (more: object) => ({
    role: 'unitLead',
    personId: leaver.personId,
    name: '慕容雪莲',
    phone: '1',
    home: 'XZZ-1',
    from: '2026-01-01',
    until: '2026-06-01',
    deputy: null,
    ...more,
  })

  it('keeps the term under the pseudonym, without phone and home', () => {
    const { posts } = without({ _id: 'XZZ', posts: [post({})] }, 'nodes')
    expect(posts).toEqual([
      {
        role: 'unitLead',
        personId: leaver.pseudonym,
        name: '已注销居民',
        from: '2026-01-01',
        until: '2026-06-01',
        deputy: null,
      },
    ])
  })

  it('has no deputy any more where they stood in, and keeps a post of their new life', () => {
    const theirs = post({
      personId: personIdOf('oOther'),
      name: '别人',
      deputy: { personId: leaver.personId, name: '慕容雪莲' },
    })
    const anew = post({ from: '2026-12-01T00:00:00.000+08:00', until: null })
    const { posts } = without({ _id: 'XZZ', posts: [theirs, anew] }, 'nodes')
    expect(posts).toEqual([{ ...theirs, deputy: null }, anew])
  })
})
