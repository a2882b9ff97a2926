/**
 * What each action is about, for test/functions/matrix/matrix.test.ts: one row for every action of dist/manifest.json. An action
 * without a row fails. A domain can have its rows beside its own tests (test/functions/<domain>/matrix.ts). To add one, take the line that fits:
 *
 *   open(input)                       no thing of anybody's: whoever has the right gets past; `true` for changes of the grid
 *   onPlace(right, input)             a place, by who has a right over it
 *   onReport(state, who, input, role) a report; `who` says who may, in DOMAIN §4's words, beside seeing it at all; `role` has it
 *   onRequest(who, input)             a request for a binding
 *   onEachPost(input)                 a post of the grid, by who may fill it
 *   onOwn(make, input)                a thing of one's own, found by its id: for others it is not there
 *   onOwnOfMany(make, input)          the same for a call that names many of them: the others' stay as they are
 *   list(make, sees, input, ids)      a list: whose things stand in it, and where its answer has their ids
 *   count(make, sees, input, figure)  a figure that counts such things, and where its answer has it
 *   system                            only functions and timers: every role is refused
 *
 * Rights are read from the table `rights`; what a scope covers, and who may do what beside it, is written down here once more
 * and not asked of the code under test.
 */
import path from 'node:path'
import { fileOf, has, idOf, places, stranger, type Make } from './cells'
import { makePost, makeVacancy, onEachPost, onPost, postRef } from './posts'
import {
  above,
  anyOf,
  breachWeek,
  changes,
  holder,
  foundAsStaff,
  makeBreached,
  makeDoubtful,
  makeFound,
  makeReport,
  onFollowed,
  onNeighbours,
  onReport,
  ofOthers,
  onTwo,
  reader,
  reporter,
  reviewer,
  supervising,
  wide,
  widely,
} from './reports'
import { onChild, onConsent, onHomeNow, onMandate, onPhone, onPlace, onPlanned, onUnit, soon } from './households'
import { makeAlone, makeMatched, makeRequest, onRequest, seesRequest } from './requests'
import { count, list, mineOrNot, onOwn, onOwnOfMany, open, system, type Row, type Rows, type Who } from './rows'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { repositoryFiles } from '../../architecture/files'

const makeMessage: Make = ({ caller, person }, nth) => {
  const id = `mMatrix-${nth}`
  const personId = person === 'mine' ? idOf(caller) : stranger
  const message = {
    _id: id, personId, template: 'reportChanged', title: '有进展', text: '好了', at: '2026-11-24T09:00:00.000+08:00', read: false,
    target: { kind: 'report', id: 'r1' }, wechat: 'noConsent', attempts: 0, courierAt: null,
  } // prettier-ignore
  return { id, node: '', documents: [['inbox', message]] }
}
const onDamaged: Row = {
  kind: 'thing', persons: ['other'], hides: false, alone: false, input: ({ id }) => ({ id }), expect: () => 'past',
  make: (_cell, nth) => {
    const id = `reports#rMatrix-${nth}`
    const damaged = {
      _id: id, version: 0, collection: 'reports', document: `rMatrix-${nth}`, kind: 'shape', fields: ['state'], action: 'reports.queue',
      at: '2026-11-24T09:00:00.000+08:00', mendedAt: null, mendedBy: null, isOpen: true, people: [],
    }
    return { id, node: '', documents: [['setAside', damaged]] }
  },
} // prettier-ignore
const own: Who = ({ person }) => person === 'mine'
const makeNothing: Make = ({ place }) => ({ id: places[place], node: places[place], documents: [] })
/** Somebody who lives there, with a name that only this caller looks for. */
const makePerson: Make = ({ caller, place }, nth) => {
  const id = personIdOf(`oMatrix-found-${nth}`)
  const node = `${places[place]}-0601`
  const person = {
    _id: id, openid: `oMatrix-found-${nth}`, name: `寻${caller}`, posts: [{ role: 'resident', node }], home: node, msgCredits: {},
    joinedAt: '2026-01-01T08:00:00.000+08:00',
  } // prettier-ignore
  return { id, node, documents: [['people', person]] }
}
/** A home that one moved out of already: moving out again changes nothing. */
const makeFormerHome: Make = ({ place, person }) => {
  const node = `${places[place]}-${person === 'mine' ? '0501' : '0502'}`
  return { id: node, node, documents: [] }
}

const tomorrow = '2035-11-25T00:00:00.000+08:00'
const dayAfter = '2035-11-26T00:00:00.000+08:00'
const note = { note: '清理好了' }

