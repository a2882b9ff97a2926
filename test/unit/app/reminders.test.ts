/** What somebody reads of the reminders that WeChat still sends: words, and no bookkeeping. */
import { sayReminders } from '../../../src/features/messages/reminders'
import { remindedOf, remindersOf } from '../../../types/messages/reminders'
import type { Me } from '../../../types/people/contract'

const resident = (msgCredits: Me['msgCredits']) =>
  ({ personId: 'p', posts: [], suspended: [], msgCredits }) as unknown as Me
const group = remindersOf(resident({})).find(({ kinds }) =>
  kinds.some(({ template }) => template === 'reportResolved'),
)!
const all = remindersOf(resident({})).flatMap(({ kinds }) => kinds)
const one = Object.fromEntries(all.map(({ template }) => [template, 1]))

describe('the reminders of a group', () => {
  it('come, or do not, or some do not, which are named', () => {
    expect(sayReminders(resident(one), group.kinds)).toBe('有新进展，微信会提醒您')
    expect(sayReminders(resident({}), group.kinds)).toBe('现在微信不会提醒您。点一次，提醒一次')
    const [first, ...others] = group.kinds
    const withFirst = resident({ [first!.template]: 2 })
    const named = others.map(({ label }) => label).join('、')
    expect(sayReminders(withFirst, group.kinds)).toBe(`现在微信不会提醒您：${named}。点一次，提醒一次`)
  })
})

describe('whether WeChat tells', () => {
  const { reportResolved: _none, ...rest } = one

  it.each([
    ['of all that can reach somebody', one, 'all'],
    ['of some of it', rest, 'some'],
    ['of nothing, though consents of what cannot reach them are left', { reportAssigned: 3, reportResolved: 0 }, 'none'],
  ] as const)('%s', (_what, credits, said) => {
    expect(remindedOf(resident(credits))).toBe(said)
  }) // prettier-ignore

  it('is asked of the work too of whoever has some', () => {
    const lead = { ...resident(one), posts: [{ role: 'unitLead', node: 'XZZ-2-E05-B03-U2' }] } as unknown as Me
    expect(remindedOf(lead)).toBe('some')
  })
})
