/** What was kept as long as the inventory says goes, and what is younger stays. */
import type { Message } from '../../../types/messages/contract'
import { bindingsIn } from './bindings'
import { aCommunity, who, type Community } from '../community'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())
const { aGuest, asked, decides, inboxOf, me } = bindingsIn(() => community)

const after = async (days: number) => {
  await community.control('POST', 'clock', { advance: days * 86_400_000 })
  await community.control('POST', 'timers', { name: 'jobs' })
}
const states = () =>
  ([...community.database.dump('bindings')] as unknown as { state: string }[]).map(({ state }) => state).sort()

describe('the sweep', () => {
  it('takes away what was declined or withdrawn after 180 days, messages after 365, what was approved after 1095', async () => {
    const [yes, no, back, waits] = [aGuest(), aGuest(), aGuest(), aGuest()]
    const [approved, declined, withdrawn] = [await asked(yes), await asked(no), await asked(back)]
    await asked(waits)
    await decides(who.unitLead, 'approve', { id: approved.id })
    await decides(who.unitLead, 'decline', { id: declined.id, reason: '这户没有这个人' })
    await community.call(back, 'people.withdraw', { id: withdrawn.id })

    await after(179)
    expect(states()).toEqual(['approved', 'declined', 'pending', 'withdrawn'])
    await after(2)
    expect(states()).toEqual(['approved', 'pending'])
    const told: Message[] = await inboxOf(yes)
    expect(told.map(m => m.title)).toEqual(['房屋绑定好了'])
    await after(185)
    expect(await inboxOf(yes)).toEqual([])
    await after(730)
    expect(states()).toEqual(['pending'])
    // The binding itself is the person's, as long as they live there.
    expect(await me(yes)).toMatchObject({ bound: true })
  })
})
