/** 代办: what somebody may do for somebody, each use with its trail, and nothing beyond it (DOMAIN §3). */
import { reportEvents, eventRules, type ReportEvent } from '../../../types/reports/flow'
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { bindingsIn } from './bindings'
import { aCommunity, type Community } from '../community'
import { code, daughter, good, li, liHome as home, mandatesIn, neighbour, otherLead, wang } from './mandates'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())
const { inboxOf } = bindingsIn(() => community)
const { gives, ends, mandates, submits, submitted, get } = mandatesIn(() => community)

describe('an agent who submits', () => {
  it("makes it the principal's report, and both read who did it", async () => {
    await gives(li, daughter)
    const own = await submitted(daughter, li)
    expect(own.timeline[0]?.says).toBe('您代李秀英 提交了诉求')
    expect(own.reporter).toEqual({ name: '李秀英', isMe: false })
    const hers = await community.call<ReportView>(li, 'reports.get', { id: own.id })
    expect(hers.timeline[0]?.says).toBe('王海宁代您 提交了诉求')
    expect(hers.reporter.isMe).toBe(true)
    const staff = await community.call<ReportView>(wang, 'reports.get', { id: own.id })
    expect(staff.timeline[0]?.says).toBe('王**代李** 提交了诉求')
    const mine = await community.call<{ items: { id: string }[] }>(li, 'reports.mine', {})
    expect(mine.items.map(r => r.id)).toContain(own.id)
    const listed = await community.call<{ items: { id: string }[] }>(daughter, 'reports.mine', { for: personIdOf(li) })
    expect(listed.items.map(r => r.id)).toEqual([own.id])
    expect((await community.call<{ items: object[] }>(daughter, 'reports.mine', {})).items).toEqual([])
    expect((await mandates(li)).given[0]?.uses).toMatchObject([
      { by: '王海宁', event: 'submit', report: { id: own.id, no: own.no } },
    ])
    expect((await mandates(daughter)).held[0]?.uses).toHaveLength(1)
    expect((await inboxOf(li)).map(m => m.title)).toEqual(['王海宁代您办了：提交'])
  })

  it('is routed as the principal: past their household', async () => {
    const [principal, agent] = ['oXZZ-wan-changjiang', otherLead]
    await gives(principal, agent)
    const report = await submitted(agent, principal, { place: 'XZZ-2-E05-B03-U3', category: 'clutter' })
    // 赵桂芳 leads the unit, and lives with him.
    expect(report.holder?.name).not.toBe('赵桂芳')
    const route = await community.call<{ holder: { name: string } }>(agent, 'reports.route', {
      place: 'XZZ-2-E05-B03-U3',
      category: 'clutter',
      for: personIdOf(principal),
    })
    expect(route.holder.name).toBe(report.holder?.name)
  })

  it('is routed past whoever sends it, and past their household', async () => {
    await gives(li, wang)
    // 王秀兰 leads the unit: what she sends for somebody is not hers to settle.
    expect((await submitted(wang, li)).holder?.name).toBe('孙德明')
    await gives('oXZZ-wan-changjiang', otherLead)
    const report = await submitted(otherLead, 'oXZZ-wan-changjiang', { place: 'XZZ-2-E05-B03-U3' })
    expect(report.holder?.name).toBe('孙德明')
    const given = await community.ask('oXZZ-sun-deming', 'reports.transfer', { id: report.id, version: report.version, to: otherLead }) // prettier-ignore
    expect(given).toMatchObject({ error: { code: 'invalid', fields: { to: expect.any(String) as string } } })
  })

  it('sends it once, however often the call arrives', async () => {
    await gives(li, daughter)
    const answers = await Promise.all(Array.from({ length: 4 }, () => submits(daughter, li, {}, 'submit-for-li')))
    expect(new Set(answers.map(a => (a.ok ? a.data.id : a.error.code))).size).toBe(1)
    expect((await mandates(li)).given[0]?.uses).toHaveLength(1)
    expect(code(await submits(daughter, li, { text: '别的话' }, 'submit-for-li'))).toBe('keyReused')
  })

  it('while the mandate is ended leaves either no report, or one with its trail', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await gives(li, daughter)
      const before = (await community.call<{ items: object[] }>(li, 'reports.mine', { limit: 50 })).items.length
      const [answer] = await Promise.all([submits(daughter, li), ends(li, id)])
      const after = (await community.call<{ items: object[] }>(li, 'reports.mine', { limit: 50 })).items.length
      const uses = (await mandates(li)).given[0]?.uses.length
      expect(after - before).toBe(answer.ok ? 1 : 0)
      expect(['ok', 'notFound']).toContain(code(answer))
      expect(uses).toBe(after)
      expect(code(await submits(daughter, li))).toBe('notFound')
    }
  })

  it('is refused for whoever does not let them, and where the principal has no home any more', async () => {
    await gives(li, daughter)
    expect(code(await submits(daughter, neighbour))).toBe('notFound')
    expect(code(await submits(neighbour, li))).toBe('notFound')
    expect(code(await community.ask(neighbour, 'reports.mine', { for: personIdOf(li) }))).toBe('notFound')
    // The mandate is one way.
    expect(code(await submits(li, daughter))).toBe('notFound')
    await community.call(li, 'people.moveOut', { home })
    expect(code(await submits(daughter, li))).toBe('notBound')
  })
})

