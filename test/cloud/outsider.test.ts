import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { testCloud, type TestCloud } from './testCloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud({ whoami: { body: `return { ...cloud.getWXContext(), event }` } })
})
afterAll(() => cloud.stop())

/** Runs a script in a process that the local cloud knows nothing of, with the environment of PLATFORM §2. */
async function outside(script: string): Promise<unknown> {
  const env = {
    PATH: process.env.PATH,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: 'any',
    TENCENTCLOUD_SECRETKEY: 'any',
    TENCENTCLOUD_SESSIONTOKEN: 'any',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/admin` }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SESSIONTOKEN',
    TCB_SOURCE: 'wx_client',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP,WX_API_TOKEN',
    WX_OPENID: 'oLi',
    WX_API_TOKEN: 'a token that nobody gave',
  }
  const body = `(async () => { ${script} })().then(answer => console.log(JSON.stringify(answer)))`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', body], { env })
  return JSON.parse(stdout)
}
const wx = `const wx = require(${JSON.stringify(require.resolve('wx-server-sdk'))}); wx.init({ env: wx.DYNAMIC_CURRENT_ENV });`
const tcb = `const tcb = require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))}).init({ env: 'local' });`

it('uses database, storage and functions by wx-server-sdk, with no identity that it could claim', async () => {
  const answer = await outside(`${wx}
    const db = wx.database()
    await db.createCollection('notes')
    const { _id } = await db.collection('notes').add({ data: { word: '柿子', at: new Date(5) } })
    const { data } = await db.collection('notes').doc(_id).get()
    const { fileID } = await wx.uploadFile({ cloudPath: 'a/b.txt', fileContent: Buffer.from('hello') })
    const { fileContent } = await wx.downloadFile({ fileID })
    const { result } = await wx.callFunction({ name: 'whoami', data: { n: 1 } })
    return { word: data.word, at: data.at.getTime(), file: fileContent.toString(), result }`)
  expect(answer).toMatchObject({
    word: '柿子',
    at: 5,
    file: 'hello',
    result: { event: { n: 1 }, SOURCE: 'wx_client,scf' },
  })
  expect(answer).not.toHaveProperty('result.OPENID')
})

it('uses them by node-sdk', async () => {
  const answer = await outside(`${tcb}
    const db = tcb.database()
    await db.collection('notes').add({ word: '红了' })
    const { total } = await db.collection('notes').where({ word: '红了' }).count()
    const { fileID } = await tcb.uploadFile({ cloudPath: 'a/c.txt', fileContent: Buffer.from('hello') })
    const { fileList: [file] } = await tcb.getFileInfo({ fileList: [fileID] })
    const { result } = await tcb.callFunction({ name: 'whoami', data: {} })
    return { total, size: file.size, type: file.contentType, env: result.ENV }`)
  expect(answer).toEqual({ total: 1, size: 5, type: 'text/plain', env: 'local' })
})
