/** `reports.suggest`: what a text is probably about, asked while somebody writes. */
import type { Json } from '../../cloud/plugin'
import { aCommunity, who, type Community } from '../community'

interface Suggested {
  id: string
  score: number
  why: string[]
}

describe('what is suggested while somebody writes', () => {
  let community: Community
  beforeAll(async () => {
    community = await aCommunity()
  })
  afterAll(() => community.stop())

  const suggest = (text: string, place?: string | null, caller: string = who.resident) =>
    community.call<Suggested[]>(caller, 'reports.suggest', { text, ...(place === undefined ? {} : { place }) })

  it('is the likeliest first, with the words that spoke for it', async () => {
    const text = '那个铁盒子又不动了，我八十三爬不上去'
    const found = await suggest(text)
    expect(found[0]?.id).toBe('liftFault')
    expect(found[0]?.why.length).toBeGreaterThan(0)
    expect(found[0]?.why.every(word => text.includes(word))).toBe(true)
    expect(found.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9)
  })

  it('is nothing while nothing is said', async () => {
    for (const text of ['', '  ', '灯', '……']) expect(await suggest(text, 'XZZ-2-E05-B03-U2-S01')).toEqual([])
  })

  it('leans to what is usual at the place; a place that is not there says nothing', async () => {
    const text = '坏了好几天了'
    const plainly = await suggest(text, null)
    expect(await suggest(text, 'XZZ-2-E05-B03-U2-S99')).toEqual(plainly)
    const stairwell = await suggest(text, 'XZZ-2-E05-B03-U2-S01')
    const scoreOf = (found: Suggested[], id: string) => found.find(each => each.id === id)?.score ?? 0
    expect(scoreOf(stairwell, 'lighting')).toBeGreaterThan(scoreOf(plainly, 'lighting'))
  })

  it('is said to somebody whom nobody knows, who may report an emergency', async () => {
    const found = await suggest('楼道里冒黑烟，快来人', null, 'oXZZ-nobody-at-all')
    expect(found[0]?.id).toBe('fireSmoke')
  })

  it('takes nothing else than a text and a place', async () => {
    const inputs: Json[] = [{}, { text: 1 }, { text: '水'.repeat(501) }, { text: '灯坏了', place: 'nowhere' }]
    for (const input of [...inputs, { text: '灯坏了', more: 1 }])
      expect(await community.ask(who.resident, 'reports.suggest', input)).toMatchObject({
        ok: false,
        error: { code: 'invalid' },
      })
  })

  it('writes nothing, and asks the database for the caller and the place alone', async () => {
    await suggest('楼道灯不亮', 'XZZ-2-E05-B03-U2-S01')
    await community.control('DELETE', 'stats')
    await suggest('厨房一直漏水', 'XZZ-2-E05-B03-U2-S01')
    const { calls } = await community.control<{ calls: { path: string; actions: Record<string, number> }[] }>(
      'GET',
      'stats',
    )
    const trips = Object.entries(calls.find(({ path }) => path === 'suggest')?.actions ?? {}).filter(([what]) =>
      what.startsWith('database.'),
    )
    expect(trips.reduce((sum, [, times]) => sum + times, 0)).toBeLessThanOrEqual(2)
    expect(trips.filter(([what]) => /insert|add|update|set|remove|delete/i.test(what))).toEqual([])
  })

  it('answers whatever is written: in time, with words of that text alone, in shares of one', async () => {
    const texts = [
      '水'.repeat(500),
      '楼道灯坏了，'.repeat(83),
      '😀🔥🛗😀',
      '👨‍👩‍👧‍👦着火了𠮷𠮷',
      "'; DROP TABLE reports; -- 漏水",
      '{"$where":"1"} 漏水 $ne',
      '(.*)+\\[^漏水]{1,9}(?!',
      '\u0000\u200b\ufeff灯不亮',
      '１２３４５６７８９０ＡＢＣ',
      '\n\n\t灯\n坏\t了',
      'constructor __proto__ toString',
      '水',
    ]
    for (const text of texts) {
      const begun = performance.now()
      const found = await suggest(text)
      // Against what never ends, not against a busy machine.
      expect(performance.now() - begun).toBeLessThan(20_000)
      expect(found.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9)
      const shown = text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[0-9]+/g, '0')
      for (const { why } of found) for (const word of why) expect(shown).toContain(word)
    }
    expect(await suggest('😀🔥😀')).toEqual([])
  })

  it('refuses ten thousand characters before it looks at them', async () => {
    expect(await community.ask(who.resident, 'reports.suggest', { text: '灯'.repeat(10_000) })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { text: '最多写 500 个字' } },
    })
  })

  it('says nothing of what was written in a log', async () => {
    const said = '只有我知道的灯笼暗号'
    await suggest(said)
    await community.ask(who.resident, 'reports.suggest', { text: said, place: 'nowhere' })
    const lines = await community.control<{ text?: string }[]>('GET', 'log?event=output&function=reports')
    expect(lines.length).toBeGreaterThan(0)
    expect(JSON.stringify(lines)).not.toContain(said)
  })
})