describe('messages about what an agent submitted', () => {
  it('go to both, and to the agent no longer once the mandate is over', async () => {
    const { id } = await gives(li, daughter)
    const report = await submitted(daughter, li)
    const accepted = await community.call<ReportView>(wang, 'reports.accept', {
      id: report.id,
      version: report.version,
    })
    const of = async (person: string) =>
      (await inboxOf(person)).filter(m => m.target.id === report.id).map(m => m.template)
    expect(await of(daughter)).toEqual(['reportAccepted'])
    expect((await of(li)).sort()).toEqual(['reportAccepted', 'reportChanged'])
    await ends(li, id)
    await community.call(wang, 'reports.resolve', {
      id: report.id,
      version: accepted.version,
      outcome: 'solved',
      note: '换了',
      photos: [],
      noPhoto: '拍不出来',
    })
    expect(await of(daughter)).toEqual(['reportAccepted'])
    expect(await of(li)).toContain('reportResolved')
  })
})

describe("what an agent may do with a principal's report", () => {
  const inputs: Partial<Record<ReportEvent, { [field: string]: Json }>> = {
    assign: { to: 'oXZZ-sun-deming' },
    accept: {},
    sendBack: { reason: '不归我' },
    transfer: { to: 'oXZZ-sun-deming' },
    resolve: { outcome: 'solved', note: '好了', photos: [], noPhoto: '拍不出来' },
    rate: { solved: true, rating: 'satisfied' },
    reopen: { reason: '没好' },
    withdraw: {},
    remind: {},
    supplement: { note: '还在' },
  }
  const events = reportEvents.filter(event => inputs[event])

  /** A new report of 李秀英 in each state that the holder can bring it to. */
  const states = ['assigned', 'inProgress', 'resolved', 'closed'] as const
  const bring = async (state: (typeof states)[number]) => {
    let report = await community.call<ReportView>(li, 'reports.submit', good)
    const change = async (person: string, verb: string, more: object) =>
      (report = await community.call<ReportView>(person, `reports.${verb}`, {
        id: report.id,
        version: report.version,
        ...more,
      }))
    if (state !== 'assigned') await change(wang, 'accept', {})
    if (state === 'resolved' || state === 'closed')
      await change(wang, 'resolve', { outcome: 'solved', note: '好了', photos: [], noPhoto: '拍不出来' })
    if (state === 'closed') await change(li, 'rate', { solved: true, rating: 'satisfied' })
    return report
  }

  it.each(states)('is exactly what the principal may, in %s', async state => {
    await gives(li, daughter)
    for (const event of events) {
      const [one, other] = [await bring(state), await bring(state)]
      const input = (report: ReportView) => ({ id: report.id, version: report.version, ...inputs[event] })
      const hers = await community.ask<ReportView>(li, `reports.${event}`, input(one))
      const agents = await community.ask<ReportView>(daughter, `reports.${event}`, input(other))
      expect({ event, code: code(agents) }).toEqual({ event, code: code(hers) })
      if (!agents.ok || !hers.ok) continue
      expect(eventRules[event].by).toContain('reporter')
      expect(agents.data.state).toBe(hers.data.state)
      const seen = await community.call<ReportView>(li, 'reports.get', { id: other.id })
      expect(seen.timeline.at(-1)?.says).toMatch(/^王海宁代您 /)
    }
    const allowed = async (person: string, id: string) => {
      const answer = await get(person, id)
      return answer.ok ? answer.data.allowed : []
    }
    const report = await bring(state)
    expect(await allowed(daughter, report.id)).toEqual(await allowed(li, report.id))
  })

  it('ends with the mandate, and reaches the reports of nobody else', async () => {
    const { id } = await gives(li, daughter)
    const theirs = await community.call<ReportView>(neighbour, 'reports.submit', good)
    expect(code(await get(daughter, theirs.id))).toBe('notFound')
    const report = await bring('assigned')
    await ends(daughter, id)
    for (const event of events)
      expect(
        code(
          await community.ask(daughter, `reports.${event}`, {
            id: report.id,
            version: report.version,
            ...inputs[event],
          }),
        ),
      ).toMatch(/notFound|forbidden/)
  })

  it('writes each use down where the principal sees it', async () => {
    await gives(li, daughter)
    let report = await submitted(daughter, li)
    report = await community.call(daughter, 'reports.remind', { id: report.id, version: report.version })
    await community.call(daughter, 'reports.withdraw', { id: report.id, version: report.version })
    expect((await mandates(li)).given[0]?.uses.map(u => u.event)).toEqual(['withdraw', 'remind', 'submit'])
    expect((await inboxOf(li)).map(m => m.title).sort()).toEqual(
      ['王海宁代您办了：催一下', '王海宁代您办了：提交', '王海宁代您办了：撤回'].sort(),
    )
  })

  it('gives no voice over a report that they handle themselves, and no other right of a neighbour', async () => {
    await gives(li, wang)
    // 王秀兰 leads the unit: what 李秀英 sends herself comes to her.
    const report = await community.call<ReportView>(li, 'reports.submit', good)
    expect(report.holder?.name).toBe('王秀兰')
    const accepted = await community.call<ReportView>(wang, 'reports.accept', {
      id: report.id,
      version: report.version,
    })
    expect(accepted.timeline.at(-1)?.says).toBe('您 接单了')
    const done = await community.call<ReportView>(wang, 'reports.resolve', {
      id: report.id,
      version: accepted.version,
      outcome: 'solved',
      note: '好了',
      photos: [],
      noPhoto: '拍不出来',
    })
    expect(done.allowed).not.toContain('rate')
    expect(
      code(
        await community.ask(wang, 'reports.rate', {
          id: done.id,
          version: done.version,
          solved: true,
          rating: 'satisfied',
        }),
      ),
    ).toBe('forbidden')
    expect((await mandates(li)).given[0]?.uses).toEqual([])
  })

  it('leaves a complaint about the agent hidden from them', async () => {
    await gives(li, wang)
    const complaint = await community.call<ReportView>(li, 'reports.submit', {
      ...good,
      category: 'staffComplaint',
      about: personIdOf(wang),
    })
    expect(code(await get(wang, complaint.id))).toBe('notFound')
    const listed = await community.call<{ items: { id: string }[] }>(wang, 'reports.mine', { for: personIdOf(li) })
    expect(listed.items.map(r => r.id)).not.toContain(complaint.id)
    expect((await inboxOf(wang)).filter(m => m.target.id === complaint.id)).toEqual([])
  })
})
