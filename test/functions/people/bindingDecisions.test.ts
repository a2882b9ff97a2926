/** Who decides about a binding, and that it is decided once (DOMAIN §3). */
import type { BindingRequest } from '../../../types/people/contract'
import { bindingsIn, home, unit, type Page } from './bindings'
import { aCommunity, who, type Community } from '../community'

const neighbours = {
  unitLead: 'oXZZ-zhao-guifang',
  buildingLead: 'oXZZ-sun-deming',
  chiefLead: 'oXZZ-zhao-jianguo',
  clerk: 'oXZZ-song-lina',
  otherArea: 'oXZZ-jiang-aihua',
}

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())
const { aGuest, asked, decides, me, queueOf, inboxOf, stored } = bindingsIn(() => community)

describe('whoever decides', () => {
  it('leads the unit or a node above it, or sits at the counter: for all others there is no such request', async () => {
    const { id } = await asked(aGuest())
    for (const lead of [who.unitLead, neighbours.buildingLead, neighbours.chiefLead, neighbours.clerk]) {
      expect((await queueOf(lead)).map(r => r.id)).toContain(id)
    }
    for (const lead of [neighbours.unitLead, neighbours.otherArea]) {
      expect((await queueOf(lead)).map(r => r.id)).not.toContain(id)
      expect(await decides(lead, 'approve', { id })).toMatchObject({ error: { code: 'notFound' } })
      expect(await decides(lead, 'decline', { id, reason: '不认识' })).toMatchObject({ error: { code: 'notFound' } })
    }
    expect(await decides(who.resident, 'approve', { id })).toMatchObject({ error: { code: 'forbidden' } })
    expect(await community.ask(who.resident, 'people.requests', {})).toMatchObject({ error: { code: 'forbidden' } })
    expect(await decides(neighbours.clerk, 'approve', { id })).toMatchObject({ data: { decidedBy: { role: 'clerk' } } })
  })

  it('is one of two who decide at once: the other is told, and there is one binding', async () => {
    const guest = aGuest()
    const { id } = await asked(guest)
    const answers = await Promise.all([
      decides(who.unitLead, 'approve', { id }),
      decides(neighbours.buildingLead, 'approve', { id }),
      decides(neighbours.clerk, 'decline', { id, reason: '请带合同来' }),
    ])
    expect(answers.filter(a => a.ok)).toHaveLength(1)
    expect(answers.flatMap(a => (a.ok ? [] : [a.error.code]))).toEqual(['conflict', 'conflict'])
    const approved = answers[2]?.ok !== true
    expect(stored(guest)?.posts.length ?? 0).toBe(approved ? 1 : 0)
    expect((await inboxOf(guest)).filter(m => m.template === 'bindingDecided')).toHaveLength(1)
  })

  it('loses none of two homes that are approved at once', async () => {
    const guest = aGuest()
    const homes = [home, 'XZZ-2-E05-B03-U4-0401']
    const ids = await Promise.all(homes.map(async code => (await asked(guest, { home: code })).id))
    const answers = await Promise.all(
      ids.map((id, at) => decides(at ? neighbours.clerk : who.unitLead, 'approve', { id })),
    )
    expect(answers.map(a => a.ok)).toEqual([true, true])
    expect((await me(guest)).homes.map(h => h.code).sort()).toEqual([...homes].sort())
    expect((await me(guest)).homes.filter(h => h.lived)).toHaveLength(1)
  })

  it('decides once however often the call arrives', async () => {
    const guest = aGuest()
    const { id } = await asked(guest)
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => decides(who.unitLead, 'approve', { id }, 'approve-key-1')),
    )
    expect(answers.map(a => a.ok)).toEqual([true, true, true, true])
    expect(await me(guest)).toMatchObject({ homes: [{ code: home }] })
    expect((await inboxOf(guest)).filter(m => m.template === 'bindingDecided')).toHaveLength(1)
  })

  it("is never of the household: the unit lead's own goes to the counter, and she is refused", async () => {
    const { id, deciders } = await asked(aGuest(), { home: 'XZZ-2-E05-B03-U3-0301', relation: 'family' })
    expect(deciders.map(d => d.role)).toEqual(['clerk'])
    expect((await queueOf(neighbours.unitLead)).map(r => r.id)).not.toContain(id)
    expect(await decides(neighbours.unitLead, 'approve', { id })).toMatchObject({ error: { code: 'forbidden' } })
    const { id: own } = await asked(who.unitLead, { home: `${unit}-0602` })
    expect(await decides(who.unitLead, 'approve', { id: own })).toMatchObject({ error: { code: 'forbidden' } })
  })

  it('is the deputy of a lead on leave, and where nobody leads the counter', async () => {
    const behind = await asked(aGuest(), { home: 'XZZ-2-E05-B03-U4-0102' })
    expect(behind.deciders).toMatchObject([{ name: '王秀兰', role: 'unitLead' }])
    expect((await queueOf(who.unitLead)).map(r => r.id)).toContain(behind.id)
    expect(await decides(who.unitLead, 'approve', { id: behind.id })).toMatchObject({ ok: true })
    const vacant = await asked(aGuest(), { home: 'XZZ-2-E05-B05-U1-0102' })
    expect(vacant.deciders).toMatchObject([{ name: '宋丽娜', role: 'clerk' }])
  })

  it('pages through a queue that lies in two units, without losing or repeating one', async () => {
    for (const code of ['U4-0201', 'U2-0301', 'U4-0301', 'U2-0102', 'U4-0502'])
      await asked(aGuest(), { home: `XZZ-2-E05-B03-${code}` })
    const all = (await queueOf(who.unitLead)).map(r => r.id)
    const paged: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Page<BindingRequest> = await community.call(who.unitLead, 'people.requests', {
        limit: 2,
        ...(cursor ? { cursor } : {}),
      })
      paged.push(...page.items.map(r => r.id))
      cursor = page.next
    }
    expect(all.length).toBeGreaterThan(3)
    expect(paged).toEqual(all)
  })
})
