/** Photos and whose they are: a stranger gets nothing for knowing a file's name, and nothing is lost wherever a call is cut off. */
import { readFileSync } from 'node:fs'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { ReportView } from '../../../types/reports/contract'
import { registeredTrees } from '../../../config/community/trees'
import type { Json, Manifest } from '../../cloud/plugin'
import { samplePhoto } from '../../cloud/seed/photos'
import { aCommunity, who, type Community } from '../community'

const { actions } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as Manifest
const place = 'XZZ-2-E05-B03-U2'
const neighbour = 'oXZZ-zhang-min'
const clerk = 'oXZZ-song-lina'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())
afterEach(() => community.control('POST', 'faults', {}))

const submit = (openid: string, photos: string[], key?: string, text = '楼道堆物') =>
  community.ask<ReportView>(openid, 'reports.submit', { photos, text, place, category: 'clutter' }, key)
const submitted = async (openid: string, photos: string[] = []) => {
  const answer = await submit(openid, photos)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}
const stored = (id: string) =>
  ([...community.database.dump('reports')] as unknown as { _id: string; photos: string[] }[]).find(r => r._id === id)
/** Is a file in the storage? Asked as a function does. */
async function isThere(fileID: string): Promise<boolean> {
  const body = JSON.stringify({ action: 'storage.batchGetDownloadUrl', file_list: [{ fileid: fileID }] })
  const answer = await fetch(`${community.cloud.url}/admin`, { method: 'POST', body })
  const { data } = (await answer.json()) as { data: { download_list: { code: string }[] } }
  return data.download_list[0]?.code === 'SUCCESS'
}
const refused = { ok: false, error: { code: 'fileRefused', fields: { 'photos.0': '请换一张' } } }

describe('a stranger who knows the name of a file', () => {
  let upload: string
  beforeAll(async () => (upload = await community.photo(who.resident)))

  it('gets nothing for it by submitting, and is told no more than of a file that is not there', async () => {
    const gone = upload.replace(/[^/]+$/, 'gone.jpg')
    for (const fileID of [upload, gone]) expect(await submit(neighbour, [fileID])).toMatchObject(refused)
    expect(await isThere(upload)).toBe(true)
  })

  it('gets nothing by supplementing, nor by resolving', async () => {
    const report = await submitted(neighbour)
    const { id } = report
    const supplement = { id, version: report.version, note: '又多了', photos: [upload] }
    expect(await community.ask(neighbour, 'reports.supplement', supplement)).toMatchObject(refused)
    const { version } = await community.call<ReportView>(who.unitLead, 'reports.accept', {
      id,
      version: report.version,
    })
    const resolve = { id, version, outcome: 'solved', note: '清了', photos: [upload] }
    expect(await community.ask(who.unitLead, 'reports.resolve', resolve)).toMatchObject(refused)
    expect(await isThere(upload)).toBe(true)
  })

  it('gets nothing by writing down for somebody, nor for the board', async () => {
    const told = { how: 'phone', agreed: true, text: '水管漏水', place: 'XZZ-2-E05-B03-U2', category: 'waterLeak' }
    const written = { person: personIdOf(who.resident), photos: [upload], ...told }
    expect(await community.ask(who.unitLead, 'reports.submitFor', written)).toMatchObject(refused)
    const { id, version } = await submitted(neighbour)
    const accepted = await community.call<ReportView>(who.unitLead, 'reports.accept', { id, version })
    const done = { id, version: accepted.version, outcome: 'solved', photos: [], noPhoto: '天黑了' }
    await community.call(who.unitLead, 'reports.resolve', done)
    const shown = { id, words: '清了', photos: [upload], before: 1 }
    expect(await community.ask('oXZZ-sun-deming', 'reports.showOnBoard', shown)).toMatchObject(refused)
    expect(await isThere(upload)).toBe(true)
  })

  it('gets nothing as a clerk by the roster', async () => {
    const file = await community.upload(who.resident, `${await community.folder(who.resident)}/r.csv`, Buffer.from('a'))
    const gone = { ok: false, error: { code: 'fileRefused', fields: { file: '这份文件已经不在了。请再选一次' } } }
    for (const action of ['roster.check', 'roster.errorTable', 'roster.import']) {
      expect(await community.ask(clerk, action, { file })).toMatchObject(gone)
      expect(await community.ask(clerk, action, { file: file.replace('r.csv', 'not.csv') })).toMatchObject(gone)
    }
  })

  it('gets nothing by naming what a report keeps', async () => {
    const report = await submitted(who.resident, [await community.photo(who.resident)])
    const [kept = ''] = stored(report.id)?.photos ?? []
    expect(await isThere(kept)).toBe(true)
    for (const openid of [neighbour, who.resident])
      expect(await submit(openid, [kept])).toMatchObject({ error: { code: 'invalid', fields: { 'photos.0': expect.any(String) as string } } })
  }) // prettier-ignore

  it('gets nothing for a file of another cloud with the same path', async () => {
    const own = await community.photo(neighbour)
    for (const root of ['cloud://other.6c6f-other-1250000000', 'cloud://local.6c6f-other-1250000000'])
      expect(await submit(neighbour, [own.replace(/^cloud:\/\/[^/]+/, root)])).toMatchObject(refused)
    expect(await submit(neighbour, [own])).toMatchObject({ ok: true })
  })

  it('gets nothing at the festival: neither for the diary of a tree nor for the wall', async () => {
    const { id: tree } = registeredTrees[0]!
    expect(await community.ask(neighbour, 'festival.addDiary', { tree, ripeness: 'ripe', photos: [upload] })).toMatchObject(refused)
    const hung = { edition: 11, photos: [upload], caption: '一起摘', shows: 'nobody', noDoor: true }
    expect(await community.ask(clerk, 'festival.hangPhoto', hung)).toMatchObject(refused)
    expect(await isThere(upload)).toBe(true)
  }) // prettier-ignore

  it('could try no other action: these are all that take a file', () => {
    const taking = actions.filter(({ input }) => JSON.stringify(input).includes('^cloud:')).map(({ name }) => name)
    expect(taking.sort()).toEqual([
      ...['festival.addDiary', 'festival.hangPhoto', 'notices.save'],
      ...['reports.resolve', 'reports.showOnBoard', 'reports.submit', 'reports.submitFor', 'reports.supplement'],
      ...['roster.check', 'roster.errorTable', 'roster.import'],
      // test/functions/services: papers.test.ts and drafts.test.ts
      ...['services.apply', 'services.applyFor', 'services.correct', 'services.saveDraft'],
    ])
  })

  it('learns no name of a file from any answer', () => {
    const telling = actions.filter(({ output }) => /fileID/i.test(JSON.stringify(output))).map(({ name }) => name)
    expect(telling).toEqual([])
  })
})

