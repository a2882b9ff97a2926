/** What a program was not sure of is looked at by a human, and nobody waits for it (DOMAIN §4). */
import type { ReportView, ReviewItem } from '../../../types/reports/contract'
import { hiddenWords } from '../../../types/reports/labels'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { aCommunity, who, type Community } from '../community'

const place = 'XZZ-2-E05-B03-U2'
const desk = 'oXZZ-zhou-min'
const chief = 'oXZZ-zhao-jianguo'
const admin = 'oXZZ-deng-kai'
/** WeChat is not sure of it, and sure that it must not be. */
const doubtful = '让我加微信'
const risky = '代开发票'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

const submit = (more: { [field: string]: Json } = {}, openid: string = who.resident) =>
  community.call<ReportView>(openid, 'reports.submit', {
    photos: [],
    text: '楼道堆物',
    place,
    category: 'clutter',
    ...more,
  })
const listed = async (openid = desk) =>
  (await community.call<{ items: ReviewItem[] }>(openid, 'reports.reviews', { limit: 50 })).items
const found = async (id: string, openid = desk) => (await listed(openid)).find(item => item.id === id)
const counted = async (openid = desk) =>
  (await community.call<{ count: number }>(openid, 'reports.reviewCount', {})).count
const get = (id: string, openid: string) => community.call<ReportView>(openid, 'reports.get', { id })
const review = (
  report: { id: string; version: number },
  more: { [field: string]: Json },
  openid = desk,
  key?: string,
) => community.ask<ReportView>(openid, 'reports.review', { id: report.id, version: report.version, ...more }, key)

