/** A community whose photos WeChat looks at, with a clock that stands between the moves of a test. */
import type { ReportView, ReviewItem } from '../../../types/reports/contract'
import type { Report } from '../../../cloudfunctions/reports/collections'
import type { Json } from '../../cloud/plugin'
import type { Functions } from '../../cloud/plugins/functions'
import { aCommunity, who, type Community } from '../community'

export const place = 'XZZ-2-E05-B03-U2'
/** Whoever looks at what a program was not sure of. */
export const desk = 'oXZZ-zhou-min'

/** To be called once in a file of tests, which then begin from the same state each. */
export function checkedPhotos() {
  let community: Community
  beforeAll(async () => (community = await aCommunity()))
  afterAll(() => community.stop())
  beforeEach(async () => {
    await community.renew()
    await community.control('POST', 'clock', { still: true })
    await community.control('DELETE', 'sent')
    await says({})
  })
  afterEach(() => community.control('POST', 'faults', {}))

  /** What WeChat thinks of pictures from now on. */
  const says = (mood: Json) => community.control('POST', 'pictures', mood)
  const minute = async (minutes = 1) => {
    await community.control('POST', 'clock', { advance: minutes * 60_000 })
    return community.control('POST', 'timers', { name: 'everyMinute' })
  }
  const pushes = () => community.control<{ pushed: { ok: boolean }[] }>('POST', 'pushes')
  const stored = (id: string) =>
    ([...community.database.dump('reports')] as unknown as Report[]).find(r => r._id === id)
  const traces = () => [...community.database.dump('photoTraces')] as unknown as { _id: string; part: string }[]
  const asked = async () =>
    (await community.control<{ api: string; data: { media_url: string; openid: string } }[]>('GET', 'sent')).filter(
      ({ api }) => api === 'security.mediaCheckAsync',
    )
  const submit = async (openid: string = who.resident, count = 1, category = 'clutter') => {
    const photos: string[] = []
    for (let nth = 0; nth < count; nth++) photos.push(await community.photo(openid, nth % 2 ? 'lamp' : 'clutter'))
    return community.call<ReportView>(openid, 'reports.submit', { photos, text: '楼道堆物', place, category })
  }
  const get = (id: string, openid: string) => community.call<ReportView>(openid, 'reports.get', { id })
  const found = async (id: string, openid = desk) =>
    (await community.call<{ items: ReviewItem[] }>(openid, 'reports.reviews', { limit: 50 })).items.find(
      i => i.id === id,
    )
  const review = (report: { id: string; version: number }, more: { [field: string]: Json }, openid = desk) =>
    community.ask<ReportView>(openid, 'reports.review', { id: report.id, version: report.version, ...more })
  /** An event as WeChat pushes it, by whatever way it comes. */
  const event = (trace: string, suggest = 'risky') => ({ MsgType: 'event', Event: 'wxa_media_check', trace_id: trace, version: 2, result: { suggest, label: 100 } }) // prettier-ignore
  const pushed = (body: Json) => community.cloud.plugin<Functions>('functions').callAsTrigger('pushes', body)
  return {
    /** There as soon as the tests run. */
    the: () => community,
    says, minute, pushes, stored, traces, asked, submit, get, found, review, event, pushed,
  } // prettier-ignore
}
