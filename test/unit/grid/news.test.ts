/** What people are told of posts, in words (DOMAIN §5). */
import * as news from '../../../cloudfunctions/grid/posts/news'
import type { GridPost } from '../../../types/grid/node'

const now = '2026-11-24T14:00:00.000+08:00'
const node = { _id: 'XZZ-2-E05-B03-U2', fullName: '3 号楼 2 单元' }
const post: GridPost = {
  role: 'unitLead', personId: 'p-lead', name: '王秀兰', from: '2026-12-01T00:00:00.000+08:00', until: null, leave: [],
  suspended: false, deputy: null,
} // prettier-ignore
const deputy = { personId: 'p-deputy', name: '代理人' }
const newYear = '2027-01-01T00:00:00.000+08:00'
const says = ({ to, title, note }: news.News) => `${to}：${title}。${note}`

describe('whoever', () => {
  it('is appointed hears from when on, and until which day', () => {
    expect(says(news.appointedNews(node, post))).toBe('p-lead：请您担任单元长。12月1日起')
    expect(says(news.appointedNews(node, { ...post, until: newYear }))).toBe(
      'p-lead：请您担任单元长。12月1日起，到12月31日',
    )
  })

  it('leaves a post hears that it is over, or until which day it is', () => {
    const rest = '辛苦您了。没办完的诉求由上一级转给别人'
    expect(says(news.endedNews(node, post, newYear, now))).toBe(`p-lead：您的单元长任期到12月31日。${rest}`)
    expect(says(news.endedNews(node, post, now, now))).toBe(`p-lead：您不再担任单元长了。${rest}`)
    expect(says(news.endedNews(node, post, '2026-11-24T14:00:00.001+08:00', now))).toContain('任期到11月24日')
  })

  it('is above somebody who leaves hears how much is left to give on', () => {
    expect(says(news.leftOverNews(node, post, 'p-parent', 3))).toBe(
      'p-parent：王秀兰手上有 3 件要转。单元长换人了，没办完的请您转给别人',
    )
  })

  it('is suspended or restored hears what becomes of reports', () => {
    expect(says(news.suspendedNews(node, post, true))).toBe(
      'p-lead：您的单元长岗位暂停了。新的诉求先不派给您，手上的还能看，由上一级来转',
    )
    expect(says(news.suspendedNews(node, post, false))).toBe('p-lead：您的单元长岗位恢复了。新的诉求又会派给您')
  })

  it('stands in hears for whom and for which days, and when they need not any more', () => {
    const away = { from: '2026-12-24T00:00:00.000+08:00', until: newYear }
    expect(says(news.deputyNews(node, post, deputy, away))).toBe(
      'p-deputy：请您替王秀兰代班。12月24日到12月31日，新的诉求先派给您',
    )
    expect(says(news.noDeputyNews(node, post, deputy))).toBe('p-deputy：不用替王秀兰代班了。新的诉求不再先派给您')
  })

  it('is away and loses who stands in hears since when', () => {
    expect(says(news.deputyGoneNews(node, post, deputy, now, now))).toBe(
      'p-lead：请另找一位代班的人。代理人不再任职，不找的话新诉求给上一级',
    )
    expect(says(news.deputyGoneNews(node, post, deputy, newYear, now))).toBe(
      'p-lead：请另找一位代班的人。代理人任职到12月31日，不找的话新诉求给上一级',
    )
  })
})

describe('a post on which nobody is there', () => {
  it('is told to each who fills it, under one name for each post and day', () => {
    const alert = { node, role: 'unitLead' as const, to: ['p-building', 'p-area'] }
    const told = news.vacancyNews([alert, { ...alert, role: 'dispatcher', to: ['p-chief'] }], now)
    expect(told.map(({ to, event }) => [to, event])).toEqual([
      ['p-building', 'vacancy.XZZ-2-E05-B03-U2.unitLead.2026-11-24'],
      ['p-area', 'vacancy.XZZ-2-E05-B03-U2.unitLead.2026-11-24'],
      ['p-chief', 'vacancy.XZZ-2-E05-B03-U2.dispatcher.2026-11-24'],
    ])
    expect(told[0]).toMatchObject({ title: '有诉求没人接', text: '单元长 · 3 号楼 2 单元 · 没有人在岗，请尽快安排' })
  })
})

it('is a message about the place, with the post and the moment', () => {
  expect(news.messageOf(news.noDeputyNews(node, post, deputy), now)).toMatchObject({
    to: 'p-deputy',
    template: 'postChanged',
    title: '不用替王秀兰代班了',
    text: '单元长 · 3 号楼 2 单元 · 新的诉求不再先派给您',
    target: { kind: 'post', id: node._id },
    values: { thing2: '单元长', time4: '2026年11月24日 14:00' },
  })
})
