/** Sample notices: some of each column, an urgent one, and a 公示 that takes objections. All of it is made up. */
import type { KeptBlock } from '@shared/notices/body'
import { noticeColumnLabels } from '@shared/notices/labels'
import type { NoticeColumn } from '@shared/notices/columns'
import type { Finance } from '@shared/notices/finance'
import { termsFor } from '@shared/notices/terms'
import { ladderOf } from '@shared/grid/code'
import type { GridNode } from '@shared/grid/node'
import type { SeededPerson } from '@config/community/people'
import { withFinds } from '../../../cloudfunctions/_platform/data/finds'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { addDays, addMinutes, type Time } from '../../../cloudfunctions/_platform/time'
import type { Notice, Objection, Receipt } from '../../../cloudfunctions/notices/collections'
import { nameOfFile } from '../../../cloudfunctions/notices/content/stored'
import type { InboxMessage } from '../../../cloudfunctions/messages/collections'

const paragraph = (text: string): KeptBlock => ({ kind: 'paragraph', text })
const heading = (text: string): KeptBlock => ({ kind: 'heading', text })
const list = (...items: string[]): KeptBlock => ({ kind: 'list', items })

interface Sample {
  id: string
  column: NoticeColumn
  title: string
  body: KeptBlock[]
  node: string
  /** Days ago. */
  ago: number
  by?: 'clerk' | 'accountant' | 'chiefLead'
  urgent?: boolean
  /** Days for which objections are taken. */
  display?: number
  finance?: Finance
  state?: 'inReview'
}

const line = (kind: 'income' | 'spending', item: string, yuan: number) => ({ kind, item, fen: yuan * 100 })
const finance: Finance = {
  opening: 1_286_500,
  months: [
    { month: '2026-09', lines: [line('income', '沿街商户停车费', 8_600), line('spending', '楼道灯更换', 2_340), line('spending', '重阳节慰问老人', 3_200)], income: 860_000, spending: 554_000 },
    { month: '2026-10', lines: [line('income', '沿街商户停车费', 8_600), line('income', '柿子节赞助', 5_000), line('spending', '柿子节用品', 4_180)], income: 1_360_000, spending: 418_000 },
  ],
  income: 2_220_000,
  spending: 972_000,
  closing: 2_534_500,
} // prettier-ignore

const estate = 'XZZ-2-E05'
const samples: Sample[] = [
  { id: 'nSample-water', column: 'notice', title: '周一二小区停水', node: estate, ago: 0.1, urgent: true, body: [
    paragraph('自来水公司要换主管道。请您提前接好水，出门把水龙头关紧。来水后先放一会儿，清了再用。'),
    heading('停多久'), list('周一上午 9:00 停', '周一下午 3:00 来'), heading('哪几栋'), paragraph('二小区 1 号楼到 6 号楼。'),
  ] },
  { id: 'nSample-shaft', column: 'notice', title: '电动车别推进楼道', node: 'XZZ', ago: 6, body: [
    paragraph('楼道里充电，一旦着火，几分钟就能烧到楼上。充电请去楼下的车棚，一次一块钱。'), { kind: 'link', to: 'report', text: '看见了就拍一拍' },
  ] },
  { id: 'nSample-party', column: 'party', title: '第三季度党员大会记要', node: 'XZZ', ago: 20, by: 'chiefLead', body: [
    heading('到了多少人'), paragraph('应到 86 人，实到 79 人。'), heading('定了什么'), list('两名同志转正', '党员认领 12 个楼道'),
  ] },
  { id: 'nSample-persimmon', column: 'affairs', title: '今年柿子怎么分', node: 'XZZ', ago: 3, display: 7, by: 'chiefLead', body: [
    paragraph('每户一份，老人先领，腿脚不便的送上门。一克不差，剩的也记账。'), list('按户分，不按人分', '外地租客也有一份', '剩下的送养老院'),
  ] },
  { id: 'nSample-money', column: 'finance', title: '九月、十月收支', node: 'XZZ', ago: 12, by: 'accountant', finance, body: [paragraph('票据在社区办公室，谁都可以来查。')] },
  { id: 'nSample-hours', column: 'services', title: '社区窗口几点开门', node: 'XZZ', ago: 40, body: [
    list('周一到周五 8:30 到 17:30', '中午有人值班', '周六上午办急事'), paragraph('来之前可以先打电话问问要带什么。'),
  ] },
  { id: 'nSample-heating', column: 'notice', title: '暖气试压，家里要留人', node: estate, ago: 0.2, state: 'inReview', body: [paragraph('周三上午试压，请家里留人看着暖气片，漏了就打电话。')] },
] // prettier-ignore

const writers = { clerk: 'oXZZ-song-lina', accountant: 'oXZZ-xu-hui', chiefLead: 'oXZZ-zhao-jianguo' } as const
type Marked<T> = T & { sample: true }
const marked = <T>(document: T): Marked<T> => ({ ...document, sample: true })

