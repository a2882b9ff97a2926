/** Photos are looked at by WeChat, which answers later or never: nothing waits for it, and what it doubts a human sees (DOMAIN §4). */
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import { photoRules } from '../../../config/community/limits'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { who } from '../community'
import { checkedPhotos, desk, place } from './checkedPhotos'

const { answerMinutes } = photoRules.check
const { the, says, minute, pushes, stored, traces, asked, submit, get, found, review } = checkedPhotos()

describe('a photo that comes with a report', () => {
  it('is asked about by the next minute, with its own address and whoever took it, and not while it is handed in', async () => {
    const { id } = await submit(who.resident, 2)
    expect(await asked()).toEqual([])
    await minute()
    const questions = await asked()
    expect(questions.map(({ data }) => data.openid)).toEqual([who.resident, who.resident])
    for (const { data } of questions) expect((await fetch(data.media_url)).headers.get('content-type')).toBe('image/jpeg')
    await minute()
    expect(await asked()).toHaveLength(2)
    expect(stored(id)?.photoChecks).toEqual([])
  }) // prettier-ignore

  it('and is fine leaves nothing behind, in no new version: whoever decides at that moment is not too late', async () => {
    const { id, version } = await submit(who.resident, 3)
    await minute()
    await pushes()
    expect(stored(id)).toMatchObject({ version, photoChecks: [], photosDueAt: null, reviewAt: null })
    expect(traces().length).toBe(3)
    expect((await the().call<ReportView>(who.unitLead, 'reports.accept', { id, version })).state).toBe('inProgress')
  })

  it('later, or of what was done, is asked about in the name of whoever took it', async () => {
    const { id, version } = await submit(who.resident, 0)
    const { version: next } = await the().call<ReportView>(who.unitLead, 'reports.accept', { id, version })
    const photos = [await the().photo(who.unitLead, 'clutterCleared')]
    await the().call(who.unitLead, 'reports.resolve', {
      id,
      version: next,
      outcome: 'solved',
      note: '清了',
      photos,
    })
    await minute()
    expect((await asked()).map(({ data }) => data.openid)).toEqual([who.unitLead])
  })

  it('from before there was a check is fine', async () => {
    const { id } = await submit()
    await the().database.insertMany('reports', [{ ...stored(id), _id: 'r-of-old', photoChecks: undefined, photosDueAt: undefined, photoTurn: undefined } as never]) // prettier-ignore
    await minute()
    expect((await get('r-of-old', desk)).photos).toHaveLength(1)
    expect(await asked()).toHaveLength(1)
  })
})

