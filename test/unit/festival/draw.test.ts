/** The draw by vectors that were worked out by hand (the hashes with sha256sum), and what holds of every draw. */
import { fc } from '../../random'
import { canonicalList, publishedFile, rankedBy, reservedPlaces, type ListRow } from '@shared/festival/drawing'
import { sha256 } from '../../../cloudfunctions/_platform/personId'
import { rowsOf } from '../../../cloudfunctions/festival/draw/list/list'
import { drawnAgain, fileOf } from './publishedDraw'

const row = (nth: string, size: number, more: Partial<ListRow> = {}): ListRow => ({
  number: `12-1-${nth}`,
  size,
  reserved: false,
  lost: false,
  seal: 'ab',
  ...more,
})

/** 417 + number: 0082 1383…, 0006 1526…, 0003 1b0f…, 0005 3fac…, 0001 4175…, 0004 77c9…, 0002 a1d8… */
const list = [
  row('0001', 2),
  row('0002', 2, { reserved: true, lost: true }),
  row('0003', 2, { reserved: true }),
  row('0004', 3, { lost: true }),
  row('0005', 1),
  row('0006', 4),
  row('0082', 2),
]
const rule = { session: '12-1', places: 8, reserved: 30 }

describe('a draw', () => {
  it('knows a sign-up by the hash of number and sign-up number, as the picture shows it', () => {
    expect(sha256('41712-1-0082').slice(0, 8)).toBe('13836a99')
  })

  it('gives the reserved share first, then all the rest, losers of last year first, and passes over who does not fit', () => {
    expect(reservedPlaces(rule)).toBe(2)
    const ranked = rankedBy('417', rule, list, sha256).map(({ rank, number, placed }) => `${rank} ${number.slice(-4)} ${placed ? 'goes' : 'waits'}`) // prettier-ignore
    expect(ranked).toEqual(['1 0002 goes', '2 0004 goes', '3 0082 goes', '4 0006 waits', '5 0003 waits', '6 0005 goes', '7 0001 waits']) // prettier-ignore
  })

  it('hashes the list as docs/draw.md writes it', () => {
    expect(canonicalList(rule, list.slice(0, 2))).toBe('12-1,8,30\n12-1-0001,2,0,0,ab\n12-1-0002,2,1,1,ab\n')
  })

  const rows = fc.array(fc.record({ size: fc.integer({ min: 1, max: 6 }), reserved: fc.boolean(), lost: fc.boolean() }), { maxLength: 60 }) // prettier-ignore
  const drawnWith = fc.record({
    rows,
    places: fc.integer({ min: 1, max: 80 }),
    reserved: fc.integer({ min: 0, max: 100 }),
    number: fc.integer({ min: 100, max: 99_999 }),
  })
  const listOf = (given: { size: number; reserved: boolean; lost: boolean }[]): ListRow[] =>
    given.map((each, at) => ({ ...each, number: `12-1-${String(at + 1).padStart(4, '0')}`, seal: 'ab' }))

  it('never gives more than there are, leaves nobody out who fits, and ranks each once, in whatever order the rows come', () => {
    fc.assert(
      fc.property(drawnWith, ({ rows: given, places, reserved, number }) => {
        const all = listOf(given)
        const ranked = rankedBy(String(number), { places, reserved }, all, sha256)
        const sizeOf = new Map(all.map(each => [each.number, each.size]))
        const taken = ranked.filter(({ placed }) => placed).reduce((sum, each) => sum + (sizeOf.get(each.number) ?? 0), 0)
        expect(taken).toBeLessThanOrEqual(places)
        const waiting = ranked.filter(({ placed }) => !placed)
        expect(waiting.filter(each => (sizeOf.get(each.number) ?? 0) <= places - taken)).toEqual([])
        expect(ranked.map(({ rank }) => rank)).toEqual(all.map((_row, at) => at + 1))
        expect(new Set(ranked.map(each => each.number)).size).toBe(all.length)
        expect(rankedBy(String(number), { places, reserved }, [...all].reverse(), sha256)).toEqual(ranked)
      }),
    ) // prettier-ignore
  })

  it('comes out the same with the script of docs, which shares nothing with it', () => {
    fc.assert(
      fc.property(drawnWith, ({ rows: given, places, reserved, number }) => {
        const drawn = { session: '12-1', places, reserved }
        const { code, says } = drawnAgain(fileOf(drawn, listOf(given), String(number)))
        expect([code, says]).toEqual([0, expect.not.stringContaining('WRONG')])
      }),
      { numRuns: 6 },
    )
  })
})

