/** What the grid answers: a node, who would get a report, what is wrong with the grid. */
import type { GridPost } from '../../../types/grid/node'
import { who } from '../community'
import { eachInItsOwnCommunity, unit, sun, chief, admin, community, receiver, node } from './aGrid'

eachInItsOwnCommunity()

describe('what a node tells', () => {
  it('staff see terms, load and what they may fill; a resident sees who answers', async () => {
    await receiver()
    const building = await node('XZZ-2-E05-B03', sun)
    expect(building).toMatchObject({
      lead: { name: '孙德明' },
      load: { open: 1, overdue: 0 },
      mayFill: [],
      homes: 0,
      trail: [{ code: 'XZZ' }, { code: 'XZZ-2' }, { code: 'XZZ-2-E05' }],
    })
    expect(building.children.map(c => [c.name, c.lead?.name, c.lead?.for, c.load?.open])).toEqual([
      ['1 单元', expect.any(String), null, 0],
      ['2 单元', '王秀兰', null, 1],
      ['3 单元', '赵桂芳', null, 0],
      ['4 单元', '王秀兰', '林玉珍', 0],
    ])
    expect(await node(unit, sun)).toMatchObject({
      mayFill: ['unitLead'],
      homes: 12,
      children: [],
      posts: [{ name: '王秀兰', vacant: false }],
    })
    expect(await node(unit, who.resident)).toMatchObject({
      lead: { name: '王秀兰' },
      load: null,
      posts: [],
      mayFill: [],
    })
    expect(await community.ask(chief, 'grid.node', { code: 'XZZ-9' })).toMatchObject({ error: { code: 'notFound' } })
  })
})

describe('the question who would get it', () => {
  it('names holder, rule, copies and whoever was passed over, and creates nothing', async () => {
    const ask = (input: Record<string, string>) =>
      community.call<{ holder: { name: string; role: string }; because: string }>(chief, 'grid.route', input)
    expect(await ask({ place: unit, category: 'clutter' })).toMatchObject({
      holder: { name: '王秀兰' },
      rule: 'byPlace',
      skipped: [],
      vacancy: false,
    })
    expect(
      await ask({ place: 'XZZ-2-E05-B03-U3-0301', category: 'clutter', reporter: 'oXZZ-wan-changjiang' }),
    ).toMatchObject({
      holder: { name: '孙德明' },
      skipped: [{ name: '赵桂芳', because: '要回避' }],
    })
    expect(await ask({ place: unit, category: 'cleaning' })).toMatchObject({
      holder: { role: 'property' },
      copies: [{ name: '王秀兰' }],
    })
    expect((await community.call<{ items: unknown[] }>(chief, 'reports.queue', { of: 'grid' })).items).toEqual([])
    expect(await community.ask(who.resident, 'grid.route', { place: unit, category: 'clutter' })).toMatchObject({
      error: { code: 'forbidden' },
    })
  })
})

interface Gaps {
  items: { kind: string; code: string; because: string }[]
  counts: Record<string, number>
  checked: { homes: number; nodes: number }
}
describe('the gaps', () => {
  it('are none among the homes, and the vacancies that the given community has', async () => {
    const { items, counts, checked } = await community.call<Gaps>(admin, 'grid.gaps')
    expect(checked.homes).toBe(3876)
    expect(counts).toMatchObject({
      homeWithoutUnit: 0,
      homeInTwoUnits: 0,
      outOfPlace: 0,
      postVacant: 0,
      unknownPerson: 0,
    })
    expect(items.map(g => g.code).sort()).toEqual([
      'XZZ-1-E01-B02-U1', 'XZZ-1-E02-B09', 'XZZ-2-E05-B05-U1', 'XZZ-2-E05-B05-U2', 'XZZ-2-E05-B05-U3', 'XZZ-2-E05-B06-U1',
      'XZZ-2-E05-B07', 'XZZ-2-E05-B07-U1', 'XZZ-3-E07-B02-U2',
    ]) // prettier-ignore
  })

  it('are seen by an area lead for the own area only', async () => {
    const { items, checked } = await community.call<Gaps>('oXZZ-jiang-aihua', 'grid.gaps')
    expect(items.map(g => g.code)).toEqual(['XZZ-1-E02-B09', 'XZZ-1-E01-B02-U1'])
    expect(checked.homes).toBeLessThan(1500)
    expect(await community.ask(sun, 'grid.gaps')).toMatchObject({ error: { code: 'forbidden' } })
  })

  it('find each that is planted', async () => {
    const home = { kind: 'home', name: '0999', fullName: '样例', posts: [], order: 999 }
    await community.database.insertMany('nodes', [
      { ...home, _id: 'XZZ-2-E05-B03-U2-0997', parent: null },
      { ...home, _id: 'XZZ-2-E05-B03-U2-0998', parent: 'XZZ-2-E05-B03-U9' },
      { ...home, _id: 'XZZ-2-E05-B03-U2-0999', parent: 'XZZ-2-E05-B03-U3' },
      {
        ...home,
        _id: 'XZZ-2-E05-B77',
        kind: 'building',
        parent: 'XZZ-2',
        posts: [
          {
            role: 'buildingLead',
            personId: 'p-nobody',
            name: '无名',
            from: '2025-01-01',
            until: null,
            leave: [],
            suspended: false,
            deputy: null,
          },
        ],
      },
      { ...home, _id: 'XZZ-2-E05-B78-U1', kind: 'unit', parent: 'XZZ-2-E05-B78' },
    ])
    const { items, counts } = await community.call<Gaps>(admin, 'grid.gaps')
    expect(counts).toMatchObject({
      homeWithoutUnit: 2,
      homeInTwoUnits: 1,
      outOfPlace: 2,
      unknownPerson: 1,
      nobodyAnswers: 10,
    })
    expect(items.find(g => g.code === 'XZZ-2-E05-B78-U1' && g.kind === 'outOfPlace')?.because).toContain(
      'XZZ-2-E05-B78',
    )
    expect(items.find(g => g.code === 'XZZ-2-E05-B03-U2-0999')?.because).toContain('XZZ-2-E05-B03-U3')
  })

  it('read nothing twice: about one document for each node and person', async () => {
    await community.control('DELETE', 'stats')
    const { checked } = await community.call<Gaps>(admin, 'grid.gaps')
    const stats = await community.control<{ examined: number }>('GET', 'stats')
    const holders = new Set(
      [...community.database.dump('nodes')].flatMap(n => (n.posts as GridPost[]).map(p => p.personId)),
    ).size
    expect(stats.examined).toBeGreaterThan(checked.homes)
    expect(stats.examined).toBeLessThan((checked.homes + checked.nodes + holders) * 1.05)
  })
})
