import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { encode } from 'uqr'
import type { Json } from '../../plugin'
import { testCloud, type TestCloud } from '../../testCloud'

const call = `
  const [area, api] = event.api.split('.')
  return cloud.openapi[area][api](event.data).then(
    answer => (answer.buffer ? { ...answer, buffer: answer.buffer.toString('base64') } : answer),
    error => ({ errCode: error.errCode, errMsg: error.errMsg }),
  )`
const all = [
  'subscribeMessage.send',
  'security.msgSecCheck',
  'security.mediaCheckAsync',
  'wxacode.getUnlimited',
  'phonenumber.getPhoneNumber',
  'customerServiceMessage.send',
]
const functions = {
  api: { permissions: { openapi: all }, body: call },
  unpermitted: { permissions: { openapi: ['security.msgSecCheck'] }, body: call },
  receiver: { pushes: ['wxa_media_check'], body: `console.log(JSON.stringify(event)); return 'success'` },
}
const message = {
  touser: 'oLi',
  templateId: 'reportResolved',
  page: 'pages/reports/index',
  data: { thing1: { value: '楼道堆物' }, time2: { value: '2026年11月24日 14:30' }, phrase3: { value: '已办结' } },
}

let cloud: TestCloud
beforeAll(async () => (cloud = await testCloud(functions)))
afterAll(() => cloud.stop())

type Answer = Record<string, Json> & { errCode: number; errMsg: string }
async function openapi(api: string, data: Json, name = 'api'): Promise<Answer> {
  return (await cloud.callFunction(name, { api, data }, 'oLi')).result as Answer
}
const send = (changes: object = {}) => openapi('subscribeMessage.send', { ...message, ...changes })
const tap = (templates: string[], openid = 'oLi') =>
  cloud.ask('POST', '/client/consents', { templates }, { 'x-openid': openid })

