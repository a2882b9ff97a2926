/** Whoever is complained about does not learn of it from what they export, or list for somebody: no part, no figure, no cursor of it (DOMAIN §4). */
import type { Exported } from '../../../types/people/privacy'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { addMinutes } from '../../../cloudfunctions/_platform/time'
import { aReport } from '../../factories/aReport'
import { aCommunity, who, type Community } from '../community'
import { daughter, li, mandatesIn } from './mandates'

const accused = who.unitLead

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())
const { gives } = mandatesIn(() => community)

/** All parts, as a phone reads them. */
async function exportOf(openid: string) {
  const parts: Exported[] = []
  let cursor: string | null | undefined
  do {
    const part = await community.call<Exported>(openid, 'people.export', cursor ? { cursor } : {})
    parts.push(part)
    cursor = part.next
  } while (cursor)
  return parts
}
const handledIn = (parts: Exported[]) =>
  parts
    .flatMap(part => part.sections)
    .filter(section => section.title === '我办过、看过或收到过的诉求')
    .flatMap(section => section.items as { 编号: string }[])

describe('a complaint', () => {
  it('stays out of the export of the accused, however many there are and wherever they stand among the others', async () => {
    const start = '2026-11-20T08:00:00.000+08:00'
    const reports = Array.from({ length: 90 }, (_, nth) => {
      const report = aReport({ at: addMinutes(start, nth * 10), text: '长'.repeat(400) })
      // Runs of hidden ones are longer than a page.
      const hidden = (nth > 20 && nth < 70) || nth % 7 === 0
      return hidden ? { ...report, text: '投诉单元长', hiddenFrom: [personIdOf(accused)] } : report
    })
    await community.database.insertMany('reports', reports)
    const visible = reports.filter(report => report.hiddenFrom.length === 0)
    const parts = await exportOf(accused)
    expect(
      handledIn(parts)
        .map(item => item['编号'])
        .sort(),
    ).toEqual(visible.map(report => report.no).sort())
    const text = JSON.stringify(parts)
    expect(text).not.toContain('投诉')
    const hiddenIds = reports.filter(report => report.hiddenFrom.length > 0).map(report => report._id)
    const cursors = parts.flatMap(({ next }) =>
      next ? [Buffer.from(next.split('.')[1] ?? '', 'base64url').toString()] : [],
    )
    expect(hiddenIds.filter(id => [text, ...cursors].some(one => one.includes(id)))).toEqual([])
    // Whoever complained has all of them.
    const own = (await exportOf(who.resident))
      .flatMap(part => part.sections)
      .find(section => section.title === '我报的诉求')
    expect(own?.items).toHaveLength(90)
  })

  it('stays out of the list of somebody for whom the accused acts: no short page and no cursor tells of it', async () => {
    await community.renew()
    await gives(li, daughter)
    const hidden = [0, 2, 3, 6]
    const reports = Array.from({ length: 7 }, () => aReport({ at: '2026-11-24T14:00:00.000+08:00' }))
    await community.database.insertMany(
      'reports',
      reports.map((report, nth) => (hidden.includes(nth) ? { ...report, hiddenFrom: [personIdOf(daughter)] } : report)),
    )
    const pages: string[][] = []
    const cursors: string[] = []
    for (let next: string | null = ''; next !== null; next = cursors.at(-1) ?? null) {
      const asked = { for: personIdOf(li), limit: 2, ...(next ? { cursor: next } : {}) }
      const page = await community.call<{ items: { id: string }[]; next: string | null }>(
        daughter,
        'reports.mine',
        asked,
      )
      pages.push(page.items.map(({ id }) => id))
      if (page.next === null) break
      cursors.push(page.next)
    }
    const ids = [5, 4, 1].map(nth => reports[nth]!._id)
    expect(pages).toEqual([ids.slice(0, 2), ids.slice(2)])
    const told = cursors.map(cursor => Buffer.from(cursor, 'base64url').toString())
    for (const nth of hidden) for (const one of told) expect(one).not.toContain(reports[nth]!._id)
  })
})
