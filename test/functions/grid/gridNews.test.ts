/** Who is told of posts: of an appointment, an end, a suspension, and of standing in; each once. */
import type { TermEnded } from '../../../types/grid/contract'
import type { Message } from '../../../types/messages/contract'
import type { ReportView } from '../../../types/reports/contract'
import {
  advance,
  appoint,
  away,
  community,
  eachInItsOwnCommunity,
  inHours,
  sun,
  unit,
  wang,
  zhaoGuifang,
} from './aGrid'

eachInItsOwnCommunity()

const clutter = { photos: [], text: '楼道堆了纸箱', place: unit, category: 'clutter' }
const report = () => community.call<ReportView>('oXZZ-wu-qiang', 'reports.submit', clutter)
const ofWang = { node: unit, post: 'unitLead', person: wang }
const endTerm = (by: string, ref: typeof ofWang) => community.ask<TermEnded>(by, 'grid.endTerm', ref)
const inbox = async (person: string) =>
  (await community.call<{ items: Message[] }>(person, 'messages.inbox', { limit: 50 })).items
const news = async (person: string) => (await inbox(person)).filter(m => m.template === 'postChanged').map(m => m.title)

describe('whoever it concerns', () => {
  it('is told of an appointment: who comes and who goes', async () => {
    await report()
    await appoint(sun, { node: unit, post: 'unitLead', person: 'oXZZ-zhang-min', from: await inHours(-1) })
    expect(await inbox('oXZZ-zhang-min')).toMatchObject([
      {
        title: '请您担任单元长',
        target: { kind: 'post', id: unit },
        text: expect.stringContaining('华城路二小区') as string,
      },
    ])
    expect(await news(wang)).toEqual(['您不再担任单元长了'])
    expect(await news(sun)).toEqual(['王秀兰手上有 1 件要转'])
  })

  it('is told of a suspension and of its end, once each', async () => {
    for (const key of ['suspend-key-1', 'suspend-key-1', 'suspend-key-2'])
      await community.call(sun, 'grid.suspend', { ...ofWang }, key)
    await community.call(sun, 'grid.restore', { ...ofWang })
    expect((await news(wang)).sort()).toEqual(['您的单元长岗位恢复了', '您的单元长岗位暂停了'])
  })

  it('is told to stand in, and when that is over', async () => {
    const from = await inHours(1)
    const until = await inHours(50)
    await away(wang, from, until, zhaoGuifang)
    await away(wang, from, until, zhaoGuifang)
    expect(await news(zhaoGuifang)).toEqual(['请您替王秀兰代班'])
    await away(wang, from, until, sun)
    expect((await news(zhaoGuifang)).sort()).toEqual(['不用替王秀兰代班了', '请您替王秀兰代班'].sort())
    await community.call(wang, 'grid.endLeave')
    expect((await news(sun)).sort()).toEqual(['不用替王秀兰代班了', '请您替王秀兰代班'].sort())
  })

  it('is told in WeChat later, once, when WeChat could not be reached', async () => {
    await community.control('POST', 'consents', { openid: wang, template: 'SAMPLE-postChanged', count: 2 })
    await community.call(wang, 'messages.consent', { templates: ['postChanged'] })
    await community.control('POST', 'quota', { perDay: 0 })
    await endTerm(sun, ofWang)
    expect(await inbox(wang)).toMatchObject([{ title: '您不再担任单元长了', wechat: 'pending' }])
    await community.control('POST', 'quota', { perDay: 100_000 })
    await advance(5 * 60_000)
    await community.control('POST', 'timers', { name: 'jobs' })
    await community.control('POST', 'timers', { name: 'jobs' })
    expect(await inbox(wang)).toMatchObject([{ wechat: 'sent' }])
  })
})
