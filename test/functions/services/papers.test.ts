/** Papers of applications: who sees them, when they are gone, what was cut off; and whoever leaves (DOMAIN §7). */
import { samplePhoto } from '../../cloud/seed/photos'
import { communityOf } from '../people'
import { casesIn, clerk, code, colleague, day, fields, kin, neighbour, wish, withColleagues } from './cases'

const { given, li, call, errorOf } = communityOf()
const { done, step, applies, get, list, stored, later } = casesIn(given)

beforeEach(() => withColleagues(given()))

describe('papers', () => {
  const withPhoto = async () => done(applies(li, { papers: [{ paper: 'idCard', photos: [await given().photo(li)] }] }))

  it('are seen by the clerk who has the case, each look stands in 谁看过我, and under words that it is for this alone', async () => {
    const first = await withPhoto()
    const photo = first.papers.find(({ id }) => id === 'idCard')!.photos[0]!.id
    const look = (by: string, key?: string) =>
      given().ask<{ url: string; watermark: string }>(by, 'services.paper', { id: first.id, photo }, key)
    expect(code(await look(clerk))).toBe('forbidden')
    expect(code(await look(kin))).toBe('notFound')
    expect(code(await look(li))).toBe('forbidden')
    await done(step(clerk, 'take', first))
    const seen = await look(clerk, 'look-once-1')
    expect(seen).toMatchObject({
      ok: true,
      data: { watermark: expect.stringContaining('仅供小寨子社区办理居住证使用') as string },
    })
    expect((await fetch((seen as { data: { url: string } }).data.url)).status).toBe(200)
    await look(clerk, 'look-once-1')
    expect(code(await look(colleague))).toBe('forbidden')
    const { items } = await call<{ items: { label: string; by: { name: string } }[] }>(li, 'people.seenBy', {})
    expect(items.filter(({ label }) => label === '看了您办事交的材料')).toMatchObject([{ by: { name: '宋丽娜' } }])
    // In the database nothing tells what was filled in, or where a photo is.
    const text = JSON.stringify(stored(first.id))
    expect(text).not.toContain('13800001111')
    expect(text).not.toContain('cloud://')
  })

  it('are gone on the day that the service says, with what was filled in', async () => {
    const first = await withPhoto()
    const url = first.papers.find(({ id }) => id === 'idCard')!.photos[0]!.url!
    await done(step(li, 'withdraw', first))
    await later(89 * day)
    expect((await done(get(li, first))).papers.some(({ photos }) => photos.length > 0)).toBe(true)
    await later(2 * day)
    const gone = await done(get(li, first))
    expect(gone.papers.every(({ photos }) => photos.length === 0)).toBe(true)
    expect(gone.fields).toEqual([])
    expect((await fetch(url)).ok).toBe(false)
  })

  it('that were cut off on their way, or are somebody else’s, are named one by one, and nothing is written', async () => {
    const whole = await given().photo(li)
    const bytes = await samplePhoto('clutter')
    const cut = await given().upload(
      li,
      `${await given().folder(li)}/cut.jpg`,
      bytes.subarray(0, Math.floor(bytes.length * 0.9)),
    )
    const theirs = await given().photo(neighbour)
    const error = await errorOf(li, 'services.apply', { ...wish, papers: [{ paper: 'idCard', photos: [whole, cut] }] })
    expect(error).toMatchObject({ code: 'fileRefused', fields: { 'papers.0.photos.1': expect.any(String) as string } })
    expect(await errorOf(li, 'services.apply', { ...wish, papers: [{ paper: 'idCard', photos: [theirs] }] })).toMatchObject({ code: 'fileRefused', fields: { 'papers.0.photos.0': expect.any(String) as string } }) // prettier-ignore
    expect(await list(li, 'mine')).toEqual([])
    // What was uploaded well is still there for the next try.
    expect(code(await applies(li, { papers: [{ paper: 'idCard', photos: [whole] }] }))).toBe('ok')
  })
})

describe('whoever leaves', () => {
  it('the community takes what runs with them: no name, no words, no photos stay', async () => {
    const papers = [{ paper: 'idCard', photos: [await given().photo(neighbour)] }]
    const first = await done(applies(neighbour, { papers, fields: { ...fields, name: '张敏' } }))
    await done(step(clerk, 'take', first))
    await call(neighbour, 'people.leave', { confirm: '注销' })
    for (let minute = 0; minute < 4; minute++) await later(61_000)
    const kept = stored(first.id) as Record<string, unknown>
    expect(kept).toMatchObject({ state: 'withdrawn', sealedFields: null, sealedPapers: null })
    expect(JSON.stringify(kept)).not.toContain('张敏')
    expect(await list(clerk, 'queue')).toEqual([])
  })

  it('a home keeps what they applied for, and can still take it back', async () => {
    const first = await done(applies())
    expect(await done(get(clerk, first))).toMatchObject({ movedOut: false })
    await call(li, 'people.moveOut', { home: 'XZZ-2-E05-B03-U2-0402' })
    // The clerk sees that they live elsewhere now, and asks before anything is given out.
    expect(await done(get(clerk, first))).toMatchObject({ movedOut: true })
    expect(await list(li, 'mine')).toMatchObject([{ id: first.id }])
    expect(await done(step(li, 'withdraw', first))).toMatchObject({ state: 'withdrawn' })
    expect(code(await applies())).toMatch(/forbidden|notBound/)
  })
})
