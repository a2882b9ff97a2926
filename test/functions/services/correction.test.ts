/** 一次补正: a new paper is asked for once, by whatever path somebody tries (DOMAIN §7). */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'
import { answers, casesIn, chief, clerk, code, colleague, day, fields, withColleagues } from './cases'

const { given, li, call } = communityOf()
const { done, step, applies, sendsBack, get, later } = casesIn(given)
const { inboxOf } = bindingsIn(given)

beforeEach(() => withColleagues(given()))

const titles = async (by: string) => (await inboxOf(by)).map(({ title }) => title)

describe('the one correction', () => {
  it('names a new paper by no path: not a second time, not by a colleague, not by refusing, not for whoever takes it back and applies again', async () => {
    const first = await done(applies())
    const [one, two] = first.papers.map(({ id }) => id) as [string, string]
    const back = await done(sendsBack(clerk, first, [one]))
    const corrected = await done(step(li, 'correct', back, { papers: [] }))
    expect(corrected.mayName).toEqual([])
    expect(await sendsBack(clerk, corrected, [two])).toMatchObject({ error: { code: 'secondCorrection', fields: { 'missing.0.paper': expect.any(String) as string } } }) // prettier-ignore
    expect(code(await sendsBack(clerk, corrected, [one, two]))).toBe('secondCorrection')
    expect((await done(get(clerk, first))).mayName).toEqual([one])
    // Another hand.
    await call(clerk, 'services.handOver', {
      items: [{ id: first.id, version: corrected.version }],
      to: personIdOf(colleague),
    })
    const moved = await done(get(colleague, first))
    expect(code(await sendsBack(colleague, moved, [two]))).toBe('secondCorrection')
    // The round that runs goes on.
    const same = await done(sendsBack(colleague, moved, [one]))
    const again = await done(step(li, 'correct', same, { papers: [] }))
    // Refused, and applied for again.
    expect(await step(colleague, 'refuse', again, { reason: 'anything' })).toMatchObject({
      error: { fields: { reason: expect.any(String) as string } },
    })
    await done(step(colleague, 'refuse', again, { reason: 'notHere', note: '看着像' }))
    const anew = await done(applies())
    expect(anew.corrected).toBe(true)
    expect(code(await sendsBack(colleague, anew, [two]))).toBe('secondCorrection')
    // Taken back, and handed in again.
    await done(step(li, 'withdraw', anew))
    const third = await done(applies())
    expect(code(await sendsBack(clerk, third, [two]))).toBe('secondCorrection')
    expect(code(await sendsBack(clerk, third, [one]))).toBe('ok')
  })

  it('counts a refusal because of papers as one, and lets a case that is another one ask for what is new in it', async () => {
    const first = await done(applies())
    await done(step(clerk, 'refuse', first, { reason: 'paperNotTrue' }))
    const again = await done(applies())
    for (const { id } of again.papers) expect(code(await sendsBack(clerk, again, [id]))).toBe('secondCorrection')
    await done(step(li, 'withdraw', again))
    const other = await done(
      applies(li, { answers: { ...answers, who: 'family' }, fields: { ...fields, agent: '李小燕' } }),
    )
    const fresh = other.papers.map(({ id }) => id).filter(id => !first.papers.some(paper => paper.id === id))
    expect(fresh.length).toBeGreaterThan(0)
    expect(code(await sendsBack(clerk, other, fresh))).toBe('ok')
  })

  it('is over after some months', async () => {
    const first = await done(applies())
    const [one, two] = first.papers.map(({ id }) => id) as [string, string]
    const back = await done(sendsBack(clerk, first, [one]))
    await done(step(li, 'withdraw', back))
    await later(91 * day)
    const anew = await done(applies())
    expect(anew.corrected).toBe(false)
    expect(code(await sendsBack(clerk, anew, [two]))).toBe('ok')
  })

  it('happens once when two clerks name papers in the same moment, and a new one never comes in beside', async () => {
    for (let round = 0; round < 3; round++) {
      const first = await done(applies())
      const [one, two] = first.papers.map(({ id }) => id) as [string, string]
      const answered = await Promise.all([
        sendsBack(clerk, first, [one]),
        sendsBack(colleague, first, [two]),
        sendsBack(chief, first, [one, two]),
      ])
      expect(answered.filter(({ ok }) => ok)).toHaveLength(1)
      const now = await done(get(li, first))
      const named = now.correction?.papers.map(({ paper }) => paper) ?? []
      const corrected = await done(step(li, 'correct', now, { papers: [] }))
      const rest = [one, two].filter(paper => !named.includes(paper))
      const later = await Promise.all(
        [clerk, colleague].flatMap(by => rest.map(paper => sendsBack(by, corrected, [paper]))),
      )
      expect(later.map(code).filter(each => each === 'ok')).toEqual([])
      await done(step(li, 'withdraw', corrected))
      await given().database.rewind()
      await withColleagues(given())
    }
  })

  it('takes only the papers that were named, and says what else is wrong', async () => {
    const first = await done(applies())
    const [one, two] = first.papers.map(({ id }) => id) as [string, string]
    expect(await step(clerk, 'precheck', first, { ok: false })).toMatchObject({
      error: { fields: { missing: expect.any(String) as string } },
    })
    expect(await sendsBack(clerk, first, ['nothing'])).toMatchObject({ error: { code: 'invalid' } })
    const back = await done(sendsBack(clerk, first, [one]))
    expect(await step(li, 'correct', back, { papers: [{ paper: two, photos: [] }] })).toMatchObject({
      error: { fields: { 'papers.0.paper': expect.any(String) as string } },
    })
  })

  it('that nobody brings is reminded of, and then rests with a sentence', async () => {
    const first = await done(applies())
    await done(sendsBack(clerk, first, [first.papers[0]!.id]))
    await later(12.1 * day)
    expect(await titles(li)).toContain('还差几样材料')
    await later(3 * day)
    expect(await done(get(li, first))).toMatchObject({ state: 'withdrawn' })
    expect(await titles(li)).toContain('先停下了')
  })
})