describe('a published file', () => {
  const hash = sha256(canonicalList(rule, list))
  const ranking = rankedBy('417', rule, list, sha256)
  const file = publishedFile(rule, list, hash, { source: '福彩3D 2026318', publicNumber: '417', ranking })

  it('is found right by the script', () => {
    const { code, says } = drawnAgain(file)
    expect(code).toBe(0)
    expect(says).toContain('1,12-1-0002,placed')
    expect(says).toContain(hash)
  })

  it.each([
    ['an entry that was changed', file.replace('12-1-0001,2,', '12-1-0001,1,'), 'the list'],
    ['an entry that was taken out', file.replace('12-1-0005,1,0,0,ab\n', ''), 'the list'],
    ['two entries that changed places', file.replace(/(12-1-0005,1.*\n)(12-1-0006,4.*\n)/, '$2$1'), 'the list'],
    ['a seal of another home', file.replace('12-1-0003,2,1,0,ab', '12-1-0003,2,1,0,cd'), 'the list'],
    ['more places than were announced', file.replace('12-1,8,30', '12-1,9,30'), 'the list'],
    ['another number', file.replace('number,417', 'number,418'), 'the ranking'],
    ['two ranks that were exchanged', file.replace('2,12-1-0004,placed\n3,12-1-0082,placed', '2,12-1-0082,placed\n3,12-1-0004,placed'), 'the ranking'],
    ['a place that was given to who waits', file.replace('12-1-0006,waiting', '12-1-0006,placed'), 'the ranking'],
  ])('tells of %s', (_what, altered, wrong) => {
    expect(altered).not.toBe(file)
    const { code, says } = drawnAgain(altered)
    expect(code).toBe(1)
    expect(says).toContain(`WRONG: ${wrong}`)
  }) // prettier-ignore
})

describe('the numbers of a list', () => {
  const entered = Array.from({ length: 40 }, (_entry, at) => ({ _id: `12-1#XZZ-2-E05-B03-U2-${1000 + at}`, home: `XZZ-2-E05-B03-U2-${1000 + at}`, partySize: 2, reserved: false, lostBefore: false })) // prettier-ignore
  const key = Buffer.alloc(32, 7).toString('base64')
  const numbered = (from: typeof entered, by = key) => rowsOf('12-1', from, by).map(each => `${each.number} ${each.entry}`) // prettier-ignore

  it('are the same in whatever order people signed up, and others under another key', () => {
    expect(numbered([...entered].reverse())).toEqual(numbered(entered))
    expect(numbered(entered, Buffer.alloc(32, 8).toString('base64'))).not.toEqual(numbered(entered))
  })

  it('do not follow the homes', () => {
    const homes = rowsOf('12-1', entered, key).map(({ entry }) => entry)
    expect(homes).not.toEqual([...homes].sort())
  })

  it('are tied to their homes: another home does not open the seal', () => {
    const [first] = rowsOf('12-1', entered, key)
    const opened = (home: string) => sha256(`${first?.number},${home},${first?.nonce}`)
    expect(opened(first?.entry.split('#')[1] ?? '')).toBe(first?.seal)
    expect(opened('XZZ-1-E01-B01-U1-0101')).not.toBe(first?.seal)
  })
})
