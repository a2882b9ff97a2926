/** A tool is lent for a day: who can ask for it, what each step does, and who is told (DOMAIN §14). */
import { loanEventsOf, loanStates, nextLoanState, type LoanState } from '@shared/tools/flow'
import { tools } from '@config/community/tools'
import { askedLoan, lastDay, loanAfter } from '../../../cloudfunctions/tools/loan'
import type { Loan } from '../../../cloudfunctions/tools/collections'

const at = '2026-11-24T09:00:00.000+08:00'
const li = { personId: 'p-li', name: '李秀英' }
const wang = { personId: 'p-wang', name: '王秀兰' }
const [tool] = tools
const asking = {
  actor: li,
  tool: tool!,
  day: '2026-11-25',
  home: { code: 'XZZ-2-E05-B03-U2-0402', name: '402' },
  ladder: ['XZZ-2-E05-B03-U2', 'XZZ'],
  asked: [{ ...wang, role: 'unitLead' as const }],
  at,
}
const loan = (state: LoanState): Loan => ({ ...askedLoan(null, asking)!.after, version: 3, state })
const told = ({ tell = [] }: { tell?: readonly { to: string; title: string }[] }) =>
  tell.map(({ to, title }) => [to, title])

function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return null
}

describe('a tool that somebody asks for', () => {
  it('is theirs for that day, and whoever lends is told, without a name', () => {
    const decision = askedLoan(null, asking)!
    expect(decision.after).toMatchObject({ _id: 'ladder#2026-11-25', state: 'asked', asker: li, day: '2026-11-25' })
    expect(told(decision)).toEqual([['p-wang', '有人来借工具']])
    expect(decision.tell?.[0]?.text).toBe('人字梯 · 2026年11月25日用')
    expect(decision.adds).toEqual([])
  })

  it('can be asked for from today to the last day, and for no day that is not there', () => {
    for (const day of ['2026-11-24', lastDay(at)]) expect(askedLoan(null, { ...asking, day })).not.toBeNull()
    for (const day of ['2026-11-23', '2026-12-09', '2026-11-31'])
      expect(thrownBy(() => askedLoan(null, { ...asking, day }))).toMatchObject({ code: 'invalid', fields: { day: expect.any(String) as string } }) // prettier-ignore
  })

  it.each(['asked', 'lent'] as const)('is nobody else’s while it is %s, and asking twice is asking once', state => {
    expect(thrownBy(() => askedLoan(loan(state), { ...asking, actor: wang }))).toMatchObject({ code: 'notNow' })
    expect(askedLoan(loan(state), asking)).toBeNull()
  })

  it.each(['returned', 'declined', 'withdrawn'] as const)(
    'can be asked for again once it is %s; what was stays',
    state => {
      const before = { ...loan(state), calls: [{ id: 'c', body: 'b', at, version: 3 }] }
      const decision = askedLoan(before, { ...asking, actor: wang })!
      expect(decision.after).toMatchObject({ _id: before._id, state: 'asked', asker: wang, reason: null, doneBy: null })
      expect(decision.adds).toMatchObject([{ document: { ...before, _id: 'ladder#2026-11-25#3', calls: [] } }])
    },
  )
})

describe('each step of a loan', () => {
  it.each([
    ['handOut', 'asked', 'lent', '工具借给您了'],
    ['giveBack', 'lent', 'returned', '工具还好了'],
  ] as const)('%s leads from %s to %s, and the asker is told', (event, from, to, title) => {
    const decision = loanAfter(loan(from), event, wang, at)
    expect(decision.after).toMatchObject({ state: to, doneBy: wang, reason: null })
    expect(told(decision)).toEqual([['p-li', title]])
  })

  it('decline tells the asker why', () => {
    const decision = loanAfter(loan('asked'), 'decline', wang, at, '工具坏了')
    expect(decision.after).toMatchObject({ state: 'declined', doneBy: wang, reason: '工具坏了' })
    expect(decision.tell?.map(({ text }) => text)).toEqual(['人字梯 · 工具坏了'])
  })

  it('withdraw is the asker’s own, and tells nobody', () => {
    const decision = loanAfter(loan('asked'), 'withdraw', li, at)
    expect(decision.after).toMatchObject({ state: 'withdrawn', doneBy: null })
    expect(told(decision)).toEqual([])
  })

  it('is refused where the table has none', () => {
    for (const state of loanStates)
      for (const event of ['handOut', 'decline', 'withdraw', 'giveBack'] as const)
        if (!nextLoanState(state, event))
          expect(thrownBy(() => loanAfter(loan(state), event, wang, at))).toMatchObject({ code: 'notNow' })
  })

  it('is offered to whoever may do it, and to nobody else', () => {
    expect(loanEventsOf('asked', ['desk'])).toEqual(['handOut', 'decline'])
    expect(loanEventsOf('asked', ['asker'])).toEqual(['withdraw'])
    expect(loanEventsOf('lent', ['desk'])).toEqual(['giveBack'])
    expect(loanEventsOf('lent', ['asker'])).toEqual([])
    expect(loanEventsOf('asked', [])).toEqual([])
  })
})
