/**
 * What each mutation is sent with, for test/functions/calls/keys.test.ts: one line for every mutation of people in dist/manifest.json. `other` is another
 * body for the same key; it need not be one that would be taken. A domain can have its lines beside its own tests (test/functions/<domain>/sentTwice.ts).
 */
import path from 'node:path'
import type { ChangeView } from '../../../types/grid/contract'
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { aPhone } from '../../factories/anIdentity'
import { anExcelFile } from '../../factories/aRoster'
import type { Json } from '../../cloud/plugin'
import type { Community } from '../community'
import { repositoryFiles } from '../../architecture/files'
import { home, unit, bindingsIn } from '../people/bindings'
import { daughter, li, liHome, mandatesIn, otherLead, wang } from '../people/mandates'
import { clerk, rostersIn } from '../roster/rosters'

export interface Sent {
  by: string
  input: Json
  other: Json
}
type Fields = { [field: string]: Json }
type Line = () => Promise<Sent>
export type Lines = Record<string, Line>

/** What a domain has beside its own tests. */
const found = repositoryFiles()
  .filter(file => /^test\/functions\/(?!calls)\w+\/sentTwice\.ts$/.test(file))
  .map(file => jest.requireActual<{ linesIn: typeof linesIn }>(path.resolve(file)).linesIn)

const sun = 'oXZZ-sun-deming'
const chief = 'oXZZ-zhao-jianguo'
const admin = 'oXZZ-deng-kai'
const desk = 'oXZZ-zhou-min'
const father = 'oXZZ-liu-yang'
const neighbour = 'oXZZ-zhang-min'
const family = `${unit}-0501`
const second = 'XZZ-2-E05-B03-U4-0402'
const freeUnit = 'XZZ-2-E05-B05-U1'
const upstairs = `${unit}-0502`
const [soon, later] = ['2026-12-24', '2026-12-25']

