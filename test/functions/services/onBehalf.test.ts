/** Applying for somebody: an agent, or the counter with their word for it (DOMAIN §3, §7). */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'
import { casesIn, clerk, code, colleague, daughter, kin, neighbour, wish, withColleagues } from './cases'

const { given, li, call } = communityOf()
const { ask, done, step, applies, sendsBack, get, list } = casesIn(given)
const { inboxOf } = bindingsIn(given)

beforeEach(() => withColleagues(given()))

const titles = async (by: string) => (await inboxOf(by)).map(({ title }) => title)

describe('for somebody else', () => {
  it('an agent applies, corrects and is told, and each use is written down; a clerk who helps decides nothing of it', async () => {
    await call(li, 'people.letActFor', { agent: personIdOf(daughter), until: '2027-01-31' })
    const first = await done(applies(daughter, { for: personIdOf(li) }))
    expect(first).toMatchObject({
      whom: { name: '李秀英', isMe: false },
      sentBy: { name: '王海宁' },
      allowed: ['withdraw'],
    })
    const back = await done(sendsBack(clerk, first, [first.papers[0]!.id]))
    expect(await titles(daughter)).toContain('要补材料')
    await done(step(daughter, 'correct', back, { papers: [] }))
    expect(await list(li, 'mine')).toMatchObject([{ id: first.id }])
    expect(await list(daughter, 'mine', { for: personIdOf(li) })).toMatchObject([{ id: first.id }])
    const { items } = await call<{ items: { label: string }[] }>(li, 'people.seenBy', {})
    expect(items.filter(({ label }) => label === '代办').length).toBe(2)
    await call(daughter, 'people.endMandate', {
      id: (await call<{ held: { id: string }[] }>(daughter, 'people.mandates')).held[0]!.id,
    })
    expect(code(await get(daughter, first))).toBe('notFound')
    expect(code(await applies(daughter, { for: personIdOf(li) }))).toBe('notFound')
  })

  it('a clerk writes it down with their word for it; it is theirs, and whoever wrote it decides nothing', async () => {
    const input = { ...wish, person: personIdOf(li), how: 'counter', agreed: true }
    expect(code(await ask(clerk, 'applyFor', { ...input, agreed: false }))).toBe('invalid')
    expect(code(await ask(kin, 'applyFor', input))).toBe('forbidden')
    expect(code(await ask(neighbour, 'applyFor', input))).toBe('forbidden')
    const first = await done(ask(clerk, 'applyFor', input))
    expect(first).toMatchObject({ sentBy: { name: '宋丽娜', role: 'clerk' } })
    expect(code(await step(clerk, 'precheck', first, { ok: true }))).toBe('notFound')
    expect(await list(clerk, 'queue')).toEqual([])
    expect(await list(li, 'mine')).toMatchObject([{ id: first.id, allowed: ['withdraw'] }])
    expect(code(await step(colleague, 'precheck', first, { ok: true }))).toBe('ok')
  })
})
