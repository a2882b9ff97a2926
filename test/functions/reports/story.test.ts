/** The main job through the functions, on the real SDK: a resident's photo becomes a settled report. */
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import type { Message } from '../../../types/messages/contract'
import { staff } from '../../../config/community/staff'
import { aCommunity, who, type Community } from '../community'

const stairwell = 'XZZ-2-E05-B03-U2'
interface Page<T> {
  items: T[]
  next: string | null
}

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

describe('the story of a blocked stairwell', () => {
  let report: ReportView
  const reload = async (person: string) =>
    (report = await community.call<ReportView>(person, 'reports.get', { id: report.id }))

  it('is sent by 李秀英, and she sees a number, who has it and until when', async () => {
    const photos = [await community.photo(who.resident)]
    report = await community.call(who.resident, 'reports.submit', {
      photos,
      text: '楼道里堆了好多纸箱',
      place: stairwell,
      category: 'clutter',
    })
    expect(report.no).toMatch(/^XZZ-\d{6}-\d{4}$/)
    expect(report).toMatchObject({ state: 'assigned', holder: { name: '王秀兰', role: 'unitLead' } })
    expect(report.ackDueAt).toMatch(/\+08:00$/)
    expect(report.dueAt > report.ackDueAt).toBe(true)
    expect((await fetch(report.photos[0]!.url)).headers.get('content-type')).toBe('image/jpeg')
  })

  it('stands at once in the queue and the inbox of her unit lead', async () => {
    const queue = await community.call<Page<ReportSummary>>(who.unitLead, 'reports.queue', { tab: 'toAccept' })
    expect(queue.items.map(r => r.no)).toContain(report.no)
    expect(queue.items.find(r => r.no === report.no)).toMatchObject({
      reporter: { name: '李**' },
      allowed: expect.arrayContaining(['accept']) as string[],
    })
    const inbox = await community.call<Page<Message>>(who.unitLead, 'messages.inbox', {})
    expect(inbox.items[0]).toMatchObject({
      title: '有一件新诉求',
      read: false,
      target: { kind: 'report', id: report.id },
    })
  })

  it('is accepted and resolved with a photo of the cleared stairwell', async () => {
    await reload(who.unitLead)
    report = await community.call(who.unitLead, 'reports.accept', { id: report.id, version: report.version })
    expect(report.state).toBe('inProgress')
    const photos = [await community.photo(who.unitLead, 'clutterCleared')]
    report = await community.call(who.unitLead, 'reports.resolve', {
      id: report.id,
      version: report.version,
      outcome: 'solved',
      note: '纸箱已请住户搬走',
      photos,
    })
    expect(report).toMatchObject({ state: 'resolved', outcome: 'solved' })
    expect(report.after).toHaveLength(1)
  })

  it('is told to 李秀英, who says "no": it is open again and the building lead supervises', async () => {
    const inbox = await community.call<Page<Message>>(who.resident, 'messages.inbox', {})
    expect(inbox.items.map(m => m.template)).toEqual(['reportResolved', 'reportAccepted'])
    await reload(who.resident)
    report = await community.call(who.resident, 'reports.rate', {
      id: report.id,
      version: report.version,
      solved: false,
      rating: 'dissatisfied',
      note: '又堆上了',
    })
    expect(report).toMatchObject({ state: 'inProgress', supervisors: [{ role: 'buildingLead' }] })
    expect(report.timeline.at(-1)?.says).toMatch(/^您 说没解决，楼长 .+来督办$/)
  })

  it('is resolved again, rated and closed', async () => {
    await reload(who.unitLead)
    await community.call(who.unitLead, 'reports.resolve', {
      id: report.id,
      version: report.version,
      outcome: 'solved',
      note: '这回清了',
      photos: [],
      noPhoto: '手机拍不了',
    })
    await reload(who.resident)
    report = await community.call(who.resident, 'reports.rate', {
      id: report.id,
      version: report.version,
      solved: true,
      rating: 'satisfied',
    })
    expect(report).toMatchObject({ state: 'closed', rating: { solved: true, rating: 'satisfied' } })
    const mine = await community.call<Page<ReportSummary>>(who.resident, 'reports.mine', {})
    expect(mine.items[0]).toMatchObject({ no: report.no, state: 'closed' })
  })

  it("is nobody else's to see", async () => {
    const answer = await community.ask('oXZZ-zhang-min', 'reports.get', { id: report.id })
    expect(answer).toMatchObject({ ok: false, error: { code: 'notFound' } })
  })
})

