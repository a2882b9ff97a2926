/** One damaged document, entry, message or person holds back nobody else's messages (DOMAIN §5). */
import type { ReportView } from '../../../types/reports/contract'
import {
  advance,
  agree,
  aReportUntold,
  asked,
  community,
  courier,
  deliver,
  interfere,
  lead,
  left,
  messagesAbout,
  minute,
  personOf,
  resident,
  stored,
  submit,
  untilNothingIsLeft,
  withCouriers,
} from './couriers'

withCouriers()

const sun = 'oXZZ-sun-deming'
const write = (collection: string, document: object) => community.database.insertMany(collection, [document])
const damaged = async () => {
  const lines = await community.control<{ text?: string }[]>('GET', 'log?event=output&function=messages')
  return lines.filter(({ text }) => text?.includes('"document.setAside"')).length
}

it('whoever else is told of a report is told, though one entry of its outbox is none', async () => {
  await agree(lead, 'reportAssigned')
  const report = await aReportUntold()
  const before = stored(report)
  const broken = { id: 'broken', to: 7, template: 'noSuchTemplate' }
  await write('reports', { ...before, outbox: [broken, ...before.outbox] })
  const logged = await damaged()
  await deliver(report)
  expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'sent' }])
  expect(stored(report).outbox).toEqual([broken])
  // It stays where it is, is said in the log, and is looked at again in an hour, not every minute.
  expect(await damaged()).toBe(logged + 1)
  expect(Date.parse(stored(report).outboxAt ?? '') - Date.parse(before.outboxAt ?? '')).toBeGreaterThan(50 * minute)
})

it('a report with no outbox that could be read holds back no other report, however often the timer comes', async () => {
  await agree(lead, 'reportAssigned', 3)
  const bad = await aReportUntold()
  await write('reports', { ...stored(bad), outbox: 'nonsense' })
  const good = [await aReportUntold(), await aReportUntold()]
  await advance(minute + 1000)
  await courier('deliverLeft')
  for (const { id } of good) expect(messagesAbout(id)).toMatchObject([{ wechat: 'sent' }])
  expect(messagesAbout(bad.id)).toEqual([])
  const later = await aReportUntold()
  await write('reports', { ...stored(bad), outbox: stored(later).outbox })
  await advance(61 * minute)
  await courier('deliverLeft')
  expect(messagesAbout(later.id)).toMatchObject([{ wechat: 'sent' }])
  expect(stored(bad)).toMatchObject({ outbox: [], outboxAt: null })
})

it('somebody whose own document is damaged is told by the inbox, and the others in WeChat too', async () => {
  await agree(resident, 'reportChanged', 2)
  const { id, version } = await submit()
  // To the holder, and to the reporter: now 孙德明 has it.
  const desk = 'oXZZ-zhou-min'
  const back = await community.call<ReportView>(lead, 'reports.sendBack', { id, version, reason: '不在我负责的范围' })
  interfere(() => 'kill before')
  await community.call(desk, 'reports.assign', { id, version: back.version, to: sun })
  interfere()
  const { msgCredits: _gone, ...rest } = personOf(sun)
  await write('people', rest)
  await deliver({ id })
  expect(messagesAbout(id, sun)).toMatchObject([{ wechat: 'noConsent' }])
  expect(messagesAbout(id, resident)).toMatchObject([{ wechat: 'sent' }])
  expect(stored({ id })).toMatchObject({ outbox: [], outboxAt: null })
})

it('a message that is damaged holds back no other one that waits for WeChat', async () => {
  await agree(lead, 'reportAssigned', 3)
  await community.control('POST', 'faults', { wechat: { answer: 45011 } })
  const [bad, good] = [await submit(), await submit()]
  await community.control('POST', 'faults', {})
  const [message] = messagesAbout(bad.id)
  await write('inbox', { ...message, personId: 7 })
  await advance(3 * minute)
  const logged = await damaged()
  await courier('deliverLeft')
  expect(messagesAbout(good.id)).toMatchObject([{ wechat: 'sent' }])
  expect(await damaged()).toBe(logged + 1)
  await advance(3 * minute)
  await courier('deliverLeft')
  expect(await damaged()).toBe(logged + 1)
})

it('outboxes of which the database gives none hold back no other collection', async () => {
  await agree(lead, 'reportAssigned', 2)
  const report = await aReportUntold()
  await advance(minute + 1000)
  let fallen = 0
  interfere(({ what, nth }) =>
    what.startsWith('database.getDocument') && nth > 1 && fallen++ === 0 ? 'lose the answer' : undefined,
  )
  expect(await courier('deliverLeft')).toBe(true)
  await untilNothingIsLeft()
  expect(messagesAbout(report.id)).toMatchObject([{ wechat: 'sent' }])
  expect(await asked(lead)).toBe(1)
  expect(left(lead, 'reportAssigned')).toBe(1)
})

describe('an agent', () => {
  it('hears nothing more of a principal from WeChat, once the mandate is over while a message waits', async () => {
    const principal = 'oXZZ-zhang-min'
    const report = await community.call<ReportView>(principal, 'reports.submit', {
      photos: [],
      text: '楼道灯不亮',
      place: 'XZZ-2-E05-B03-U2',
      category: 'clutter',
    })
    const agent = personOf(resident)
    const { now } = await community.control<{ now: string }>('GET', 'clock')
    const at = (ms: number) => new Date(Date.parse(now) + ms + 8 * 3_600_000).toISOString().replace('Z', '+08:00')
    const acting = { personId: personOf(principal)._id, name: '张敏', from: at(-minute), until: at(30 * minute) }
    await write('people', { ...agent, actsFor: [acting], msgCredits: {} })
    await write('reports', { ...stored(report), agent: { personId: agent._id, name: agent.name } })
    await agree(resident, 'reportAccepted')
    await community.control('POST', 'faults', { wechat: { answer: 45011 } })
    await community.call(lead, 'reports.accept', { id: report.id, version: report.version })
    expect(messagesAbout(report.id, resident)).toMatchObject([
      { wechat: 'pending', parcel: { actingFor: acting.personId } },
    ])
    await community.control('POST', 'faults', {})
    await advance(31 * minute)
    await courier('deliverLeft')
    expect(messagesAbout(report.id, resident)).toMatchObject([{ wechat: 'failed' }])
    expect(await asked(resident)).toBe(1)
    expect(left(resident, 'reportAccepted')).toBe(1)
  })
})
