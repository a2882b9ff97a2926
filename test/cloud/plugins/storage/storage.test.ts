import { readdir } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testCloud, type TestCloud } from '../../testCloud'

const photo = Buffer.from('ffd8ffe000104a464946', 'hex')
/** What wx-server-sdk has no word for, the SDK beneath it has. */
const node = `const app = require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))}).init({ env: 'local' });`
const functions = {
  upload: {
    body: `return cloud.uploadFile({ cloudPath: event.path, fileContent: Buffer.from(event.base64, 'base64') })
      .catch(e => ({ errCode: e.errCode, errMsg: e.errMsg }))`,
  },
  link: { body: `return (await cloud.getTempFileURL({ fileList: event.files })).fileList` },
  download: { body: `return (await cloud.downloadFile({ fileID: event.fileID })).fileContent.toString('hex')` },
  uploadByNode: {
    body: `${node} return (await app.uploadFile({ cloudPath: event.path, fileContent: Buffer.from('x') })).fileID`,
  },
  copy: { body: `${node} return app.copyFile({ fileList: event.fileList })` },
  remove: { body: `return (await cloud.deleteFile({ fileList: event.files })).fileList` },
}
interface Link {
  tempFileURL: string
  status: number
  maxAge: number
}

let cloud: TestCloud
beforeAll(async () => (cloud = await testCloud(functions)))
afterAll(() => cloud.stop())

async function uploadAsClient(path: string, openid = 'oLi', content = photo) {
  const answer = await cloud.ask('POST', `/client/files?path=${encodeURIComponent(path)}`, content, {
    'x-openid': openid,
  })
  return answer as { fileID: string; errCode?: number }
}
async function link(fileID: string, maxAge?: number): Promise<Link> {
  const file = maxAge === undefined ? fileID : { fileID, maxAge }
  const { result } = await cloud.callFunction('link', { files: [file] })
  return (result as unknown as Link[])[0] as Link
}

describe('a file that a client uploads', () => {
  it('has a fileID, and a function reads it byte by byte', async () => {
    const { fileID } = await uploadAsClient('reports/2026/楼道.jpg')
    expect(fileID).toBe('cloud://local.6c6f-local-1250000000/reports/2026/楼道.jpg')
    expect(await cloud.callFunction('download', { fileID })).toEqual({ result: photo.toString('hex') })
  })

  it('is served at a signed address with its type and length, whole or in part', async () => {
    const { fileID } = await uploadAsClient('reports/2026/door.jpg')
    const { tempFileURL, maxAge } = await link(fileID)
    expect(maxAge).toBe(86_400)
    const whole = await fetch(tempFileURL)
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('content-length')]).toEqual([
      200,
      'image/jpeg',
      '10',
    ])
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(photo)
    const ask = (range: string) => fetch(tempFileURL, { headers: { range } })
    const part = await ask('bytes=2-4')
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 2-4/10'])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(photo.subarray(2, 5))
    expect(Buffer.from(await (await ask('bytes=-3')).arrayBuffer())).toEqual(photo.subarray(7))
    expect((await ask('bytes=10-')).status).toBe(416)
    expect((await fetch(tempFileURL, { method: 'HEAD' })).headers.get('content-length')).toBe('10')
  })

  it('is not served without its signature, nor after its time', async () => {
    const { fileID } = await uploadAsClient('a/secret.png')
    const { tempFileURL } = await link(fileID, 60)
    const status = async (url: string) => (await fetch(url)).status
    expect(await status(tempFileURL.replace(/sign=(.)/, (_, first: string) => `sign=${first === '0' ? 1 : 0}`))).toBe(
      403,
    )
    expect(await status(tempFileURL.replace(/t=(\d+)/, (_, t: string) => `t=${Number(t) + 1}`))).toBe(403)
    expect(await status(tempFileURL.replace('secret.png', 'other.png'))).toBe(403)
    await cloud.ask('POST', '/control/clock', { advance: 61_000 })
    expect(await status(tempFileURL)).toBe(403)
  })

  it('can be replaced by its owner only', async () => {
    await uploadAsClient('a/mine.jpg')
    expect(await uploadAsClient('a/mine.jpg', 'oLi', Buffer.from('two'))).toHaveProperty('fileID')
    expect(await uploadAsClient('a/mine.jpg', 'oWang')).toMatchObject({ errCode: -503002 })
    expect(await cloud.ask('POST', '/client/files?path=b.jpg', photo)).toMatchObject({ errCode: -503002 })
  })

  it('cannot leave its folder', async () => {
    for (const path of [
      '../outside.jpg',
      'a/../../b.jpg',
      '/etc/passwd',
      'a//b.jpg',
      'a\\b',
      'a%2f..',
      'a?b',
      '',
      'a'.repeat(851),
    ]) {
      expect(await uploadAsClient(path)).toMatchObject({ errCode: -501007 })
    }
  })
})

