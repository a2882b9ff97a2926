/**
 * What the tests of the courier share: a report whose holder is to be told, couriers that are called, held up and killed at any
 * of their steps, and what WeChat was asked then.
 */
import type { ReportView } from '../../../types/reports/contract'
import type { TemplateId } from '../../../types/messages/templates'
import type { Person } from '../../../cloudfunctions/_platform/call/members'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { InboxMessage } from '../../../cloudfunctions/messages/collections'
import type { Report } from '../../../cloudfunctions/reports/collections'
import type { Json } from '../../cloud/plugin'
import { aCommunity, who, type Community } from '../community'
import { asFunction, standAround, type Around, type Decide } from '../steps'

export let community: Community
let around: Around
/** The steps that couriers took since the last `interfere`. */
export const steps = () => around.steps()
/** Does so with each step of every courier from now on. */
export const interfere = (how?: Decide) => around.interfere(how)

/** A file's community, whose couriers can be interfered with. */
export function withCouriers(): void {
  beforeAll(async () => {
    community = await aCommunity()
    around = standAround(community, 'messages')
  })
  beforeEach(async () => {
    interfere()
    await community.renew()
    await community.control('DELETE', 'sent')
    await community.control('DELETE', 'consents')
    await community.control('POST', 'quota', { perDay: 100_000 })
    await community.control('POST', 'faults', {})
  })
  afterAll(() => community.stop())
}

/** Calls an action of `messages` as a function does. Whether it came to its end. */
export const courier = async (path: 'deliver' | 'deliverLeft', input: Json = {}): Promise<boolean> =>
  (await asFunction(community, 'messages', path, input))?.ok === true
export const deliver = ({ id }: { id: string }, collection = 'reports') => courier('deliver', { collection, id })

export const advance = (ms: number) => community.control('POST', 'clock', { advance: ms })
export const minute = 60_000
/** The timer, until every lease and pause is over. */
export async function untilNothingIsLeft(): Promise<void> {
  interfere()
  for (let round = 0; round < 8; round++) {
    await advance(2 ** round * minute + 1000)
    await courier('deliverLeft')
    if (everyMessage().every(m => m.courierAt === null) && everyReport().every(r => r.outboxAt === null)) return
  }
}

export const resident = who.resident
export const lead = who.unitLead
let keys = 0
/** Somebody agrees in WeChat's dialog, and we count it. */
export async function agree(openid: string, template: TemplateId, times = 1): Promise<void> {
  await community.control('POST', 'consents', { openid, template: `SAMPLE-${template}`, count: times })
  for (let time = 0; time < times; time++)
    await community.call(openid, 'messages.consent', { templates: [template] }, `agreed-${keys++}`)
}

export const submit = (text = '楼道堆了纸箱') =>
  community.call<ReportView>(resident, 'reports.submit', {
    photos: [],
    text,
    place: 'XZZ-2-E05-B03-U2',
    category: 'clutter',
  })
/** A report whose holder was not told yet: its own courier was killed before it did anything. */
export async function aReportUntold(): Promise<ReportView> {
  interfere(() => 'kill before')
  const report = await submit()
  interfere()
  return report
}

const dumped = <T>(collection: string) => [...community.database.dump(collection)] as unknown as T[]
export const everyMessage = () => dumped<InboxMessage>('inbox')
export const everyReport = () => dumped<Report>('reports')
export const messagesAbout = (id: string, openid?: string) =>
  everyMessage().filter(m => m.target.id === id && (!openid || m.personId === personIdOf(openid)))
export const stored = ({ id }: { id: string }) => everyReport().find(r => r._id === id) as Report
export const personOf = (openid: string) => dumped<Person>('people').find(p => p.openid === openid) as Person
export const left = (openid: string, template: TemplateId) => personOf(openid).msgCredits[template] ?? 0

interface Asked {
  api: string
  data: { touser: string; template_id: string; page: string }
  answer: { errcode: number }
}
/** How often WeChat was asked to tell somebody of a report, whatever it answered. */
export async function asked(openid: string, id?: string): Promise<number> {
  const sent = await community.control<Asked[]>('GET', 'sent')
  return sent.filter(
    ({ api, data }) =>
      api === 'subscribeMessage.send' && data.touser === openid && (id === undefined || data.page.endsWith(id)),
  ).length
}
