/** 公用工具: a day with a ladder, from asking to giving it back, and nobody ever has it together with somebody else (DOMAIN §14). */
import type { ActionAnswer } from '../../../types/errors'
import type { LoanView } from '../../../types/tools/contract'
import { aPerson } from '../../factories/aPerson'
import { bindingsIn } from '../people/bindings'
import { who } from '../community'
import { communityOf } from '../people'

const { resident: li, unitLead: wang } = who
const neighbour = 'oXZZ-zhang-min'
const clerk = 'oXZZ-song-lina'
const otherLead = 'oXZZ-zhao-guifang'
const guest = 'oXZZ-he-wei'
const day = 86_400_000

const { given } = communityOf()
const { inboxOf } = bindingsIn(given)

const code = (answer: ActionAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code)
const ask = (person: string, more: { tool?: string; day?: string } = {}, key?: string) =>
  given().ask<LoanView>(person, 'tools.ask', { tool: 'ladder', day: '2026-11-24', ...more }, key)
const step = (person: string, event: string, { id, version }: LoanView, more = {}) =>
  given().ask<LoanView>(person, `tools.${event}`, { id, version, ...more })
const done = async <T>(asked: Promise<ActionAnswer<T>>) => {
  const answer = await asked
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.data
}
const listOf = async (person: string, name: 'mine' | 'requests') =>
  (await given().call<{ items: LoanView[] }>(person, `tools.${name}`, { limit: 50 })).items
const takenOf = async (tool: string) =>
  (await given().call<{ tools: { id: string; taken: string[] }[] }>(li, 'tools.offered', {})).tools.find(
    each => each.id === tool,
  )?.taken

describe('a ladder for a day', () => {
  it('is asked for, handed out and given back, and both sides read of it', async () => {
    const asked = await done(ask(li))
    expect(asked).toMatchObject({ state: 'asked', tool: { name: '人字梯' }, allowed: ['withdraw'] })
    expect(await takenOf('ladder')).toEqual(['2026-11-24'])
    expect((await inboxOf(wang)).map(m => [m.title, m.text])).toEqual([['有人来借工具', '人字梯 · 2026年11月24日用']])
    const [waiting] = await listOf(wang, 'requests')
    expect(waiting).toMatchObject({ id: asked.id, asker: { name: '李秀英' }, allowed: ['handOut', 'decline'] })

    const lent = await done(step(wang, 'handOut', asked))
    expect(lent).toMatchObject({ state: 'lent', allowed: ['giveBack'] })
    expect(code(await step(li, 'withdraw', lent))).toBe('notNow')
    expect(await done(step(wang, 'giveBack', lent))).toMatchObject({ state: 'returned', allowed: [] })
    expect((await inboxOf(li)).map(m => m.title).sort()).toEqual(['工具借给您了', '工具还好了'].sort())
    expect(await listOf(wang, 'requests')).toEqual([])
    expect(await takenOf('ladder')).toEqual([])
  })

  it('that cannot be lent is declined with a reason; then a neighbour can have it, and the first one keeps the answer', async () => {
    const asked = await done(ask(li))
    expect(code(await step(clerk, 'decline', asked, { reason: '。。' }))).toBe('invalid')
    await done(step(clerk, 'decline', asked, { reason: '上一家还没还' }))
    expect((await inboxOf(li)).map(m => m.text)).toEqual(['人字梯 · 上一家还没还'])
    expect(await done(ask(neighbour))).toMatchObject({ id: asked.id, state: 'asked' })
    expect(await listOf(li, 'mine')).toMatchObject([{ state: 'declined', reason: '上一家还没还', allowed: [] }])
  })

  it('is taken back by whoever asked, and by nobody else', async () => {
    const asked = await done(ask(li))
    expect(code(await step(neighbour, 'withdraw', asked))).toBe('notFound')
    expect(await done(step(li, 'withdraw', asked))).toMatchObject({ state: 'withdrawn' })
  })

  it('is handed out on its day only, and not before the last one is back', async () => {
    const today = await done(ask(li))
    const tomorrow = await done(ask(neighbour, { day: '2026-11-25' }))
    expect(code(await step(wang, 'handOut', tomorrow))).toBe('notNow')
    const lent = await done(step(wang, 'handOut', today))
    await given().control('POST', 'clock', { advance: day })
    expect(await step(wang, 'handOut', tomorrow)).toMatchObject({ error: { message: '上一家还没还，请先收回' } })
    await done(step(wang, 'giveBack', lent))
    expect(await done(step(wang, 'handOut', tomorrow))).toMatchObject({ state: 'lent' })
  })

  it.each([
    ['a guest', guest, {}, 'forbidden'],
    ['for a day that is over', li, { day: '2026-11-23' }, 'invalid'],
    ['for a day too far ahead', li, { day: '2026-12-09' }, 'invalid'],
    ['that the community has not', li, { tool: 'crane' }, 'invalid'],
  ])('cannot be asked for: %s', async (_, person, more, refusal) => {
    expect(code(await ask(person, more))).toBe(refusal)
  })

  it('is nothing for a lead of elsewhere, nor for one’s own household', async () => {
    const asked = await done(ask(li))
    expect(code(await step(otherLead, 'handOut', asked))).toBe('notFound')
    const home = 'XZZ-2-E05-B03-U2-0402'
    const posts = [{ role: 'resident' as const, node: home }, { role: 'clerk' as const, node: 'XZZ' }] // prettier-ignore
    await given().database.insertMany('people', [aPerson({ openid: 'oTools-clerk', home, posts })])
    expect(code(await step('oTools-clerk', 'handOut', asked))).toBe('forbidden')
    expect(await listOf('oTools-clerk', 'requests')).toEqual([])
    expect(await done(step(clerk, 'handOut', asked))).toMatchObject({ state: 'lent' })
  })
})

