/** What staff are offered: the likely action, two more, the rest; and of several reports what the state table has for each. */
import type { ReportEvent } from '../../../types/reports/flow'
import { beginsWith, viewsOf } from '../../../types/reports/desk'
import type { Actor, Role } from '../../../types/permissions'
import { aPhone } from './phone'

const open = () => aPhone().start(() => import('../../../src/features/work/handling/staffVerbs'))
const with_ = (...allowed: ReportEvent[]) => ({ allowed })

describe('the foot of a report', () => {
  it('has what takes it forward large, two more beside it, and 退回 behind ⋯', async () => {
    const { sortedVerbs } = await open()
    expect(sortedVerbs(with_('accept', 'sendBack', 'transfer', 'supplement'))).toEqual({
      main: 'accept',
      more: ['transfer', 'sendBack'],
      rest: [],
    })
    expect(sortedVerbs(with_('transfer', 'suspend', 'resolve', 'supplement'))).toEqual({
      main: 'resolve',
      more: ['transfer', 'suspend'],
      rest: [],
    })
    expect(sortedVerbs(with_('accept', 'decline', 'sendBack', 'transfer'))).toEqual({
      main: 'accept',
      more: ['transfer', 'sendBack'],
      rest: ['decline'],
    })
    expect(sortedVerbs(with_('decideAppeal', 'remind')).main).toBe('decideAppeal')
    expect(sortedVerbs(with_('transfer', 'suspend', 'approveSuspension', 'remind')).main).toBe('approveSuspension')
    expect(sortedVerbs(with_('transfer', 'suspend', 'remind'))).toEqual({
      main: 'remind',
      more: ['transfer', 'suspend'],
      rest: [],
    })
    expect(sortedVerbs(with_())).toEqual({ main: null, more: [], rest: [] })
  })

  it('urges for whoever stands above, and not for the reporter, who may add to it as well', async () => {
    const { staffEventsOf, hasStaffActions } = await open()
    expect(staffEventsOf(with_('remind'))).toEqual(['remind'])
    expect(hasStaffActions(with_('withdraw', 'remind', 'supplement'))).toBe(false)
  })
})

describe('several reports', () => {
  it('are done with where the state table has it for each: letting wait, or asking whether it may', async () => {
    const { fitFor } = await aPhone().start(() => import('../../../src/features/work/batch/runBatch'))
    const { asksToWait } = await aPhone().start(() => import('../../../src/features/work/outgoing/outgoing'))
    const reports = [with_('accept', 'sendBack', 'transfer'), with_('transfer', 'suspend', 'resolve'), with_('transfer', 'suspend')] // prettier-ignore
    expect(fitFor('accept', reports)).toHaveLength(1)
    expect(fitFor('transfer', reports)).toHaveLength(3)
    expect(fitFor('suspend', reports)).toHaveLength(2)
    expect(reports.map(asksToWait)).toEqual([false, true, false])
  })
})

describe('工作台', () => {
  const actor = (role: Role, node: string): Actor => ({ personId: 'p', name: '某', posts: [{ role, node }] })

  it('shows what somebody may see: their own, their part of the grid, the whole community', () => {
    expect(viewsOf(actor('unitLead', 'XZZ-2-E05-B03-U2'))).toEqual(['mine', 'grid'])
    expect(viewsOf(actor('areaLead', 'XZZ-2'))).toEqual(['mine', 'grid'])
    expect(viewsOf(actor('chiefLead', 'XZZ'))).toEqual(['mine', 'all'])
    expect(viewsOf(actor('dispatcher', 'XZZ'))).toEqual(['mine', 'all'])
    expect(viewsOf(actor('property', 'XZZ'))).toEqual(['mine'])
  })

  it('begins with the whole community for its managers, who hold hardly anything themselves', () => {
    const whole = (['chiefLead', 'admin', 'auditor', 'dispatcher', 'areaLead', 'unitLead', 'property'] as const).filter(
      role => beginsWith(actor(role, 'XZZ')) === 'all',
    )
    expect(whole).toEqual(['chiefLead', 'admin', 'auditor'])
  })
})
