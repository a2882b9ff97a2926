/** What a mini-program reaches without an action: nothing but uploading a file (config/rules.ts). */
import type { Json } from '../../cloud/plugin'
import type { ReportView } from '../../../types/reports/contract'
import { readFileSync } from 'node:fs'
import { photoRules } from '../../../config/community/limits'
import { aCommunity, who, type Community } from '../community'

const { collections } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as { collections: object }

let community: Community
/** The photo where its report keeps it. */
let kept: string
beforeAll(async () => {
  community = await aCommunity()
  const photos = [await community.photo(who.resident)]
  const place = 'XZZ-2-E05-B03-U2'
  await community.call(who.resident, 'reports.submit', { photos, text: '楼道堆物', place, category: 'clutter' })
  const [report] = [...community.database.dump('reports')] as unknown as { photos: string[] }[]
  kept = report?.photos[0] ?? ''
})
afterAll(() => community.stop())

async function client(method: string, path: string, body?: Json, openid = who.resident): Promise<Json> {
  const answer = await fetch(`${community.cloud.url}/client/${path}`, {
    method,
    headers: { 'x-openid': openid },
    body: body === undefined ? null : JSON.stringify(body),
  })
  return (await answer.json()) as Json
}

const pathOf = (fileID: string) => fileID.replace(/^cloud:\/\/[^/]+\//, '')
/** Where the first photo of the newest report is read. */
async function addressOf(): Promise<string> {
  const { items } = await community.call<{ items: ReportView[] }>(who.resident, 'reports.mine', {})
  const { photos } = await community.call<ReportView>(who.resident, 'reports.get', { id: items[0]?.id ?? '' })
  return photos[0]?.url ?? ''
}
/** What lies there, as a function reads it. */
async function bytesOf(fileID: string): Promise<Buffer> {
  const url = await addressOf()
  expect(url).toContain(pathOf(fileID))
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

const mine = JSON.stringify({ _openid: '{openid}' })
const requests: Record<string, { [field: string]: Json }> = {
  get: { action: 'database.getDocument', queryType: 'WHERE', query: '{}' },
  'get what is mine': { action: 'database.getDocument', queryType: 'WHERE', query: mine },
  'get one': { action: 'database.getDocument', queryType: 'DOC', query: '{"_id":"XZZ"}' },
  count: { action: 'database.calculateDocument', query: '{}' },
  aggregate: { action: 'database.aggregateDocuments', stages: [{ stageKey: '$match', stageValue: '{}' }] },
  add: { action: 'database.insertDocument', data: ['{"_id":"mine"}'] },
  update: {
    action: 'database.modifyDocument',
    query: mine,
    data: '{"$set":{"a":1}}',
    multi: true,
    merge: true,
    upsert: false,
  },
  remove: { action: 'database.removeDocument', query: mine, multi: true },
}

it('has the collections that it should be kept from', () => {
  expect(Object.keys(collections)).toEqual(expect.arrayContaining(['reports', 'people', 'inbox', 'nodes', 'counters']))
})

describe.each(Object.keys(collections))('the collection %s', collectionName => {
  it.each(Object.keys(requests))('is closed to a client: %s', async what => {
    for (const openid of [who.resident, who.unitLead, 'oXZZ-deng-kai']) {
      expect(await client('POST', 'database', { ...requests[what], collectionName }, openid)).toMatchObject({
        errCode: -502003,
      })
    }
  })
})

describe('the storage', () => {
  const denied = { errCode: -503002 }
  const file = (method: string, fileID: string, openid?: string) =>
    client(method, `files?fileID=${encodeURIComponent(fileID)}`, undefined, openid)
  const upload = (path: string, openid: string) => client('POST', `files?path=${path}`, 'bytes', openid)

  it('gives a client no address of a file, not even of its own', async () => {
    const own = await community.photo(who.resident)
    for (const fileID of [own, kept]) expect(await file('GET', fileID)).toMatchObject(denied)
    expect((await fetch(`${community.cloud.url}/storage/files/${pathOf(own)}`)).status).toBe(403)
  })

  it('takes an upload, which its owner alone can replace or take back', async () => {
    const path = `${await community.folder(who.resident)}/photo.jpg`
    const answer = await upload(path, who.resident)
    expect(answer).toMatchObject({ fileID: expect.stringContaining(path) as string })
    const { fileID } = answer as { fileID: string }
    expect(await upload(path, who.unitLead)).toMatchObject(denied)
    expect(await file('DELETE', fileID, who.unitLead)).toMatchObject(denied)
    expect(await upload(path, who.resident)).toEqual({ fileID })
    expect(await file('DELETE', fileID, who.resident)).toMatchObject({ code: 'SUCCESS' })
  })

  it.each(['photos/a.jpg', 'kept/a.jpg', 'people/a.jpg', 'uploads/a.jpg', 'a.jpg'])(
    'takes nothing anywhere else: %s',
    async path => expect(await upload(path, who.resident)).toMatchObject(denied),
  )

  it('lets nobody make, replace or delete what a report keeps, not even its reporter or its holder', async () => {
    const bytes = await bytesOf(kept)
    for (const openid of [who.resident, who.unitLead, 'oXZZ-deng-kai']) {
      expect(await upload(pathOf(kept), openid)).toMatchObject(denied)
      expect(await upload(pathOf(kept).replace(/[^/]+$/, 'more.jpg'), openid)).toMatchObject(denied)
      expect(await file('DELETE', kept, openid)).toMatchObject(denied)
    }
    expect(await bytesOf(kept)).toEqual(bytes)
  })

  it('is read by the address that an action gave, until it expires', async () => {
    const url = await addressOf()
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(url.replace(/t=\d+/, 't=99999999999'))).status).toBe(403)
    await community.control('POST', 'clock', { advance: photoRules.addressMinutes * 60_000 + 1000 })
    expect((await fetch(url)).status).toBe(403)
  })
})
