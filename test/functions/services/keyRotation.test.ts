/** A new key of the vault: what people filled in is encrypted anew by the timer, and then needs the old key no longer (docs/privacy.md). */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from '../../cloud/cloud'
import type { DatabasePlugin } from '../../cloud/plugins/database'
import type { Timers } from '../../cloud/plugins/timers'
import { aPerson } from '../../factories/aPerson'
import { fields, wish } from './cases'

type Cloud = Awaited<ReturnType<typeof startCloud>>
const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const [old, fresh] = [key('2025'), key('2026')]
const openid = 'oKeys-applies'

let folder: string
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'services-keys-'))))
afterAll(() => rm(folder, { recursive: true }))

async function withKeys(personalKeys: string, act: (cloud: Cloud) => Promise<void>): Promise<void> {
  const cloud = await startCloud({ dataDir: folder, secrets: { PERSONAL_KEYS: personalKeys } })
  try {
    await act(cloud)
  } finally {
    await cloud.stop()
  }
}
const database = (cloud: Cloud) => cloud.plugin<DatabasePlugin>('database')
const keysIn = (cloud: Cloud) =>
  ['serviceApplications', 'serviceDrafts'].flatMap(name => [...database(cloud).dump(name)].flatMap(each => [each.key, String(each.sealedFields).split('.')[0], String(each.sealedPapers).split('.')[0]])) // prettier-ignore
const draft = (cloud: Cloud) => cloud.call(openid, 'services', 'draft', { service: 'elderCard' })
const application = (cloud: Cloud) =>
  cloud.call(openid, 'services', 'get', { id: String([...database(cloud).dump('serviceApplications')][0]!._id) })
const filled = { ok: true, data: { fields: expect.arrayContaining([expect.objectContaining({ value: fields.phone })]) as object[] } } // prettier-ignore

it('opens what an old key sealed, seals it anew, and then needs the old one no longer', async () => {
  await withKeys(old, async cloud => {
    await database(cloud).insertMany('people', [aPerson({ openid, home: 'XZZ-2-E05-B03-U2-0601' })])
    expect(await cloud.call(openid, 'services', 'apply', wish)).toMatchObject({ ok: true })
    const kept = { service: 'elderCard', fields: { phone: fields.phone } }
    expect(await cloud.call(openid, 'services', 'saveDraft', kept)).toMatchObject({ ok: true })
    expect(keysIn(cloud)).toEqual(Array.from({ length: 6 }, () => '2025'))
  })
  await withKeys(`${fresh},${old}`, async cloud => {
    expect(await application(cloud)).toMatchObject(filled)
    await cloud.plugin<Timers>('timers').runNamed('jobs')
    expect(keysIn(cloud)).toEqual(Array.from({ length: 6 }, () => '2026'))
  })
  await withKeys(fresh, async cloud => {
    expect(await application(cloud)).toMatchObject(filled)
    expect(await draft(cloud)).toMatchObject({ ok: true, data: { draft: { fields: { phone: fields.phone } } } })
  })
})
