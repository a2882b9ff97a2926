import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testCloud, type TestCloud } from '../../testCloud'
import type { Storage } from '../storage'
import type { RuleSpec } from './ruleSet'

describe('the storage', () => {
  const rules = (storage: RuleSpec) => testCloud({}, {}, { rules: { storage } })
  const file = (cloud: TestCloud, method: string, query: string, openid = 'oLi') =>
    cloud.ask(method, `/client/files?${query}`, method === 'POST' ? Buffer.from('bytes') : undefined, {
      'x-openid': openid,
    })
  const fileID = (path: string) => `fileID=cloud://local.6c6f-local-1250000000/${path}`
  const refused = { errCode: -503002 }

  it('takes files of clients in certain folders only, each its own, and nobody replaces or deletes another’s', async () => {
    const write =
      '/^(upload\\/[0-9a-f]{8}|roster)\\/[^/]+$/.test(resource.path) == true && resource.openid == auth.openid'
    const cloud = await rules({ read: false, write })
    for (const path of ['upload/0011aabb/1.jpg', 'roster/a.xlsx']) {
      expect(await file(cloud, 'POST', `path=${path}`)).toHaveProperty('fileID')
      expect(await file(cloud, 'POST', `path=${path}`, 'oWang')).toMatchObject(refused)
      expect(await file(cloud, 'DELETE', fileID(path), 'oWang')).toMatchObject(refused)
      expect(await file(cloud, 'GET', fileID(path))).toMatchObject(refused)
      expect(await file(cloud, 'POST', `path=${path}`)).toHaveProperty('fileID')
      expect(await file(cloud, 'DELETE', fileID(path))).toMatchObject({ code: 'SUCCESS' })
    }
    for (const path of [
      'upload/1.jpg',
      'upload/0011AABB/1.jpg',
      'upload/0011aabb/a/1.jpg',
      'kept/1.jpg',
      'xupload/0011aabb/1.jpg',
      'roster',
      '图.png',
    ]) {
      expect(await file(cloud, 'POST', `path=${encodeURIComponent(path)}`)).toMatchObject(refused)
    }
    // What a function has put there is nobody's.
    await cloud.plugin<Storage>('storage').store('upload/0011aabb/own.jpg', Buffer.from('f'), null)
    for (const method of ['DELETE', 'GET'])
      expect(await file(cloud, method, fileID('upload/0011aabb/own.jpg'))).toMatchObject(refused)
    expect(await file(cloud, 'POST', 'path=upload/0011aabb/own.jpg')).toMatchObject(refused)
    await cloud.stop()
  })

  it.each<[string, boolean, boolean, boolean]>([
    ['PRIVATE', true, false, true],
    ['READONLY', true, true, true],
    ['ADMINWRITE', true, true, false],
    ['ADMINONLY', false, false, false],
  ])('knows the permissions of the console: %s', async (permission, ownRead, othersRead, ownWrite) => {
    const kept = { memory: false, dataDir: await mkdtemp(join(tmpdir(), 'data-')) }
    const before = await testCloud({}, kept)
    await file(before, 'POST', 'path=a/mine.txt')
    await before.stop()
    const cloud = await testCloud({}, kept, { rules: { storage: permission } })
    const uploaded = await file(cloud, 'POST', 'path=a/new.txt')
    expect('fileID' in (uploaded as object)).toBe(ownWrite)
    const may = async (method: string, openid: string) =>
      !('errCode' in ((await file(cloud, method, fileID('a/mine.txt'), openid)) as object))
    expect([await may('GET', 'oLi'), await may('GET', 'oWang')]).toEqual([ownRead, othersRead])
    expect([await may('DELETE', 'oWang'), await may('DELETE', 'oLi')]).toEqual([false, ownWrite])
    await cloud.stop()
    await rm(kept.dataDir, { recursive: true })
  })

  it('does not say whether a file is there to whom the rules give nothing', async () => {
    const cloud = await rules({ read: 'resource.openid == auth.openid', write: 'resource.openid == auth.openid' })
    await file(cloud, 'POST', 'path=a/there.txt', 'oWang')
    for (const method of ['GET', 'DELETE']) {
      expect(await file(cloud, method, fileID('a/there.txt'))).toEqual(await file(cloud, method, fileID('a/not.txt')))
    }
    await cloud.stop()
  })
})
