/** What somebody reads of the reminders that WeChat still sends: words, and no bookkeeping. */
import { reminderGroups, sayAllReminders, sayReminders } from '../../../src/features/messages/reminders'
import type { Me } from '../../../types/people/contract'

const resident = (msgCredits: Me['msgCredits']) =>
  ({ personId: 'p', posts: [], suspended: [], msgCredits }) as unknown as Me
const group = reminderGroups(resident({})).find(({ kinds }) =>
  kinds.some(({ template }) => template === 'reportResolved'),
)!
const all = reminderGroups(resident({})).flatMap(({ kinds }) => kinds)
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

describe('all of them in one line', () => {
  it('says whether anything is silent, without a number', () => {
    const { reportResolved: _none, ...rest } = one
    const lines = [resident(one), resident({}), resident(rest)].map(sayAllReminders)
    expect(new Set(lines).size).toBe(3)
    expect(lines.join('')).not.toMatch(/\d/)
  })
})