/** The lines, in a community that `given` gives once it is there. */
export function linesIn(given: () => Community): Lines {
  const { aGuest, asked, aResident, decides } = bindingsIn(given)
  const { gives, inDays } = mandatesIn(given)
  const { upload } = rostersIn(given)
  const call = <T>(by: string, action: string, input: Json) => given().call<T>(by, action, input)
  const insert = (collection: string, documents: Fields[]) =>
    given().database.insertMany(collection, documents as never)

  /** A report, and what has happened to it. */
  const reported = async (steps: [by: string, action: string, more?: Fields][] = [], text = '楼道堆了纸箱') => {
    let report = await call<ReportView>(li, 'reports.submit', { photos: [], text, place: unit, category: 'clutter' })
    for (const [by, action, more = {}] of steps)
      report = await call<ReportView>(by, `reports.${action}`, { id: report.id, version: report.version, ...more })
    return { id: report.id, version: report.version }
  }
  const accepted = [wang, 'accept'] as [string, string]
  const settled: Fields = { outcome: 'solved', note: '清了', photos: [], noPhoto: '手机拍不了' }
  const resolved = [wang, 'resolve', settled] as [string, string, Fields]
  const onReport =
    (by: string, steps: Parameters<typeof reported>[0], more: Fields, other: Fields): Line =>
    async () => {
      const report = await reported(steps)
      return { by, input: { ...report, ...more }, other: { ...report, ...more, ...other } }
    }

  const waiting = async (): Promise<Fields> => ({ waitingFor: 'other', reason: '等配件', until: await inDays(7) })
  const aChild = async (code: string) => {
    const child = aGuest()
    const { id } = await asked(child, { home: code, name: '刘子萱', relation: 'family', under14: true })
    return id
  }
  const onChild =
    (more: Fields, other: Fields): Line =>
    async () => {
      const id = await aChild(family)
      return { by: father, input: { id, ...more }, other: { id, ...more, ...other } }
    }
  const post = { node: freeUnit, post: 'unitLead', person: wang }
  const onPost =
    (more: Fields, other: Fields, before: string[] = []): Line =>
    async () => {
      await call(chief, 'grid.appoint', { ...post, from: '2026-11-24' })
      for (const action of before) await call(chief, action, post)
      return { by: chief, input: { ...post, ...more }, other: { ...post, ...more, ...other } }
    }
  const split = (homes: string[]) => ({ kind: 'split', unit, homes })
  const onFile =
    (relation: string): Line =>
    async () => {
      const rows = await anExcelFile([{ 房屋编码: home, 姓名: '何花', 关系: relation }])
      const [file, other] = [await upload(rows, 'roster/sent.xlsx'), await upload(rows, 'roster/other.xlsx')]
      return { by: clerk, input: { file }, other: { file: other } }
    }

  return {
    'admin.mended': async () => {
      const at = '2026-11-24T08:00:00.000+08:00'
      const [one, two] = ['rOne', 'rTwo'].map(document => ({
        ...{ _id: `reports#${document}`, version: 1, collection: 'reports', document, kind: 'shape', fields: ['state'] },
        ...{ action: 'reports.get', at, mendedAt: null, mendedBy: null, isOpen: true, people: [] },
      }))
      await insert('setAside', [one!, two!])
      return { by: admin, input: { id: one!._id }, other: { id: two!._id } }
    },

    'grid.takeLeave': async () => ({ by: wang, input: { from: soon, until: later }, other: { from: soon, until: '2026-12-26' } }),
    'grid.endLeave': async () => {
      await call(wang, 'grid.takeLeave', { from: '2026-11-24', until: later })
      return { by: wang, input: {}, other: null }
    },
    'grid.appoint': async () => ({ by: chief, input: { ...post, from: soon }, other: { ...post, from: later } }),
    'grid.endTerm': onPost({}, { at: later }),
    'grid.suspend': onPost({}, { person: otherLead }),
    'grid.restore': onPost({}, { person: otherLead }, ['grid.suspend']),
    'grid.regrid': async () => ({
      by: chief,
      input: { operation: split([home]), from: soon },
      other: { operation: split([home, upstairs]), from: soon },
    }),
    'grid.cancelRegrid': async () => {
      const planned = await call<ChangeView>(chief, 'grid.regrid', { operation: split([home]), from: soon })
      return { by: chief, input: { id: planned.id }, other: { id: 'gNone' } }
    },

    'messages.read': async () => {
      await reported()
      const { items } = await call<{ items: { id: string }[] }>(wang, 'messages.inbox', {})
      const ids = items.map(({ id }) => id)
      return { by: wang, input: { ids }, other: { ids: [...ids, 'mNone'] } }
    },
    'messages.consent': async () => ({ by: li, input: { templates: ['reportChanged'] }, other: { templates: ['reportResolved'] } }),

    'people.bind': async () => {
      const request = { home, name: '何伟', relation: 'owner' }
      return { by: aGuest(), input: request, other: { ...request, name: '何大伟' } }
    },
    'people.withdraw': async () => {
      const guest = aGuest()
      const [one, two] = [await asked(guest), await asked(guest, { home: upstairs })]
      return { by: guest, input: { id: one.id }, other: { id: two.id } }
    },
    'people.moveOut': async () => ({ by: li, input: { home: liHome }, other: { home: second } }),
    'people.liveIn': async () => {
      const by = await aResident()
      const { id } = await asked(by, { home: second })
      await decides(clerk, 'approve', { id })
      return { by, input: { home: second }, other: { home } }
    },
    'people.approve': async () => {
      const { id, version } = await asked(aGuest())
      return { by: wang, input: { id }, other: { id, version } }
    },
    'people.decline': async () => {
      const { id } = await asked(aGuest())
      return { by: wang, input: { id, reason: '请核对门牌' }, other: { id, reason: '请写全名' } }
    },
    'people.consentToChild': onChild({}, { version: 0 }),
    'people.refuseChild': onChild({ reason: '不是我家的孩子' }, { reason: '孩子还小' }),
    'people.recordConsent': async () => {
      const input = { id: await aChild(home), guardian: '何大伟', how: '家长带户口本当面同意' }
      return { by: wang, input, other: { ...input, guardian: '何伟' } }
    },
    'people.withdrawConsent': async () => {
      const id = await aChild(family)
      await call(father, 'people.consentToChild', { id })
      await decides(wang, 'approve', { id })
      return { by: father, input: { id }, other: { id: await aChild(family) } }
    },
    'people.letActFor': async () => {
      const agent = personIdOf(daughter)
      return { by: li, input: { agent, until: await inDays(30) }, other: { agent, until: await inDays(90) } }
    },
    'people.endMandate': async () => ({ by: li, input: { id: (await gives(li, daughter)).id }, other: { id: (await gives(li, wang)).id } }),
    'people.recordMandate': async () => {
      const people = { principal: personIdOf(li), agent: personIdOf(daughter) }
      const input = { home: liHome, ...people, until: await inDays(90), how: '上门，本人点头' }
      return { by: wang, input, other: { ...input, how: '本人签了字' } }
    },
    'people.find': async () => {
      await call(li, 'people.setContact', { phone: aPhone(1) })
      return { by: admin, input: { phone: aPhone(1) }, other: { phone: aPhone(2) } }
    },
    'people.setContact': async () => ({ by: li, input: { phone: aPhone(1) }, other: { phone: aPhone(2) } }),
    'people.setEdition': async () => ({ by: li, input: { edition: 'elder', size: 'largest' }, other: { edition: 'standard', size: 'largest' } }),
    'people.reveal': async () => {
      await call(li, 'people.setContact', { phone: aPhone(1) })
      const input = { person: personIdOf(li), field: 'phone', reason: '漏水，联系住户' }
      return { by: wang, input, other: { ...input, reason: '别的事情找她' } }
    },
    'people.export': async () => ({ by: li, input: {}, other: null }),
    'people.leave': async () => ({ by: li, input: { confirm: '注销' }, other: {} }),

    'reports.submit': async () => {
      const input = { photos: [await given().photo(li)], text: '楼道堆了纸箱', place: unit, category: 'clutter' }
      return { by: li, input, other: { ...input, text: '别的话' } }
    },
    'reports.rate': onReport(li, [accepted, resolved], { solved: true, rating: 'satisfied' }, { rating: 'neutral' }),
    'reports.reopen': onReport(li, [accepted, resolved, [li, 'rate', { solved: true, rating: 'neutral' }]], { reason: '又堆了' }, { reason: '没清' }),
    'reports.withdraw': onReport(li, [], { reason: '自己清了' }, { reason: '不用了' }),
    'reports.remind': onReport(li, [], {}, { version: 0 }),
    'reports.supplement': onReport(li, [], { note: '还在那儿', photos: [] }, { note: '又多了' }),
    'reports.accept': onReport(wang, [], { note: '马上去' }, { note: '明天去' }),
    'reports.transfer': onReport(wang, [], { to: sun, reason: '请您办' }, { reason: '转一下' }),
    'reports.assign': onReport(desk, [[wang, 'sendBack', { reason: '不归我管' }]], { to: sun, reason: '请您办' }, { to: wang }),
    'reports.open': async () => ({ by: wang, input: { id: (await reported()).id }, other: { id: 'rNone' } }),
    'reports.suspend': async () => onReport(sun, [accepted], await waiting(), { reason: '等天气' })(),
    'reports.resume': async () =>
      onReport(wang, [accepted, [sun, 'suspend', await waiting()]], { note: '到货了' }, { note: '接着办' })(),
    'reports.sendBack': onReport(wang, [], { reason: '不归我管' }, { reason: '在别的楼' }),
    'reports.resolve': onReport(wang, [accepted], settled, { note: '都清了' }),
    'reports.search': async () => {
      await reported()
      return { by: wang, input: { words: '纸箱' }, other: { words: '水管' } }
    },
    'reports.review': async () => {
      const report = await reported([], '让我加微信')
      return { by: desk, input: { ...report, verdict: 'fine' }, other: { ...report, verdict: 'notFine' } }
    },

    'reports.joinIn': async () => {
      const lamp = { photos: [], text: '楼道灯不亮', place: unit, category: 'lighting' }
      const { id, version } = await call<ReportView>(li, 'reports.submit', lamp)
      return { by: neighbour, input: { id, version }, other: { id, version: version + 1 } }
    },
    'reports.unfollow': async () => {
      const lamp = { photos: [], text: '楼道灯不亮', place: unit, category: 'lighting' }
      const { id, version } = await call<ReportView>(li, 'reports.submit', lamp)
      await call<ReportView>(neighbour, 'reports.joinIn', { id, version })
      return { by: neighbour, input: { id, version }, other: { id, version: version + 1 } }
    },
    'reports.merge': async () => {
      const [one, two, three] = [await reported(), await reported(), await reported()]
      return { by: wang, input: { ...one, into: two.id }, other: { ...one, into: three.id } }
    },
    'reports.unmerge': async () => {
      const [one, two] = [await reported(), await reported()]
      const { version } = await call<ReportView>(wang, 'reports.merge', { ...one, into: two.id })
      return { by: wang, input: { id: one.id, version }, other: { id: one.id, version: version + 1 } }
    },

    'roster.check': onFile('业主'),
    'roster.errorTable': onFile('亲戚'),
    'roster.import': onFile('业主'),
    'roster.export': async () => ({ by: clerk, input: { format: 'csv', kind: 'template', under: unit }, other: { format: 'csv', kind: 'roster', under: unit } }),
    ...(Object.assign({}, ...found.map(lines => lines(given))) as Lines),
  } // prettier-ignore
}
