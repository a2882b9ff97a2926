/** What a mini-program reaches without an action: nothing but uploading a file (config/rules.ts). */
import type { Json } from '../../cloud/plugin'
import type { ReportView } from '../../../types/reports/contract'
import { readFileSync } from 'node:fs'
import { aCommunity, who, type Community } from '../community'

const { collections } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as { collections: object }

let community: Community
let photo: string
beforeAll(async () => {
  community = await aCommunity()
  photo = await community.photo(who.resident)
  const place = 'XZZ-2-E05-B03-U2'
  await community.call(who.resident, 'reports.submit', {
    photos: [photo],
    text: '楼道堆物',
    place,
    category: 'clutter',
  })
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
  it("gives a client no address of a file, not even of its own, and deletes nobody else's", async () => {
    const file = `files?fileID=${encodeURIComponent(photo)}`
    expect(await client('GET', file)).toMatchObject({ errCode: -503002 })
    expect(await client('DELETE', file, undefined, who.unitLead)).toMatchObject({ errCode: -503002 })
    const path = photo.replace(/^cloud:\/\/[^/]+/, '')
    expect((await fetch(`${community.cloud.url}/storage/files${path}`)).status).toBe(403)
  })

  it('takes a file, which nobody else can replace', async () => {
    const upload = (openid: string) => client('POST', 'files?path=people/photo.jpg', 'bytes', openid)
    expect(await upload(who.resident)).toMatchObject({ fileID: expect.stringContaining('people/photo.jpg') as string })
    expect(await upload(who.resident)).toMatchObject({ fileID: expect.any(String) as string })
    expect(await upload(who.unitLead)).toMatchObject({ errCode: -503002 })
  })

  it('is read by the address that an action gave, until it expires', async () => {
    const { items } = await community.call<{ items: ReportView[] }>(who.resident, 'reports.mine', {})
    const url = items[0]?.photo?.url ?? ''
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(url.replace(/t=\d+/, 't=99999999999'))).status).toBe(403)
    await community.control('POST', 'clock', { advance: 2 * 86_400_000 })
    expect((await fetch(url)).status).toBe(403)
  })
})