describe('of many at once', () => {
  const neighbours = Array.from({ length: 8 }, (_, nth) => ({
    openid: `oTools-${nth}`,
    name: `邻居${nth}`,
    home: 'XZZ-2-E05-B03-U2-0601',
    posts: [{ role: 'resident' as const, node: 'XZZ-2-E05-B03-U2-0601' }],
  }))
  const plant = () => given().database.insertMany('people', neighbours.map(aPerson))

  it('one has the ladder, whoever asks in the same moment', async () => {
    await plant()
    for (const tool of ['ladder', 'drill', 'pump']) {
      const answers = await Promise.all(neighbours.map(({ openid }) => ask(openid, { tool })))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.map(code).filter(each => !['ok', 'notNow', 'conflict'].includes(each))).toEqual([])
    }
  })

  it('one has it again, when they ask in the moment after it was declined', async () => {
    await plant()
    const asked = await done(ask(li))
    await done(step(wang, 'decline', asked, { reason: '请换一天' }))
    const answers = await Promise.all(neighbours.map(({ openid }) => ask(openid)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(answer => (answer.ok ? [] : [answer.error.code]))).not.toContain('unexpected')
    expect([...given().database.dump('loans')].map(({ state }) => state).sort()).toEqual(['asked', 'declined'])
  })

  it('one step happens: it is not handed out and declined', async () => {
    for (const tool of ['ladder', 'drill', 'pump', 'handcart']) {
      const asked = await done(ask(tool === 'ladder' ? li : neighbour, { tool }))
      const answers = await Promise.all([
        step(wang, 'handOut', asked),
        step(clerk, 'decline', asked, { reason: '请换一天' }),
        step(clerk, 'handOut', asked),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })

  it('a call that is sent twice has one answer, also when the ladder is somebody else’s meanwhile', async () => {
    const [one, two] = await Promise.all([ask(li, {}, 'ask-once-1'), ask(li, {}, 'ask-once-1')])
    expect([code(one), code(two)]).toEqual(['ok', 'ok'])
    const asked = await done(ask(li, {}, 'ask-once-1'))
    await done(step(li, 'withdraw', asked))
    await done(ask(neighbour))
    const again = await ask(li, {}, 'ask-once-1')
    expect(code(again)).toBe('conflict')
    expect(JSON.stringify(again)).not.toContain('张敏')
  })
})

it('who borrows and leaves is in no loan any more, and the tool that is still out is on the list', async () => {
  const asked = await done(ask(neighbour))
  await done(step(wang, 'handOut', asked))
  await given().call(neighbour, 'people.leave', { confirm: '注销' })
  for (let minute = 0; minute < 4; minute++) {
    await given().control('POST', 'clock', { advance: 61_000 })
    await given().control('POST', 'timers', { name: 'jobs' })
  }
  expect(await listOf(wang, 'requests')).toMatchObject([{ state: 'lent', asker: { name: '已注销居民' } }])
})