/** What a domain has beside its own tests. */
const found = repositoryFiles()
  .filter(file => /^test\/functions\/\w+\/matrix\.ts$/.test(file))
  .map(file => jest.requireActual<{ rows: Rows }>(path.resolve(file)).rows)

/** Each action's rows; a new domain has its own in test/functions/<domain>/matrix.ts. */
export const table: Rows = {
  'admin.setAside': open(),
  'admin.mended': onDamaged,
  'admin.tidyLimits': system,
  'audit.entries': open(),
  'audit.verify': open({ day: '2026-11-24' }),
  'audit.seal': system,
  'grid.homes': open({ unit: places.own }),
  'grid.regrid': onUnit,
  'grid.cancelRegrid': onPlanned,
  'grid.changes': open({ node: places.own }),
  'grid.places': open({ under: 'XZZ-2' }),
  'grid.place': open({ code: places.own }),
  'grid.codes': open({ under: `${places.other}-S01` }),
  'grid.node': open({ code: places.other }),
  'grid.answering': open({ place: places.other }),
  'grid.route': open({ place: places.other, category: 'clutter' }),
  'grid.gaps': list(makeVacancy, cell => has(cell, 'grid.gaps'), {}, 'items.code', { persons: ['other'] }),
  'grid.mine': list(makePost, own, {}, 'posts.node', { persons: mineOrNot }),
  'grid.takeLeave': open({ from: tomorrow, until: dayAfter }, true),
  'grid.endLeave': open({}, true),
  'grid.candidates': onPost('unitLead', () => ({}), ['other']),
  'grid.holders': list(makeNothing, cell => has(cell, 'grid.holders'), { role: 'unitLead', limit: 50 }, 'items.code', { persons: ['other'] }),
  'grid.appoint': onEachPost((thing, cell) => ({ ...postRef(thing, cell), from: '2026-01-01' })),
  'grid.endTerm': onEachPost(postRef),
  'grid.suspend': onEachPost(postRef),
  'grid.restore': onEachPost(postRef),
  'messages.inbox': list(makeMessage, own, { limit: 50 }, 'items.id', { persons: mineOrNot }),
  'messages.unread': count(makeMessage, own, {}, 'unread', { persons: mineOrNot }),
  'messages.read': onOwnOfMany(makeMessage, ({ id }) => ({ ids: [id] })),
  'messages.readAll': open({}),
  'messages.consent': open({ templates: ['reportChanged'] }),
  'messages.deliver': system,
  'messages.deliverLeft': system,
  'people.me': open(),
  'people.bind': open({ home: `${places.other}-0602`, name: '何伟', relation: 'owner' }),
  'people.withdraw': onOwn(makeRequest('pending')),
  'people.moveOut': onOwn(makeFormerHome, ({ id }) => ({ home: id })),
  'people.household': open(),
  'people.requests': list(makeRequest('withdrawn'), cell => cell.person !== 'mine' && seesRequest(cell), { state: 'withdrawn', limit: 50 }, 'items.id'),
  'people.approve': onRequest(),
  'people.decline': onRequest({ reason: '请核对门牌' }),
  'people.find': list(makePerson, cell => has(cell, 'people.find'), caller => ({ name: `寻${caller}` }), 'items.personId', { persons: ['other'] }),
  'people.liveIn': onHomeNow,
  'people.matched': list(makeMatched, cell => cell.person !== 'mine' && seesRequest(cell), {}, 'items.id'),
  'people.children': open(),
  'people.consentToChild': onChild(),
  'people.refuseChild': onChild({ reason: '不是我家的孩子' }),
  'people.recordConsent': onRequest({ guardian: '何大伟', how: '家长带户口本当面同意' }, makeAlone),
  'people.withdrawConsent': onConsent,
  'people.mandates': open(),
  'people.letActFor': open({ agent: 'oXZZ-li-xiuying', until: soon }),
  'people.endMandate': onMandate,
  'people.agents': onPlace('mandate.record', home => ({ home })),
  // Who lives elsewhere gives none there.
  'people.recordMandate': onPlace('mandate.record', home => ({ home, principal: 'oXZZ-li-xiuying', agent: 'oXZZ-sun-deming', until: soon, how: '本人签了字' }), cell => cell.place === 'own'),
  'people.contact': open(),
  'people.setContact': open({ phone: '13853201234' }),
  'people.setEdition': open({ edition: 'elder', size: 'largest' }),
  'people.reveal': onPhone,
  'people.seenBy': open(),
  'people.export': open(),
  'people.leave': open({ confirm: '注销' }),
  'people.remindLeases': system,
  'people.sweepLeaving': system,
  'people.rotateKeys': system,
  'people.tidy': system,
  'roster.check': open(caller => ({ file: fileOf(caller, 'check') })),
  'roster.errorTable': open(caller => ({ file: fileOf(caller, 'errorTable') })),
  'roster.import': open(caller => ({ file: fileOf(caller, 'import') })),
  'roster.export': open({ format: 'csv', kind: 'template', under: places.own }),
  'roster.sweep': system,
  'portal.home': list(makeReport('assigned'), reporter, {}, 'reports.id'),
  'reports.submit': open({ photos: [], text: '楼道堆了纸箱', place: places.own, category: 'clutter' }),
  'reports.route': open({ place: places.other }),
  'reports.suggest': open({ text: '楼道灯不亮', place: places.other }),
  'reports.mine': list(makeReport('assigned'), reporter, { limit: 50 }, 'items.id'),
  'reports.get': onReport('assigned', reader),
  'reports.duty': onReport('assigned', reader),
  'reports.past': onReport('assigned', reader),
  'reports.rate': changes('resolved', reporter, { solved: true, rating: 'satisfied' }),
  'reports.reopen': changes('closed', reporter),
  'reports.withdraw': changes('assigned', reporter),
  'reports.remind': (['unitLead', 'areaLead'] as const).map(role => changes('assigned', anyOf(reporter, above(role)), {}, role)),
  'reports.supplement': changes('inProgress', anyOf(reporter, holder), note),
  'reports.queue': [
    list(makeReport('assigned'), cell => cell.person === 'held' && !cell.hidden, { of: 'mine', limit: 50 }, 'items.id', { hides: true }),
    list(makeReport('inProgress'), wide, { of: 'grid', tab: 'inProgress', limit: 50 }, 'items.id', widely),
    list(makeReport('resolved'), wide, { of: 'grid', tab: 'toRate', limit: 50 }, 'items.id', widely),
    list(makeReport('suspended'), wide, { of: 'grid', tab: 'inProgress', limit: 50 }, 'items.id', widely),
  ],
  'reports.search': list(makeFound, foundAsStaff, caller => ({ words: `寻找${caller}`, limit: 50 }), 'items.id', { hides: true }),
  'reports.counts': [
    count(makeReport('assigned'), cell => cell.person === 'held' && !cell.hidden, { of: 'mine' }, 'counts.toAccept', { hides: true }),
    count(makeReport('resolved'), wide, { of: 'grid' }, 'counts.toRate', widely),
  ],
  'reports.accept': changes('assigned', holder),
  'reports.candidates': onReport('assigned', reader),
  'reports.transfer': (['property', 'unitLead', 'areaLead', 'chiefLead', 'auditor'] as const).map(role =>
    changes('inProgress', anyOf(holder, above(role)), { to: 'oXZZ-wang-xiulan', reason: '转一下' }, role)),
  'reports.assign': (['unitLead', 'buildingLead', 'dispatcher'] as const).map(role =>
    changes('submitted', anyOf(holder, above(role)), { to: 'oXZZ-wang-xiulan', reason: '请您办' }, role)),
  'reports.open': onReport('assigned', reader, {}, 'unitLead'),
  'reports.resume': changes('suspended', anyOf(holder, above('unitLead'))),
  'reports.sendBack': changes('assigned', holder, { reason: '不归我管' }),
  'reports.resolve': changes('inProgress', holder, { outcome: 'solved', photos: [], noPhoto: '拍不出来', ...note }),
  'reports.reviews': list(makeDoubtful, reviewer, { limit: 50 }, 'items.id', { hides: true }),
  'reports.reviewCount': count(makeDoubtful, reviewer, {}, 'count', { hides: true }),
  'reports.review': changes('assigned', reviewer, { verdict: 'fine' }, makeDoubtful),
  'reports.similar': open({ place: places.other, category: 'lighting' }),
  'reports.joinIn': onNeighbours,
  'reports.unfollow': onFollowed,
  'reports.mergeable': onReport('assigned', reader),
  'reports.merge': onTwo,
  'reports.unmerge': changes('merged', ofOthers(anyOf(holder, above('unitLead')))),
  'reports.weekly': list(makeBreached, supervising, { week: breachWeek, limit: 50 }, 'items.id', { hides: true }),
  'reports.closeUnrated': system,
  'reports.checkPhotos': system,
  'reports.hearOfPhoto': system,
  'reports.resumeDue': system,
  'reports.escalateDue': system,
  ...(Object.assign({}, ...found) as Rows),
} // prettier-ignore