describe('doubtful words', () => {
  it('go their way at once, and stand in the list of those who look, with whose they are', async () => {
    const before = await counted()
    const report = await submit({ text: doubtful, placeNote: '门口' })
    expect(report).toMatchObject({ state: 'assigned', text: doubtful })
    expect(await counted()).toBe(before + 1)
    for (const openid of [desk, chief, admin])
      expect(await found(report.id, openid)).toMatchObject({
        no: report.no,
        waits: [{ kind: 'words', entry: 0, by: { name: '李**' }, mine: false, text: `${doubtful} · 门口` }],
      })
    expect((await get(report.id, who.unitLead)).text).toBe(doubtful)
  })

  it('are fine: it stays as it is, and waits no longer', async () => {
    const report = await submit({ text: doubtful })
    const answer = await review(report, { verdict: 'fine' })
    expect(answer).toMatchObject({ ok: true, data: { text: doubtful, version: report.version + 1 } })
    expect(await found(report.id)).toBeUndefined()
    expect(await review({ ...report, version: report.version + 1 }, { verdict: 'fine' })).toMatchObject({ error: { code: 'notNow' } })
    // Nobody else is bothered with it.
    expect((await get(report.id, who.resident)).timeline.map(e => e.event)).toEqual(['submit', 'assign'])
  }) // prettier-ignore

  it('are not fine: everybody but whoever wrote them reads that they are hidden, in lists too, and the writer is told', async () => {
    const report = await submit({ text: doubtful, place: null, placeNote: '疑似广告的门口' })
    expect(await review(report, { verdict: 'notFine' })).toMatchObject({ ok: true })
    const asChief = await get(report.id, chief)
    expect(asChief.timeline.at(-1)?.says).toBe('周敏 隐去了一段话')
    expect(asChief).toMatchObject({ text: doubtful, hidden: true })
    expect(await get(report.id, who.resident)).toMatchObject({ text: doubtful, hidden: true })
    const { items } = await community.call<{ items: { template: string; title: string; target: { id: string } }[] }>(who.resident, 'messages.inbox', {})
    expect(items[0]).toMatchObject({ title: '您写的一段话被隐去了', target: { id: report.id } })
  }) // prettier-ignore

  it('that were hidden are hidden from the holder, in the queue and in the report, with the words of the place', async () => {
    const report = await submit({ text: doubtful, placeNote: '疑似广告的门口' })
    await review(report, { verdict: 'notFine' })
    const asHolder = await get(report.id, who.unitLead)
    expect(asHolder).toMatchObject({ text: hiddenWords, hidden: true, place: { name: report.place.name } })
    expect(JSON.stringify(asHolder)).not.toMatch(/加微信|疑似广告/)
    const queue = await community.call(who.unitLead, 'reports.queue', { limit: 50 })
    expect(JSON.stringify((queue as { items: { id: string }[] }).items.find(r => r.id === report.id))).not.toMatch(/加微信|疑似广告/)
  }) // prettier-ignore

  it.each(['supplement', 'accept', 'transfer', 'sendBack', 'withdraw', 'resolve', 'rate', 'reopen'] as const)(
    'of %s are looked at too, and hidden where they stand',
    async event => {
      const { report, writer, reader } = await about(event)
      const item = await found(report.id)
      const entry = report.timeline.length - 1
      expect(item?.waits).toMatchObject([{ kind: 'words', entry, text: doubtful }])
      expect(await review(report, { verdict: 'notFine', entry })).toMatchObject({ ok: true })
      const shown = await get(report.id, reader)
      expect(shown.timeline[entry]).toMatchObject({ note: hiddenWords, hidden: true })
      expect(JSON.stringify(shown)).not.toContain(doubtful)
      expect(JSON.stringify(await get(report.id, writer))).toContain(doubtful)
    },
  )

  it('of several steps are judged one by one', async () => {
    const { id, version } = await submit({ text: doubtful })
    const more = await community.call<ReportView>(who.resident, 'reports.supplement', { id, version, note: doubtful })
    const answer = await review(more, { verdict: 'notFine', entry: 2 })
    expect(answer).toMatchObject({ ok: true, data: { text: doubtful } })
    expect((await found(id))?.waits).toMatchObject([{ entry: 0 }])
    expect((await get(id, who.unitLead)).timeline[2]).toMatchObject({ note: hiddenWords })
  })

  it('are judged by nobody who wrote them themselves', async () => {
    const report = await submit({ text: doubtful, category: 'suggestion' }, desk)
    expect((await found(report.id))?.waits).toMatchObject([{ mine: true }])
    expect(await review(report, { verdict: 'fine' })).toMatchObject({ error: { code: 'forbidden', message: expect.stringContaining('别人') as string } })
    expect(await review(report, { verdict: 'fine' }, chief)).toMatchObject({ ok: true })
  }) // prettier-ignore

  it('in a complaint are not shown to the one complained about, nor counted, nor theirs to judge', async () => {
    const report = await submit({ text: doubtful })
    const before = [await counted(), await counted(chief)]
    const stored = [...community.database.dump('reports')].find(({ _id }) => _id === report.id)
    await community.database.insertMany('reports', [{ ...stored, _id: report.id, hiddenFrom: [personIdOf(desk)] }])
    expect([await found(report.id), (await found(report.id, chief))?.id]).toEqual([undefined, report.id])
    expect([await counted(), await counted(chief)]).toEqual([before[0]! - 1, before[1]])
    expect(await review(report, { verdict: 'fine' })).toMatchObject({ error: { code: 'notFound' } })
  })
})

describe('a verdict', () => {
  it('sent twice, and twice at once, counts once', async () => {
    const report = await submit({ text: doubtful })
    const answers = await Promise.all([1, 2, 3].map(() => review(report, { verdict: 'fine' }, desk, 'the-same-verdict')))
    expect(answers.map(a => a.ok && a.data.version)).toEqual([4, 4, 4].map(() => report.version + 1))
    expect(await review(report, { verdict: 'notFine' }, desk, 'the-same-verdict')).toMatchObject({ error: { code: 'keyReused' } })
  }) // prettier-ignore

  it('is given by one of two: the other is told', async () => {
    const report = await submit({ text: doubtful })
    const answers = await Promise.all([review(report, { verdict: 'fine' }), review(report, { verdict: 'notFine' }, chief)])
    expect(answers.filter(a => a.ok)).toHaveLength(1)
    expect(answers.flatMap(a => (a.ok ? [] : [a.error.code])).join()).toMatch(/conflict|notNow/)
  }) // prettier-ignore

  it('is not for whoever handles or filed it', async () => {
    const report = await submit({ text: doubtful })
    for (const openid of [who.resident, who.unitLead, 'oXZZ-liu-chunmei'])
      expect(await review(report, { verdict: 'fine' }, openid)).toMatchObject({ error: { code: 'forbidden' } })
  })
})