describe('a file that a function uploads', () => {
  it('goes by the SDK, is found and is deleted', async () => {
    const { result } = await cloud.callFunction('upload', {
      path: 'share/card 1.png',
      base64: photo.toString('base64'),
    })
    const { fileID } = result as { fileID: string }
    expect(await cloud.callFunction('download', { fileID })).toEqual({ result: photo.toString('hex') })
    const missing = `${fileID}.not`
    expect(await cloud.callFunction('remove', { files: [fileID, missing] })).toMatchObject({
      result: [{ status: 0 }, { status: -503003 }],
    })
    expect(await link(fileID)).toMatchObject({ status: -503003, tempFileURL: '' })
  })

  it.each(['图.png', '照片/楼道 1.jpg', '😀.txt', 'a&b=c+d.txt'])('may be called %s, in both SDKs', async path => {
    const { result } = await cloud.callFunction('upload', { path, base64: photo.toString('base64') })
    const { fileID } = result as { fileID: string }
    expect(fileID).toBe(`cloud://local.6c6f-local-1250000000/${path}`)
    expect(await cloud.callFunction('download', { fileID })).toEqual({ result: photo.toString('hex') })
    const own = await cloud.callFunction('uploadByNode', { path: `node/${path}` })
    expect(own).toEqual({ result: `cloud://local.6c6f-local-1250000000/node/${path}` })
  })

  it('whose name no address can hold is refused', async () => {
    const answer = await cloud.ask('POST', '/admin', { action: 'storage.getUploadMetadata', path: '\ud83d.png' })
    expect(answer).toMatchObject({ code: 'INVALID_PARAM' })
  })

  it('is refused without a signature of the cloud', async () => {
    const answer = await fetch(`${cloud.url}/storage/upload/x.jpg`, {
      method: 'PUT',
      body: photo,
      headers: { authorization: '99999999999.aa' },
    })
    expect(await answer.text()).toContain('<Code>SignatureDoesNotMatch</Code>')
    // wx-server-sdk does not look at the code here, and stumbles over the missing data.
    expect(await cloud.callFunction('upload', { path: '../x', base64: '' })).toMatchObject({ result: { errCode: -1 } })
  })
})