describe('what is handed in', () => {
  it('is kept by the report at a place of its own, and the upload is gone', async () => {
    const uploads = [await community.photo(who.resident), await community.photo(who.resident, 'lamp')]
    const report = await submitted(who.resident, uploads)
    const photos = stored(report.id)?.photos ?? []
    expect(photos.every(fileID => fileID.includes(`/reports/${report.id}/`))).toBe(true)
    expect(new Set(photos).size).toBe(2)
    expect(await Promise.all(uploads.map(isThere))).toEqual([false, false])
    const bytes = Buffer.from(await (await fetch(report.photos[1]?.url ?? '')).arrayBuffer())
    expect(bytes.equals(await samplePhoto('lamp'))).toBe(true)
    expect(JSON.stringify(report)).not.toContain('cloud://')
  })

  it('serves one report: a second one with the same upload is told that it is gone', async () => {
    const upload = await community.photo(who.resident)
    await submitted(who.resident, [upload])
    expect(await submit(who.resident, [upload])).toMatchObject(refused)
  })

  it('stays as it was, whatever its owner uploads to the same name afterwards', async () => {
    const upload = await community.photo(who.resident)
    const first = await submit(who.resident, [upload], 'kept-as-it-was')
    const { id, url } = first.ok ? { id: first.data.id, url: first.data.photos[0]?.url ?? '' } : { id: '', url: '' }
    const path = upload.replace(/^cloud:\/\/[^/]+\//, '')
    await community.upload(who.resident, path, await samplePhoto('dog'))
    expect(await submit(who.resident, [upload], 'kept-as-it-was')).toMatchObject({ ok: true, data: { id } })
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(await samplePhoto('clutter'))).toBe(true)
  })

  it('is one report with its photos when it is sent three times at once', async () => {
    for (let round = 0; round < 5; round++) {
      const uploads = [await community.photo(who.resident), await community.photo(who.resident, 'lamp')]
      const answers = await Promise.all([1, 2, 3].map(() => submit(who.resident, uploads, `three-times-${round}`)))
      expect(answers.map(a => a.ok && a.data.photos.length)).toEqual([2, 2, 2])
      expect(new Set(answers.map(a => a.ok && a.data.id)).size).toBe(1)
      const [answer] = answers
      const urls = answer?.ok ? answer.data.photos.map(({ url }) => url) : []
      expect(await Promise.all(urls.map(async url => (await fetch(url)).status))).toEqual([200, 200])
    }
  })

  it('is one change with its photos when it is sent three times at once', async () => {
    const { id, version } = await submitted(who.resident)
    const photos = [await community.photo(who.resident)]
    const supplement = () =>
      community.ask<ReportView>(who.resident, 'reports.supplement', { id, version, note: '又多了', photos }, 'thrice-supplemented')
    const answers = await Promise.all([supplement(), supplement(), supplement()])
    expect(answers.map(a => a.ok && a.data.timeline.at(-1)?.photos?.length)).toEqual([1, 1, 1])
    expect(answers.map(a => a.ok && a.data.timeline.length)).toEqual([3, 3, 3])
  }) // prettier-ignore

  it('is refused whole when one of nine is no picture, and the good ones can be handed in again', async () => {
    const good = await community.photo(who.resident)
    const bad = await community.upload(who.resident, `${await community.folder(who.resident)}/bad.jpg`, Buffer.from('no'))
    expect(await submit(who.resident, [good, bad])).toMatchObject({ error: { code: 'fileRefused', fields: { 'photos.1': '请换一张' } } })
    expect(await submit(who.resident, [good])).toMatchObject({ ok: true })
  }) // prettier-ignore
})

