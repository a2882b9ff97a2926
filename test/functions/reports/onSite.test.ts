/** What is settled at a place shows it, or says honestly why it does not (DOMAIN §4). */
import type { ReportView } from '../../../types/reports/contract'
import type { Json } from '../../cloud/plugin'
import { aCommunity, who, type Community } from '../community'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

const unit = 'XZZ-2-E05-B03-U2'
const holders: Record<string, string> = { unitLead: who.unitLead, dispatcher: 'oXZZ-zhou-min', clerk: 'oXZZ-song-lina', areaLead: 'oXZZ-liu-chunmei' } // prettier-ignore

/** A report in somebody's hands, and how they settle it. */
async function settling(category: string, place: string | null = unit) {
  const report = await community.call<ReportView>(who.resident, 'reports.submit', { photos: [], text: '请来看看', place, category }) // prettier-ignore
  const queue = await community.call<{ items: { id: string }[] }>('oXZZ-han-xiaolei', 'reports.queue', { limit: 50 })
  const onNight = queue.items.some(r => r.id === report.id)
  const holder = onNight ? 'oXZZ-han-xiaolei' : (holders[report.holder?.role ?? ''] ?? '')
  const accepted = await community.call<ReportView>(holder, 'reports.accept', {
    id: report.id,
    version: report.version,
  })
  return (input: { [field: string]: Json }, key?: string) =>
    community.ask<ReportView>(
      holder,
      'reports.resolve',
      { id: report.id, version: accepted.version, outcome: 'solved', note: '清了', photos: [], ...input },
      key,
    )
}

describe('a stairwell that was cleared', () => {
  it.each(['solved', 'partly'])(
    'is not %s without a photo or a reason: the words stay and the field says what is missing',
    async outcome => {
      const settles = await settling('clutter')
      expect(await settles({ outcome })).toMatchObject({
        error: { code: 'invalid', fields: { photos: expect.stringContaining('没法拍') as string } },
      })
      expect(await settles({ outcome, noPhoto: '   ' })).toMatchObject({ error: { code: 'invalid' } })
    },
  )

  it('is settled with a photo', async () => {
    const settles = await settling('clutter')
    const photos = [await community.photo(who.unitLead, 'clutterCleared')]
    const answer = await settles({ photos, noPhoto: '多余的' })
    expect(answer).toMatchObject({ data: { state: 'resolved', after: [{}] } })
    expect(answer.ok && answer.data.timeline.at(-1)).not.toHaveProperty('noPhoto')
  })

  it('is settled with an honest reason, which the resident reads in the timeline', async () => {
    const settles = await settling('clutter')
    const answer = await settles({ noPhoto: '在居民家里，不方便拍' })
    expect(answer).toMatchObject({ data: { state: 'resolved', after: [] } })
    const id = answer.ok ? answer.data.id : ''
    const seen = await community.call<ReportView>(who.resident, 'reports.get', { id })
    expect(seen.timeline.at(-1)).toMatchObject({ event: 'resolve', noPhoto: '在居民家里，不方便拍' })
  })

  it('is settled once, sent twice with its reason', async () => {
    const settles = await settling('clutter')
    const answers = [await settles({ noPhoto: '手机坏了' }, 'no-photo-key-1'), await settles({ noPhoto: '手机坏了' }, 'no-photo-key-1')] // prettier-ignore
    expect(answers.map(a => a.ok && a.data.version)).toEqual([4, 4])
    expect(await settles({ noPhoto: '别的' }, 'no-photo-key-1')).toMatchObject({ error: { code: 'keyReused' } })
  })

  it.each(['cannot', 'notOurs', 'duplicate'])('needs none when it is %s', async outcome => {
    expect(await (await settling('clutter'))({ outcome })).toMatchObject({ ok: true })
  })
})

it.each(['affairs', 'suggestion'])('what is only talked about (%s) needs none', async category => {
  expect(await (await settling(category))({})).toMatchObject({ ok: true })
})

it('a place that nobody knows needs none', async () => {
  expect(await (await settling('clutter', null))({})).toMatchObject({ ok: true })
})