describe('a file that a function copies', () => {
  const copy = async (srcPath: string, dstPath: string, more: object = {}) => {
    const { result } = await cloud.callFunction('copy', { fileList: [{ srcPath, dstPath, ...more }] })
    return (result as { fileList?: { fileId?: string; code?: string }[]; code?: string }).fileList?.[0] ?? result
  }
  const content = async (fileID: string) => {
    const { tempFileURL } = await link(fileID)
    return tempFileURL && (await (await fetch(tempFileURL)).text())
  }
  const idOf = (path: string) => `cloud://local.6c6f-local-1250000000/${path}`

  it('stands at the other path as well, whole, and stays what it was when the first one is replaced or deleted', async () => {
    await uploadAsClient('upload/a/photo.jpg', 'oLi', Buffer.from('first'))
    expect(await copy('upload/a/photo.jpg', 'kept/photo.jpg')).toEqual({ fileId: idOf('kept/photo.jpg') })
    await uploadAsClient('upload/a/photo.jpg', 'oLi', Buffer.from('second'))
    expect([await content(idOf('upload/a/photo.jpg')), await content(idOf('kept/photo.jpg'))]).toEqual([
      'second',
      'first',
    ])
    await cloud.callFunction('remove', { files: [idOf('upload/a/photo.jpg')] })
    expect(await content(idOf('kept/photo.jpg'))).toBe('first')
    // Its owner has not changed (assumed): where clients may not write must be said by its path.
    expect(await uploadAsClient('kept/photo.jpg', 'oWang')).toMatchObject({ errCode: -503002 })
  })

  it('replaces what is there unless it must not, and is moved when the first one goes', async () => {
    await uploadAsClient('upload/b/1.jpg', 'oLi', Buffer.from('new'))
    await uploadAsClient('kept/1.jpg', 'oLi', Buffer.from('old'))
    expect(await copy('upload/b/1.jpg', 'kept/1.jpg', { overwrite: false })).toMatchObject({
      code: 'STORAGE_FILE_EXIST',
    })
    expect(await content(idOf('kept/1.jpg'))).toBe('old')
    expect(await copy('upload/b/1.jpg', 'kept/1.jpg', { removeOriginal: true })).toEqual({ fileId: idOf('kept/1.jpg') })
    expect([await content(idOf('kept/1.jpg')), await content(idOf('upload/b/1.jpg'))]).toEqual(['new', ''])
  })

  it('is told for each by itself when it is not there, and refused under another name or at a path that is none', async () => {
    const { result } = await cloud.callFunction('copy', {
      fileList: [
        { srcPath: 'upload/none.jpg', dstPath: 'kept/none.jpg' },
        { srcPath: 'kept/1.jpg', dstPath: 'kept/again/1.jpg' },
      ],
    })
    expect(result).toMatchObject({
      fileList: [{ code: 'STORAGE_FILE_NONEXIST' }, { fileId: idOf('kept/again/1.jpg') }],
    })
    const ask = (src_path: unknown, dst_path: unknown) =>
      cloud.ask('POST', '/admin', { action: 'storage.batchCopyFile', file_list: [{ src_path, dst_path }] })
    for (const [from, to] of [
      ['kept/1.jpg', 'kept/2.jpg'],
      ['kept/1.jpg', 'kept/1.jpg'],
      ['kept/1.jpg', '../1.jpg'],
      [idOf('kept/1.jpg'), 'a/1.jpg'],
      [null, 'a/1.jpg'],
    ]) {
      expect(await ask(from, to)).toMatchObject({ code: 'INVALID_PARAM' })
    }
    expect(await cloud.ask('POST', '/admin', { action: 'storage.batchCopyFile', file_list: [null] })).toMatchObject({
      code: 'INVALID_PARAM',
    })
  })
})

it('keeps files and their addresses over a restart, and nothing of deleted or replaced ones', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'data-'))
  const kept = { memory: false, dataDir }
  const before = cloud
  cloud = await testCloud(functions, kept)
  const { fileID } = await uploadAsClient('a/kept.jpg')
  await uploadAsClient('a/kept.jpg', 'oLi', Buffer.from('second'))
  await cloud.callFunction('remove', { files: [(await uploadAsClient('a/gone.jpg')).fileID] })
  const { port } = new URL(cloud.url)
  const { tempFileURL } = await link(fileID)
  await cloud.stop()
  cloud = await testCloud(functions, { ...kept, port: Number(port) })
  expect(await (await fetch(tempFileURL)).text()).toBe('second')
  expect(await readdir(join(dataDir, 'files'))).toHaveLength(2)
  await cloud.stop()
  cloud = before
  await rm(dataDir, { recursive: true })
})
