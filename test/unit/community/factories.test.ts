import * as z from '@shared/z'
import { reportStates } from '@shared/reports/flow'
import { person } from '../../../cloudfunctions/_platform/call/members'
import { reportSchema } from '../../../cloudfunctions/reports/schema'
import { aHousehold, aPerson } from '../../factories/aPerson'
import { aReport } from '../../factories/aReport'

describe('aReport', () => {
  it.each(reportStates)('brings a report to %s by the rules, in a form that the collection takes', state => {
    const report = aReport({ state })
    expect(report.state).toBe(state)
    expect(z.safeParse(reportSchema, report).error).toBeUndefined()
    expect(report.timeline.map(entry => entry.at)).toEqual(report.timeline.map(entry => entry.at).sort())
  })

  it('goes to whoever answers for the place, but not to the household that sent it', () => {
    expect(aReport().holder?.name).toBe('王秀兰')
    const [husband] = aHousehold({ home: 'XZZ-2-E05-B03-U3-0301', size: 1 })
    expect(aReport({ place: 'XZZ-2-E05-B03-U3', reporter: husband }).holder?.role).toBe('buildingLead')
  })
})

describe('aPerson', () => {
  it('is somebody new each time, and a household shares its home', () => {
    const everybody = [aPerson(), ...aHousehold({ size: 3 })]
    expect(new Set(everybody.map(one => one._id)).size).toBe(4)
    expect(new Set(everybody.slice(1).map(one => one.home)).size).toBe(1)
    for (const one of everybody) expect(z.safeParse(person, one).error).toBeUndefined()
  })

  it('without a home is a guest', () => expect(aPerson({ home: null })).toMatchObject({ posts: [], home: null }))
})