describe('a place where nobody answers', () => {
  it('is seen by a human, who takes note of it; there are no words to hide', async () => {
    const report = await submit({ place: 'XZZ-2-E05-B05-U1' })
    expect((await found(report.id))?.waits).toMatchObject([{ kind: 'vacancy', text: expect.stringContaining('空缺') as string }])
    expect(await review(report, { verdict: 'notFine' })).toMatchObject({ error: { code: 'invalid', fields: { verdict: '这里没有话，也没有照片要隐去' } } })
    expect(await review(report, { verdict: 'fine' })).toMatchObject({ ok: true })
    expect(await found(report.id)).toBeUndefined()
  }) // prettier-ignore
})

describe('words of which WeChat is sure', () => {
  it('are refused with their field, wherever a person writes something that others read', async () => {
    const { id, version } = await submit()
    const refused: [string, string, string, { [field: string]: Json }][] = [
      [who.resident, 'reports.submit', 'text', { photos: [], text: risky, place, category: 'clutter' }],
      [who.resident, 'reports.submit', 'placeNote', { photos: [], text: '堆物', placeNote: risky, place, category: 'clutter' }],
      [who.resident, 'reports.supplement', 'note', { id, version, note: risky }],
      [who.resident, 'reports.withdraw', 'reason', { id, version, reason: risky }],
      [who.unitLead, 'reports.accept', 'note', { id, version, note: risky }],
      [who.unitLead, 'reports.sendBack', 'reason', { id, version, reason: risky }],
      [who.unitLead, 'reports.transfer', 'reason', { id, version, to: desk, reason: risky }],
      [who.unitLead, 'reports.resolve', 'note', { id, version, outcome: 'solved', note: risky, photos: [] }],
      ['oXZZ-he-wei', 'people.bind', 'name', { home: `${place}-0602`, name: risky, relation: 'owner' }],
      [who.unitLead, 'people.decline', 'reason', { id: 'b1', reason: risky }],
      [who.unitLead, 'people.reveal', 'reason', { person: who.resident, field: 'phone', reason: risky }],
      ['oXZZ-liu-chunmei', 'grid.regrid', 'operation.name', { operation: { kind: 'split', unit: place, homes: [`${place}-0601`], name: risky }, from: '2030-01-01' }],
    ] // prettier-ignore
    for (const [openid, action, field, input] of refused) {
      const answer = await community.ask(openid, action, input)
      expect({ action, answer }).toMatchObject({ answer: { error: { code: 'textRefused', fields: { [field]: expect.any(String) as string } } } })
    }
    expect((await get(id, who.resident)).timeline).toHaveLength(2)
  }) // prettier-ignore

  it('are not asked about in a search: nobody reads what somebody looks for', async () => {
    const answer = await community.ask(admin, 'people.find', { name: risky })
    expect(answer).toMatchObject({ ok: true, data: { items: [] } })
  })
})

/** A report whose last step has doubtful words, who wrote them, and somebody who reads them. */
async function about(event: string): Promise<{ report: ReportView; writer: string; reader: string }> {
  const [resident, lead] = [who.resident, who.unitLead]
  let report = await submit()
  const step = async (openid: string, action: string, more: { [field: string]: Json } = {}) =>
    (report = await community.call(openid, `reports.${action}`, { id: report.id, version: report.version, ...more }))
  const done = { outcome: 'cannot', note: '清了', photos: [] }
  const byResident = { writer: resident, reader: lead }
  const byLead = { writer: lead, reader: resident }
  switch (event) {
    case 'supplement':
      return { report: await step(resident, 'supplement', { note: doubtful }), ...byResident }
    case 'accept':
      return { report: await step(lead, 'accept', { note: doubtful }), ...byLead }
    case 'transfer':
      return { report: await step(lead, 'transfer', { to: 'oXZZ-sun-deming', reason: doubtful }), ...byLead }
    case 'sendBack':
      return { report: await step(lead, 'sendBack', { reason: doubtful }), ...byLead }
    case 'withdraw':
      return { report: await step(resident, 'withdraw', { reason: doubtful }), ...byResident }
    default:
      await step(lead, 'accept')
  }
  if (event === 'resolve') return { report: await step(lead, 'resolve', { ...done, note: doubtful }), ...byLead }
  await step(lead, 'resolve', done)
  if (event === 'reopen') return { report: await step(resident, 'reopen', { reason: doubtful }), ...byResident }
  const rating = { solved: true, rating: 'neutral', note: doubtful }
  return { report: await step(resident, 'rate', rating), ...byResident }
}