describe('a photo of which WeChat is sure', () => {
  const risky = async () => {
    await says({ suggest: 'risky' })
    const { id } = await submit(who.resident, 2)
    await minute()
    await pushes()
    return get(id, who.resident)
  }

  it('is hidden from everybody but whoever took it and those who look, while the clocks run', async () => {
    const report = await risky()
    expect(report.photos).toHaveLength(2)
    const asHolder = await get(report.id, who.unitLead)
    expect(asHolder).toMatchObject({ photos: [], photo: null, photoCount: 0, withheld: 2, state: 'assigned' })
    expect(asHolder.dueAt).toBe(report.dueAt)
    const { items } = await the().call<{ items: ReportSummary[] }>(who.unitLead, 'reports.queue', { limit: 50 })
    expect(items.find(({ id }) => id === report.id)).toMatchObject({ photo: null, photoCount: 0 })
    expect((await get(report.id, desk)).photos).toHaveLength(2)
  })

  it('waits for a human with the photo and a word on why, each by itself', async () => {
    const report = await risky()
    const { waits = [] } = (await found(report.id)) ?? {}
    expect(waits).toMatchObject([1, 2].map(() => ({ kind: 'photo', entry: 0, mine: false, text: '微信说这张照片不合适，已先不给别人看' }))) // prettier-ignore
    for (const { photo } of waits) expect((await fetch(photo?.url ?? '')).status).toBe(200)
    expect(JSON.stringify(waits)).not.toContain('cloud://')
  })

  it('is seen again when the human finds it fine, and hidden for good when not: whoever took it is told', async () => {
    const report = await risky()
    const [first, second] = ((await found(report.id))?.waits ?? []).map(({ photo }) => photo?.name ?? '')
    const fine = await review(report, { kind: 'photo', photo: first ?? '', verdict: 'fine' })
    expect(fine).toMatchObject({ ok: true })
    expect(await get(report.id, who.unitLead)).toMatchObject({ photoCount: 1, withheld: 1 })
    await review({ id: report.id, version: report.version + 1 }, { photo: second ?? '', kind: 'photo', verdict: 'notFine' })
    const asHolder = await get(report.id, who.unitLead)
    expect(asHolder).toMatchObject({ photoCount: 1, withheld: 1 })
    expect(asHolder.timeline.at(-1)?.says).toBe('周敏 隐去了照片')
    expect(await found(report.id)).toBeUndefined()
    const { items } = await the().call<{ items: { title: string }[] }>(who.resident, 'messages.inbox', {})
    expect(items[0]?.title).toBe('您拍的一张照片被隐去了')
    expect((await get(report.id, who.resident)).photos).toHaveLength(2)
  }) // prettier-ignore

  it('is judged apart from the words beside it', async () => {
    await says({ suggest: 'risky' })
    const photos = [await the().photo(who.resident)]
    const { id } = await the().call<ReportView>(who.resident, 'reports.submit', { photos, text: '让我加微信', place, category: 'clutter' }) // prettier-ignore
    await minute()
    await pushes()
    const report = await get(id, desk)
    expect(await review(report, { kind: 'words', entry: 0, verdict: 'fine' })).toMatchObject({ ok: true })
    expect((await found(id))?.waits).toMatchObject([{ kind: 'photo' }])
  })

  it('in a complaint is not seen by the one complained about, nor judged by whoever took it', async () => {
    await says({ suggest: 'risky' })
    const { id } = await submit(desk, 1, 'suggestion')
    await minute()
    await pushes()
    expect((await found(id))?.waits).toMatchObject([{ mine: true }])
    const { version } = await get(id, desk)
    expect(await review({ id, version }, { verdict: 'fine' })).toMatchObject({ error: { code: 'forbidden' } })
    await the().database.insertMany('reports', [{ ...stored(id), _id: id, hiddenFrom: [personIdOf(desk)] } as never]) // prettier-ignore
    expect(await found(id)).toBeUndefined()
  })
})

describe('a photo of which WeChat is not sure', () => {
  it('stays to be seen, and waits for a human', async () => {
    await says({ suggest: 'review' })
    const { id } = await submit()
    await minute()
    await pushes()
    expect((await get(id, who.unitLead)).photos).toHaveLength(1)
    expect((await found(id))?.waits).toMatchObject([{ kind: 'photo', text: '微信拿不准这张照片' }])
  })
})

it('is asked by a sweep that is killed anywhere, and run again: nothing is lost, and each photo has its answer', async () => {
  const { id } = await submit(who.resident, 3)
  for (let at = 1; at <= 8; at++) {
    await the().control('POST', 'faults', { functions: { kill: 1, at }, seed: at })
    await minute().catch(() => undefined)
    await the().control('POST', 'faults', {})
  }
  for (let waited = 0; waited < 4; waited++) await minute(2)
  await pushes()
  await minute(answerMinutes + 1)
  await pushes()
  expect(stored(id)).toMatchObject({ photoChecks: [], photosDueAt: null })
})

it('reads only what is due: of many reports with photos those about which nobody was asked', async () => {
  const ids: string[] = []
  for (let nth = 0; nth < 3; nth++) ids.push((await submit()).id)
  const sample = stored(ids[0] ?? '')
  await the().database.insertMany('reports', Array.from({ length: 300 }, (_none, nth) => ({ ...sample, _id: `r-old-${nth}`, photoChecks: [], photosDueAt: null, countAt: null }) as never)) // prettier-ignore
  await the().control('DELETE', 'stats')
  await minute()
  const stats = JSON.stringify(await the().control('GET', 'stats'))
  expect(await asked()).toHaveLength(3)
  expect(Math.max(...[...stats.matchAll(/"examined":(\d+)/g)].map(([, count]) => Number(count)))).toBeLessThan(60)
})