/** @param picture a stored photo */
export function sampleNotices(nodes: GridNode[], people: SeededPerson[], picture: string, now: Time) {
  const nodeOf = new Map(nodes.map(node => [node._id, node]))
  const who = (openid: string, role: Notice['author']['role']) => {
    const person = people.find(each => each.openid === openid)
    return { personId: personIdOf(openid), name: person?.name ?? '', role }
  }
  const notices = samples.map(({ id, column, title, body, node, ago, by = 'clerk', urgent = false, display, finance: money = null, state = 'published' as const }): Marked<Notice> => {
    const at = addMinutes(now, -ago * 24 * 60)
    const isOut = state === 'published'
    const until = display ? addDays(at, display) : null
    const shown: KeptBlock[] = id === 'nSample-persimmon' ? [...body, { kind: 'picture', stored: nameOfFile(picture), alt: '社区门口的柿子树' }] : body
    const author = who(writers[by], by)
    const reviewer = isOut ? who(by === 'chiefLead' ? writers.clerk : writers.chiefLead, by === 'chiefLead' ? 'clerk' : 'chiefLead') : null
    const told = people.filter(({ home }) => home !== null && ladderOf(home).includes(node)).length
    const notice: Notice = {
      ...{ _id: id, version: isOut ? 3 : 1, outbox: [], outboxAt: null, mentions: [author.personId, ...(reviewer ? [reviewer.personId] : [])].sort(), state, column },
      content: { title, body: shown, attachments: [], finance: money, urgent, publishAt: null, expiresAt: null, objectionsUntil: until },
      audience: { node, place: nodeOf.get(node)?.fullName ?? node, tags: [], in: [node], out: [] },
      ...{ ladder: ladderOf(node), author, writers: [author.personId], reviewer, note: null, doubtful: [], at, publisher: isOut ? author : null },
      ...{ publishedAt: isOut ? at : null, edition: isOut ? 1 : 0, display: isOut && display && until ? { from: at, minutes: display * 24 * 60, until } : null },
      ...{ correction: null, dueAt: null, spread: isOut ? { edition: 1, after: '', told, of: told, doneAt: addMinutes(at, 1) } : null, spreadAt: null },
      ...{ objected: id === 'nSample-persimmon' ? 2 : 0, ended: null, files: id === 'nSample-persimmon' ? [picture] : [] },
    }
    return marked(withFinds(notice, termsFor(notice)))
  }) // prettier-ignore
  return { notices, objections: objectionsOf(now), receipts: receiptsOf(now), inbox: messagesOf(notices, people) }
}

/** One that is answered and one that waits. */
function objectionsOf(now: Time): Marked<Objection>[] {
  const of = (nth: number, openid: string, name: string, home: string, text: string, ago: number, answered: string | null): Marked<Objection> => {
    const at = addDays(now, -ago)
    const by = { personId: personIdOf(openid), name }
    const answer = answered === null ? null : { text: answered, at: addMinutes(at, 300), by: { personId: personIdOf(writers.clerk), name: '宋丽娜', role: 'clerk' as const } }
    return marked({
      ...{ _id: `oSample-${nth}`, version: answered ? 2 : 1, outbox: [], outboxAt: null, notice: 'nSample-persimmon', edition: 1, by, homes: [home] },
      ...{ place: home, text, doubtful: false, at, openAt: answered ? null : at, counted: true, answer },
      mentions: [by.personId, ...(answer ? [answer.by.personId] : [])].sort(),
    })
  } // prettier-ignore
  return [
    of(
      1,
      'oXZZ-li-xiuying',
      '李秀英',
      'XZZ-2-E05-B03-U2-0402',
      '独居老人怎么拿果子？',
      2,
      '单元长送上门，说一声就行。',
    ),
    of(2, 'oXZZ-zhou-tingting', '周婷婷', 'XZZ-2-E05-B05-U2-0602', '三小区树少，会不会分得少？', 1, null),
  ]
}

/** Two who know that the water stops. */
const receiptsOf = (now: Time): Marked<Receipt>[] =>
  (
    [
      ['oXZZ-zhang-min', 'XZZ-2-E05-B03-U2-0302'],
      ['oXZZ-liu-yang', 'XZZ-2-E05-B03-U2-0501'],
    ] as const
  ).map(([openid, place]) => {
    const at = addMinutes(now, -60)
    const personId = personIdOf(openid)
    return marked({ _id: `nSample-water#${personId}`, notice: 'nSample-water', personId, place, edition: 1, readAt: at, confirmedAt: at, confirmed: 1, called: null, at }) // prettier-ignore
  })

/** What those whom the urgent one is for have in their inbox. */
const messagesOf = (notices: Notice[], people: SeededPerson[]): Marked<InboxMessage>[] =>
  notices
    .filter(({ content }) => content.urgent)
    .flatMap(({ _id: id, column, content, audience, at }) =>
      people
        .filter(({ home }) => home !== null && ladderOf(home).includes(audience.node))
        .map(({ openid }) => {
          const personId = personIdOf(openid)
          return marked<InboxMessage>({
            ...{ _id: `notice.${id}.1:${personId}:noticePublished`, personId, template: 'noticePublished', title: '急！请点「我已知晓」' },
            ...{ text: `${noticeColumnLabels[column]} · ${content.title}`, at, read: false, target: { kind: 'notice', id } },
            ...{ wechat: 'noConsent', attempts: 0, courierAt: null },
          }) // prettier-ignore
        }),
    )