describe('a subscribe message', () => {
  it('needs one consent each, and what was asked is kept', async () => {
    await cloud.ask('DELETE', '/control/sent')
    expect(await send()).toMatchObject({ errCode: 43101 })
    await tap(['reportResolved'])
    expect(await send()).toMatchObject({ errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' })
    expect(await send()).toMatchObject({ errCode: 43101 })
    const sent = (await cloud.ask('GET', '/control/sent')) as {
      data: Json
      answer: { errcode: number }
      function: string
    }[]
    expect(sent.map(each => each.answer.errcode)).toEqual([43101, 0, 43101])
    expect(sent[1]).toMatchObject({
      api: 'subscribeMessage.send',
      function: 'api',
      data: { touser: 'oLi', template_id: 'reportResolved', data: { thing1: { value: '楼道堆物' } } },
    })
  })

  it.each([
    { data: { thing1: { value: '一'.repeat(21) } } },
    { data: { thing1: { value: '' } } },
    { data: { phrase1: { value: '处理完成了吗' } } },
    { data: { time1: { value: 'soon' } } },
    { data: { number1: { value: 3 } } },
    { data: { unknown1: { value: 'x' } } },
    { data: {} },
    { page: 7 },
    { miniprogramState: 'local' },
    { colour: 'red' },
  ])('with the wrong argument %j is refused and costs no consent', async changes => {
    await cloud.ask('POST', '/control/consents', { openid: 'oLi', template: 'reportResolved', count: 1 })
    expect(await send(changes)).toMatchObject({ errCode: 47003 })
    expect(await send()).toMatchObject({ errCode: 0 })
  })

  it('stops at the daily quota, and goes on the next day in Beijing', async () => {
    await cloud.ask('POST', '/control/clock', { now: '2030-01-01T23:00:00+08:00' })
    await cloud.ask('POST', '/control/consents', { openid: 'oLi', template: 'reportResolved', count: 9 })
    await cloud.ask('POST', '/control/quota', { perDay: 2 })
    expect((await Promise.all([send(), send(), send()])).map(each => each.errCode).sort()).toEqual([0, 0, 45009])
    await cloud.ask('POST', '/control/clock', { advance: 3_600_000 })
    expect(await send()).toMatchObject({ errCode: 0 })
    await cloud.ask('POST', '/control/quota', { perDay: 1000 })
  })

  it('is refused to a function that may not call it', async () => {
    expect(await openapi('subscribeMessage.send', message, 'unpermitted')).toMatchObject({ errCode: -604101 })
  })
})

describe('a check of a text', () => {
  const check = (content: string, more = {}) =>
    openapi('security.msgSecCheck', { content, version: 2, scene: 2, openid: 'oLi', ...more })

  it('passes, doubts and refuses', async () => {
    expect(await check('楼道里堆了纸箱')).toMatchObject({ errCode: 0, result: { suggest: 'pass', label: 100 } })
    expect(await check('要货请加微信')).toMatchObject({ result: { suggest: 'review' } })
    expect(await check('赌博网站')).toMatchObject({ result: { suggest: 'risky' }, traceId: expect.any(String) })
  })

  it('needs a person seen within two hours, and a text of 2,500 characters at most', async () => {
    expect(await check('好', { openid: 'oNobody' })).toMatchObject({ errCode: 61010 })
    expect(await check('好'.repeat(2501))).toMatchObject({ errCode: 45002 })
    expect(await check('好', { scene: 9 })).toMatchObject({ errCode: 40129 })
  })
})

it('judges a picture later, by a push', async () => {
  const data = { mediaUrl: 'http://127.0.0.1/risky.jpg', mediaType: 2, version: 2, scene: 1, openid: 'oLi' }
  const { traceId } = await openapi('security.mediaCheckAsync', data)
  expect(await cloud.ask('POST', '/control/pushes')).toEqual({ pushed: [{ function: 'receiver', traceId, ok: true }] })
  expect(await cloud.ask('POST', '/control/pushes')).toEqual({ pushed: [] })
  const [line] = (await cloud.ask('GET', '/control/log?event=output&function=receiver')) as { text: string }[]
  expect(JSON.parse(line?.text ?? '')).toMatchObject({
    Event: 'wxa_media_check',
    trace_id: traceId,
    result: { suggest: 'risky' },
  })
})

it('judges pictures as it is told to, or answers nothing, and refuses what it does not understand', async () => {
  const ask = () =>
    openapi('security.mediaCheckAsync', { mediaUrl: 'http://127.0.0.1/a.jpg', mediaType: 2, version: 2, scene: 1, openid: 'oLi' }) // prettier-ignore
  const pushed = async () => ((await cloud.ask('POST', '/control/pushes')) as { pushed: Json[] }).pushed.length
  await cloud.ask('POST', '/control/pictures', { never: true })
  await ask()
  expect(await pushed()).toBe(0)
  await cloud.ask('POST', '/control/pictures', { suggest: 'review' })
  await ask()
  expect(await pushed()).toBe(1)
  const lines = (await cloud.ask('GET', '/control/log?event=output&function=receiver')) as { text: string }[]
  expect(lines.some(({ text }) => text.includes('"suggest":"review"'))).toBe(true)
  for (const mood of [{ suggest: 'maybe' }, { never: 1 }, { late: true }])
    expect(JSON.stringify(await cloud.ask('POST', '/control/pictures', mood))).toContain('suggest?')
  await cloud.ask('POST', '/control/pictures', {})
})

describe('a mini-program code', () => {
  it('is a picture whose squares say the page and the scene', async () => {
    const { errCode, contentType, buffer } = await openapi('wxacode.getUnlimited', {
      scene: 'XZZ-2-E05-B03',
      page: 'pages/home/index',
    })
    expect([errCode, contentType]).toEqual([0, 'image/png'])
    const { data, info } = await sharp(Buffer.from(String(buffer), 'base64'))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const expected = encode(`${cloud.url}/app/#/pages/home/index?scene=XZZ-2-E05-B03`, { ecc: 'M', border: 4 })
    const squares = expected.data.map((row, y) =>
      row.map((_, x) => {
        const at = (n: number) => Math.floor(((n + 0.5) * info.width) / expected.size)
        return (data[at(y) * info.width + at(x)] ?? 255) < 128
      }),
    )
    expect(info.width).toBe(430)
    expect(squares).toEqual(expected.data)
  })

  it('takes only scenes and pages that WeChat takes', async () => {
    const code = async (data: Json) => (await openapi('wxacode.getUnlimited', data)).errCode
    expect(await code({ scene: 'x'.repeat(33) })).toBe(40169)
    expect(await code({ scene: '三号楼' })).toBe(40129)
    expect(await code({ scene: 'a', page: '/pages/home/index' })).toBe(41030)
  })
})

it('gives a phone number for a code, once and in time', async () => {
  const people = [{ openid: 'oLi', name: '李', roles: [], home: null, phone: '13900000001' }]
  await cloud.ask('POST', '/control/people', people)
  const press = async () => (await cloud.ask('POST', '/client/phone', {}, { 'x-openid': 'oLi' })) as { code: string }
  const number = (code: Json) => openapi('phonenumber.getPhoneNumber', code)
  const code = await press()
  expect(await number(code)).toMatchObject({ errCode: 0, phoneInfo: { phoneNumber: '13900000001' } })
  expect(await number(code)).toMatchObject({ errCode: 40163 })
  const late = await press()
  await cloud.ask('POST', '/control/clock', { advance: 301_000 })
  expect(await number(late)).toMatchObject({ errCode: 40029 })
  expect(JSON.stringify(await cloud.ask('GET', '/control/sent'))).not.toContain('13900000001')
})

it('refuses an API by name that is not emulated', async () => {
  const { errCode, errMsg } = await openapi('customerServiceMessage.send', { touser: 'oLi' })
  expect(errCode).toBe(-501007)
  expect(errMsg).toContain('does not emulate openapi.customerServiceMessage.send')
})

it('keeps consents and what was sent over a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'data-'))
  const before = cloud
  cloud = await testCloud(functions, { memory: false, dataDir })
  await tap(['reportResolved'])
  await tap(['reportResolved'])
  await send()
  await cloud.stop()
  cloud = await testCloud(functions, { memory: false, dataDir })
  expect(await cloud.ask('GET', '/control/consents')).toEqual([{ openid: 'oLi', template: 'reportResolved', left: 1 }])
  expect(await cloud.ask('GET', '/control/sent')).toHaveLength(1)
  await cloud.stop()
  cloud = before
  await rm(dataDir, { recursive: true })
})
