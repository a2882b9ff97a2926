import { aPhone } from './phone'

const open = (phone: ReturnType<typeof aPhone>) => phone.start(() => import('../../../src/platform/storage'))
const answer = (text = 'x'.repeat(100)) => ({ text })

describe('what a phone remembers', () => {
  it('is there again after a restart', async () => {
    const phone = aPhone()
    const before = await open(phone)
    before.remember('report/1', answer())
    const after = await open(phone)
    expect(after.recall('report/1')).toEqual(answer())
    expect(after.recall('report/2')).toBeUndefined()
  })

  it('is at most twenty of a kind, those that were looked at last', async () => {
    const { remember, recall } = await open(aPhone())
    remember('mine', answer())
    for (let at = 1; at <= 20; at++) remember(`report/${at}`, answer())
    remember('report/1', answer())
    remember('report/21', answer())
    expect([1, 2, 3, 21].map(at => recall(`report/${at}`) !== undefined)).toEqual([true, false, true, true])
    expect(recall('mine')).toBeDefined()
  })

  it('makes room for a draft, the oldest first, and only as much as it needs', async () => {
    const { remember, recall, save, load } = await open(aPhone({ room: 650 }))
    for (const name of ['home', 'mine', 'inbox']) remember(name, answer())
    save('draft', answer('y'.repeat(250)))
    expect(load('draft')).toEqual(answer('y'.repeat(250)))
    expect(['home', 'mine', 'inbox'].map(name => recall(name) !== undefined)).toEqual([false, true, true])
  })

  it('never pushes a draft out, and is left out itself when there is no room', async () => {
    const phone = aPhone({ room: 450 })
    const { remember, recall, save, load } = await open(phone)
    save('draft', answer('y'.repeat(350)))
    expect(() => remember('home', answer())).not.toThrow()
    expect(recall('home')).toBeUndefined()
    expect(load('draft')).toBeDefined()
    expect(() => save('outgoing', answer())).toThrow('setStorageSync:fail')
    expect(phone.keys()).not.toContain('answer.home')
  })
})