describe('what is told to WeChat', () => {
  const submit = async (key: string) =>
    community.call<ReportView>(who.resident, 'reports.submit', {
      photos: [],
      text: `催一催 ${key}`,
      place: stairwell,
      category: 'noise',
    })
  const sent = async () =>
    (await community.control<{ api: string }[]>('GET', 'sent')).filter(
      request => request.api === 'subscribeMessage.send',
    )
  const credits = async () =>
    (await community.call<{ msgCredits: Record<string, number> }>(who.resident, 'people.me', {})).msgCredits

  it('is one message for one consent, and the inbox has what WeChat was not asked to send', async () => {
    await community.control('POST', 'consents', { openid: who.resident, template: 'SAMPLE-reportAccepted', count: 1 })
    await community.call(who.resident, 'messages.consent', { templates: ['reportAccepted'] }, 'consent-key-1')
    await community.call(who.resident, 'messages.consent', { templates: ['reportAccepted'] }, 'consent-key-1')
    expect(await credits()).toMatchObject({ reportAccepted: 1 })
    const before = (await sent()).length
    for (const key of ['a', 'b']) {
      const report = await submit(key)
      await community.call(who.unitLead, 'reports.accept', { id: report.id, version: report.version })
    }
    expect((await sent()).length).toBe(before + 1)
    expect(await credits()).toMatchObject({ reportAccepted: 0 })
    const inbox = await community.call<Page<Message>>(who.resident, 'messages.inbox', {})
    expect(inbox.items.slice(0, 2).map(m => m.wechat)).toEqual(['noConsent', 'sent'])
  })
})

describe('a complaint about the unit lead', () => {
  it('goes to the building lead, and she finds it nowhere', async () => {
    const report = await community.call<ReportView>(who.resident, 'reports.submit', {
      photos: [],
      text: '总是不接电话',
      place: stairwell,
      category: 'staffComplaint',
    })
    expect(report.holder).toMatchObject({ role: 'buildingLead' })
    expect(await community.ask(who.unitLead, 'reports.get', { id: report.id })).toMatchObject({
      error: { code: 'notFound' },
    })
    const queue = await community.call<Page<ReportSummary>>(who.unitLead, 'reports.queue', { of: 'grid', limit: 50 })
    expect(queue.items.map(r => r.id)).not.toContain(report.id)
    const inbox = await community.call<Page<Message>>(who.unitLead, 'messages.inbox', { limit: 50 })
    expect(inbox.items.map(m => m.target.id)).not.toContain(report.id)
    const given = await community.ask('oXZZ-sun-deming', 'reports.transfer', {
      id: report.id,
      version: report.version,
      to: who.unitLead,
    })
    expect(given).toMatchObject({ error: { code: 'invalid' } })
  })
})

describe('a report that its holder sends back', () => {
  it('waits in the first tab of the duty desk, which gives it to somebody else', async () => {
    let report = await community.call<ReportView>(who.resident, 'reports.submit', {
      photos: [],
      text: '不归单元长',
      place: stairwell,
      category: 'clutter',
    })
    report = await community.call(who.unitLead, 'reports.sendBack', {
      id: report.id,
      version: report.version,
      reason: '不在我负责的范围',
    })
    expect(report).toMatchObject({ state: 'submitted', holder: { role: 'dispatcher' } })
    const desk = staff.find(({ name }) => name === report.holder?.name)?.openid ?? ''
    const queue = await community.call<Page<ReportSummary>>(desk, 'reports.queue', { tab: 'toAccept', limit: 50 })
    expect(queue.items.find(r => r.id === report.id)?.allowed).toContain('assign')
    const { counts } = await community.call<{ counts: { toAccept: number } }>(desk, 'reports.counts', {})
    expect(counts.toAccept).toBe(queue.items.length)
    const given = await community.call<ReportView>(desk, 'reports.assign', {
      id: report.id,
      version: report.version,
      to: 'oXZZ-sun-deming',
    })
    expect(given).toMatchObject({ state: 'assigned', holder: { name: '孙德明', role: 'buildingLead' } })
  })
})