describe('a call that is killed on its way', () => {
  const tries = (input: Json, action: string, openid: string, key: string) =>
    community.ask<ReportView>(openid, action, input, key).catch(() => ({ ok: false as const }))

  it('at any of its requests loses no photo of a new report: sent again, there is one report with all of it', async () => {
    let killed = 0
    for (let at = 1; at <= 14; at++) {
      const photos = [await community.photo(who.resident), await community.photo(who.resident, 'lamp')]
      const input = { photos, text: `第 ${at} 步断了`, place, category: 'clutter' }
      await community.control('POST', 'faults', { functions: { kill: 1, at }, seed: at })
      if (!(await tries(input, 'reports.submit', who.resident, `killed-at-${at}`)).ok) killed++
      await community.control('POST', 'faults', {})
      const again = await community.call<ReportView>(who.resident, 'reports.submit', input, `killed-at-${at}`)
      expect(await Promise.all(again.photos.map(async ({ url }) => (await fetch(url)).status))).toEqual([200, 200])
      expect(await Promise.all(photos.map(isThere))).toEqual([false, false])
    }
    // It was cut off before the photos were read, between storing and writing, and after writing.
    expect(killed).toBeGreaterThan(8)
    const texts = ([...community.database.dump('reports')] as unknown as { text: string }[]).map(({ text }) => text)
    expect(texts.filter(text => text.endsWith('步断了')).length).toBe(14)
  })

  it('at any of its requests loses no photo of a settled one', async () => {
    for (let at = 1; at <= 10; at++) {
      const { id, version } = await submitted(who.resident)
      const accepted = await community.call<ReportView>(who.unitLead, 'reports.accept', { id, version })
      const photos = [await community.photo(who.unitLead, 'clutterCleared')]
      const input = { id, version: accepted.version, outcome: 'solved', note: '清了', photos }
      await community.control('POST', 'faults', { functions: { kill: 1, at }, seed: at })
      await tries(input, 'reports.resolve', who.unitLead, `resolve-killed-at-${at}`)
      await community.control('POST', 'faults', {})
      const again = await community.call<ReportView>(who.unitLead, 'reports.resolve', input, `resolve-killed-at-${at}`)
      expect(again).toMatchObject({ state: 'resolved' })
      expect((await fetch(again.after[0]?.url ?? '')).status).toBe(200)
      expect(again.timeline.filter(({ event }) => event === 'resolve')).toHaveLength(1)
    }
  })
})
