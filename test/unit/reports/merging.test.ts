/** Merging, and that one that is taken apart again leaves everything as it was (DOMAIN §4). */
import { fc } from '../../random'
import { openStates } from '../../../types/reports/flow'
import { personIdOf, pseudonymOf } from '../../../cloudfunctions/_platform/personId'
import { addMinutes } from '../../../cloudfunctions/_platform/time'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { isFollowedBy, recusedIn } from '../../../cloudfunctions/reports/duplicates/joins'
import { checkMerge, merged, separated, unmerged } from '../../../cloudfunctions/reports/duplicates/merging'
import { at, home, resident, neighbour, lead, followed, lamp } from './followed'

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
