/**
 * What each action is about, for test/functions/matrix.test.ts: one row for every action of dist/manifest.json. An action
 * without a row fails. To add one, take the line that fits:
 *
 *   open(input)                       no thing of anybody's: whoever has the right gets past; `true` for changes of the grid
 *   onReport(state, who, input)       a report; `who` says who may, in DOMAIN §4's words, beside seeing it at all
 *   onRequest(who, input)             a request for a binding
 *   onPost(input)                     a post of the grid, by who may fill it
 *   onOwn(make, input)                a thing of one's own, found by its id: for others it is not there
 *   list(make, sees, input, ids)      a list: whose things stand in it, and how to read their ids out of the answer
 *   count(make, sees, input, figure)  a figure that counts such things
 *   system                            only functions and timers: every role is refused
 *
 * Rights are read from the table `rights`; what a scope covers, and who may do what beside it, is written down here once more
 * and not asked of the code under test.
 */
import { rights, type Role, type Scope } from '../../types/permissions'
import { ladderOf } from '../../types/grid/code'
import type { ReportState } from '../../types/reports/flow'
import type { BindingState } from '../../types/people/labels'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import type { Json } from '../cloud/plugin'
import { aReport } from '../factories/aReport'

export type Caller = Role | 'guest'
type Right = keyof typeof rights

/** One cell: who asks, whether the thing lies in their part of the grid, whose it is, and whether somebody complained about them. */
export interface Cell {
  caller: Caller
  place: 'own' | 'other'
  person: 'mine' | 'held' | 'other'
  hidden: boolean
}

/** Where the thing of a cell lies, and what else its row makes it of. */
export interface Thing {
  id: string
  node: string
  /** To be inserted: a collection and its document. */
  documents: [collection: string, document: { _id: string }][]
}

/** `past`: it happens, or waits for another state of things · `missing`: the same answer as for a thing that is not there. */
export type Outcome = 'past' | 'forbidden' | 'missing'

export type Input = { [field: string]: Json }
/** Makes the thing of a cell; `nth` is different for each. */
export type Make = (cell: Cell, nth: number) => Thing

interface OfThing {
  kind: 'thing'
  persons: readonly Cell['person'][]
  hides: boolean
  make: Make
  input: (thing: Thing, cell: Cell) => Input
  expect: (cell: Cell) => Outcome
  /** Changes the grid itself: one after the other. */
  alone: boolean
}
interface OfList {
  kind: 'list' | 'count'
  persons: readonly Cell['person'][]
  hides: boolean
  make: Make
  input: Input | ((caller: Caller) => Input)
  sees: (cell: Cell) => boolean
  /** Lists have ids, counts a figure. */
  ids: (data: never) => string[]
  figure: (data: never) => number
  /** Asked for as such, without the wider right it is forbidden. */
  door: (caller: Caller) => boolean
}
export type Row = OfThing | OfList | { kind: 'open'; input: Input; alone: boolean } | { kind: 'system' }

// ---- people and places

export const openidOf = (caller: Caller) => `oMatrix-${caller}`
export const idOf = (caller: Caller) => personIdOf(openidOf(caller))
export const places = { own: 'XZZ-2-E05-B03-U2', other: 'XZZ-1-E01-B01-U1' } as const
/** Somebody who is no caller. */
export const stranger = personIdOf('oMatrix-stranger')
/** The node of everybody's post: `places.own` lies below each of them, `places.other` below none. */
export const nodeOf = (role: Role) =>
  role === 'resident'
    ? `${places.own}-0402`
    : role === 'unitLead'
      ? places.own
      : role === 'buildingLead'
        ? 'XZZ-2-E05-B03'
        : 'XZZ-2'

// ---- what a scope covers

const covers: Record<Scope, (cell: Cell) => boolean> = {
  own: ({ person }) => person === 'mine',
  held: ({ person }) => person !== 'other',
  grid: ({ person, place }) => person !== 'other' || place === 'own',
  all: () => true,
}
export const scopeOf = (caller: Caller, right: Right) =>
  (rights[right] as Partial<Record<Caller, Scope>>)[caller] ?? null
/** Has the caller of this cell that right over its thing? Nobody sees what is hidden from them. */
export const has = (cell: Cell, right: Right): boolean => {
  const scope = scopeOf(cell.caller, right)
  return scope !== null && !cell.hidden && covers[scope](cell)
}

// ---- rows

const everybody = ['mine', 'held', 'other'] as const
const mineOrNot = ['mine', 'other'] as const

export const system: Row = { kind: 'system' }
export const open = (input: Input = {}, alone = false): Row => ({ kind: 'open', input, alone })

// reports

const states = new Map<ReportState, ReturnType<typeof aReport>>()
const template = (state: ReportState) => {
  const at = new Date(Date.now() + 7 * 3600_000).toISOString().replace('Z', '+08:00')
  const made = states.get(state) ?? aReport({ state, at })
  states.set(state, made)
  return made
}
const makeReport =
  (state: ReportState): Make =>
  ({ caller, place, person, hidden }, nth) => {
    const node = places[place]
    const id = `rMatrix-${nth}`
    const someone = { personId: stranger, name: '别人', role: 'unitLead' as const }
    const me = { personId: idOf(caller), name: '本人', role: caller === 'guest' ? 'unitLead' as const : caller } // prettier-ignore
    const report = {
      ...template(state),
      _id: id,
      no: `XZZ-991231-${String(nth).padStart(6, '0')}`,
      place: { code: node, name: node },
      ladder: ladderOf(node),
      reporter: person === 'mine' ? me : { ...someone, personId: personIdOf('oMatrix-neighbour') },
      holder: person === 'held' ? me : someone,
      supervisors: [],
      copies: [],
      hiddenFrom: hidden ? [me.personId] : [],
    }
    return { id, node, documents: [['reports', report]] }
  }

type Who = (cell: Cell) => boolean
const handles: Who = cell => has(cell, 'report.handle')
export const reporter: Who = ({ person }) => person === 'mine'
export const holder: Who = cell => cell.person === 'held' && handles(cell)
/** A lead above the place: what they filed or hold themselves makes nobody a parent. */
export const parent: Who = cell => has({ ...cell, person: 'other' }, 'report.assign')
export const anyOf =
  (...whos: Who[]): Who =>
  cell =>
    whos.some(who => who(cell))
export const reader: Who = () => true

export const onReport = (state: ReportState, who: Who, input: Input = {}): Row => ({
  kind: 'thing',
  persons: everybody,
  hides: true,
  alone: false,
  make: makeReport(state),
  input: ({ id }) => ({ id, ...input }),
  expect: cell => (!has(cell, 'report.read') ? 'missing' : who(cell) ? 'past' : 'forbidden'),
})
/** A change says which version it was decided on. */
export const changes = (state: ReportState, who: Who, input: Input = {}) =>
  onReport(state, who, { version: template(state).version, ...input })

// requests for a binding

const makeRequest =
  (state: BindingState): Make =>
  ({ caller, place, person }, nth) => {
    const home = `${places[place]}-0601`
    const owner = person === 'mine' ? idOf(caller) : personIdOf(`oMatrix-asker-${nth}`)
    const asked =
      person === 'held'
        ? [{ personId: idOf(caller), name: '本人', role: caller === 'guest' ? 'unitLead' as const : caller }] // prettier-ignore
        : []
    const id = `${owner}#${home}.${nth}`
    const request = {
      _id: id, version: 1, state, personId: owner, openid: `oMatrix-asker-${nth}`, home, place: home, name: '何伟', relation: 'owner',
      leaseUntil: null, at: '2026-11-24T09:00:00.000+08:00', asked, deciders: [...ladderOf(home).slice(1), ...asked.map(a => a.personId)],
      decidedBy: null, decidedAt: null, reason: null, outbox: [], outboxAt: null,
    } // prettier-ignore
    return { id, node: home, documents: [['bindings', request]] }
  }
/** Their own request gives nobody a say in it. */
const seesRequest: Who = cell => has(cell.person === 'mine' ? { ...cell, person: 'other' } : cell, 'binding.decide')
const decides = (input: Input = {}): Row => ({
  kind: 'thing',
  persons: everybody,
  hides: false,
  alone: false,
  make: makeRequest('pending'),
  input: ({ id }) => ({ id, ...input }),
  expect: cell => (!seesRequest(cell) ? 'missing' : cell.person === 'mine' ? 'forbidden' : 'past'),
})
/** A thing of one's own: for anybody else it is not there. */
export const onOwn = (make: Make, input: (thing: Thing) => Input = ({ id }) => ({ id })): Row => ({
  kind: 'thing',
  persons: mineOrNot,
  hides: false,
  alone: false,
  make,
  input,
  expect: ({ person }) => (person === 'mine' ? 'past' : 'missing'),
})

// posts

const leads: readonly Role[] = ['unitLead', 'buildingLead', 'areaLead', 'chiefLead']
const reserved: readonly Role[] = ['admin', 'auditor', 'accountant', 'chiefLead']
/** DOMAIN §2, config/community/posts.ts: a lead the lead posts below, the chief lead all but the reserved, an admin all. */
const fills = (post: Role): Who => ({ caller, place }) =>
  caller === 'admin' ||
  (caller === 'chiefLead' && !reserved.includes(post)) ||
  ((caller === 'buildingLead' || caller === 'areaLead') && place === 'own' && leads.includes(post) && post === 'unitLead') // prettier-ignore
/** Where such a post lies; a unit that none of the callers leads, so that no appointment ends their own term. */
const postPlaces = {
  unitLead: { own: 'XZZ-2-E05-B03-U3', other: places.other },
  police: { own: 'XZZ-2', other: 'XZZ-1' },
  admin: { own: 'XZZ', other: 'XZZ' },
} as const
type FilledPost = keyof typeof postPlaces
const holdersNow: Partial<Record<string, string>> = {
  'unitLead XZZ-2-E05-B03-U3': 'oXZZ-zhao-guifang',
  [`unitLead ${places.other}`]: `oXZZ-unitLead-of-${places.other}`,
  'police XZZ-2': 'oXZZ-ma-wei',
  'police XZZ-1': 'oXZZ-ding-yong',
  'admin XZZ': 'oXZZ-deng-kai',
}
/** Filling, ending or suspending: never for oneself, and a refusal says nothing of who holds it. */
export const onPost = (
  post: FilledPost,
  input: (thing: Thing, cell: Cell) => Input,
  persons: OfThing['persons'] = mineOrNot,
): Row => ({
  kind: 'thing',
  persons,
  hides: false,
  alone: true,
  make: ({ place }) => {
    const node = postPlaces[post][place]
    return { id: `${post} ${node}`, node, documents: [] }
  },
  input: (thing, cell) => ({ node: thing.node, ...input(thing, cell) }),
  expect: cell => (fills(post)(cell) && cell.person !== 'mine' ? 'past' : 'forbidden'),
})
const postRef = (thing: Thing, { caller, person }: Cell): Input => ({
  post: thing.id.split(' ')[0] ?? '',
  person: person === 'mine' ? openidOf(caller) : (holdersNow[thing.id] ?? ''),
})
const onEachPost = (input: (thing: Thing, cell: Cell) => Input) =>
  (['unitLead', 'police', 'admin'] as const).map(post => onPost(post, input))

// lists

export const list = <D>(make: Make, sees: Who, input: OfList['input'], ids: (data: D) => string[], more: Partial<OfList> = {}): Row => ({
  kind: 'list', persons: everybody, hides: false, make, input, sees, ids: ids as never, figure: () => 0, door: () => true, ...more,
}) // prettier-ignore
export const count = <D>(make: Make, sees: Who, input: OfList['input'], figure: (data: D) => number, more: Partial<OfList> = {}): Row => ({
  kind: 'count', persons: everybody, hides: false, make, input, sees, ids: () => [], figure: figure as never, door: () => true, ...more,
}) // prettier-ignore

const itemIds = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id)
const makeMessage: Make = ({ caller, person }, nth) => {
  const id = `mMatrix-${nth}`
  const personId = person === 'mine' ? idOf(caller) : stranger
  const message = {
    _id: id, personId, template: 'reportChanged', title: '有进展', text: '好了', at: '2026-11-24T09:00:00.000+08:00', read: false,
    target: { kind: 'report', id: 'r1' }, wechat: 'noConsent',
  } // prettier-ignore
  return { id, node: '', documents: [['inbox', message]] }
}
const own: Who = ({ person }) => person === 'mine'
const wide: Who = cell => has({ ...cell, person: 'other' }, 'report.read')
const widely = { hides: true, door: (caller: Caller) => ['grid', 'all'].includes(scopeOf(caller, 'report.read') ?? '') }
const makeNothing: Make = ({ place }) => ({ id: places[place], node: places[place], documents: [] })
/** The caller's own post, or one of somebody else. */
const makePost: Make = ({ caller, place, person }) => {
  const node = person === 'mine' && caller !== 'guest' ? nodeOf(caller) : postPlaces.unitLead[place]
  return { id: node, node, documents: [] }
}
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
/** A unit without a lead, which is a gap. */
const makeVacancy: Make = ({ place }, nth) => {
  const node = `${places[place]}${nth % 7}`
  const unit = { _id: node, kind: 'unit', name: '空', fullName: `空单元 ${node}`, parent: node.slice(0, node.lastIndexOf('-')), order: 90, posts: [] }
  return { id: node, node, documents: [['nodes', unit]] }
} // prettier-ignore
/** A home that one moved out of already: moving out again changes nothing. */
const makeFormerHome: Make = ({ place, person }) => {
  const node = `${places[place]}-${person === 'mine' ? '0501' : '0502'}`
  return { id: node, node, documents: [] }
}

const tomorrow = '2035-11-25T00:00:00.000+08:00'
const dayAfter = '2035-11-26T00:00:00.000+08:00'
const note = { note: '清理好了' }

/** Each action's rows. The order of the domains is the manifest's. */
export const table: Record<string, Row | Row[]> = {
  'grid.places': open({ under: 'XZZ-2' }),
  'grid.place': open({ code: places.own }),
  'grid.node': open({ code: places.other }),
  'grid.route': open({ place: places.other, category: 'clutter' }),
  'grid.gaps': list(makeVacancy, cell => has(cell, 'grid.gaps'), {}, ({ items }: { items: { code: string }[] }) => items.map(i => i.code), { persons: ['other'] }),
  'grid.mine': list(makePost, own, {}, ({ posts }: { posts: { node: string }[] }) => posts.map(p => p.node), { persons: mineOrNot }),
  'grid.takeLeave': open({ from: tomorrow, until: dayAfter }, true),
  'grid.endLeave': open({}, true),
  'grid.candidates': onPost('unitLead', () => ({}), ['other']),
  'grid.holders': list(makeNothing, cell => has(cell, 'grid.holders'), { role: 'unitLead', limit: 50 }, ({ items }: { items: { code: string }[] }) => items.map(i => i.code), { persons: ['other'] }),
  'grid.appoint': onEachPost((thing, cell) => ({ ...postRef(thing, cell), from: '2026-01-01' })),
  'grid.endTerm': onEachPost(postRef),
  'grid.suspend': onEachPost(postRef),
  'grid.restore': onEachPost(postRef),
  'hello.greet': open({ name: '李秀英' }),
  'messages.inbox': list(makeMessage, own, { limit: 50 }, itemIds, { persons: mineOrNot }),
  'messages.unread': count(makeMessage, own, {}, ({ unread }: { unread: number }) => unread, { persons: mineOrNot }),
  'messages.read': open({ ids: ['mMatrix-none'] }),
  'messages.consent': open({ templates: ['reportChanged'] }),
  'messages.deliver': system,
  'messages.deliverLeft': system,
  'people.me': open(),
  'people.bind': open({ home: `${places.other}-0602`, name: '何伟', relation: 'owner' }),
  'people.withdraw': onOwn(makeRequest('pending')),
  'people.moveOut': onOwn(makeFormerHome, ({ id }) => ({ home: id })),
  'people.household': open(),
  'people.requests': list(makeRequest('withdrawn'), cell => cell.person !== 'mine' && seesRequest(cell), { state: 'withdrawn', limit: 50 }, itemIds),
  'people.approve': decides(),
  'people.decline': decides({ reason: '请核对门牌' }),
  'people.find': list(makePerson, cell => has(cell, 'people.find'), caller => ({ name: `寻${caller}` }), ({ items }: { items: { personId: string }[] }) => items.map(i => i.personId), { persons: ['other'] }),
  'portal.home': list(makeReport('assigned'), reporter, {}, ({ reports }: { reports: { id: string }[] }) => reports.map(r => r.id), { persons: everybody }),
  'reports.submit': open({ photos: [], text: '楼道堆了纸箱', place: places.own, category: 'clutter' }),
  'reports.route': open({ place: places.other }),
  'reports.mine': list(makeReport('assigned'), reporter, { limit: 50 }, itemIds),
  'reports.get': onReport('assigned', reader),
  'reports.rate': changes('resolved', reporter, { solved: true, rating: 'satisfied' }),
  'reports.reopen': changes('closed', reporter),
  'reports.withdraw': changes('assigned', reporter),
  'reports.remind': changes('assigned', reporter),
  'reports.supplement': changes('inProgress', anyOf(reporter, holder), note),
  'reports.queue': [
    list(makeReport('assigned'), cell => cell.person === 'held' && !cell.hidden, { of: 'mine', limit: 50 }, itemIds, { hides: true }),
    list(makeReport('inProgress'), wide, { of: 'grid', tab: 'inProgress', limit: 50 }, itemIds, widely),
    list(makeReport('resolved'), wide, { of: 'grid', tab: 'toRate', limit: 50 }, itemIds, widely),
  ],
  'reports.counts': [
    count(makeReport('assigned'), cell => cell.person === 'held' && !cell.hidden, { of: 'mine' }, waiting, { hides: true }),
    count(makeReport('resolved'), wide, { of: 'grid' }, ({ counts }: { counts: { toRate: number } }) => counts.toRate, widely),
  ],
  'reports.accept': changes('assigned', holder),
  'reports.candidates': onReport('assigned', reader),
  'reports.transfer': changes('inProgress', anyOf(holder, parent), { to: 'oXZZ-wang-xiulan', reason: '转一下' }),
  'reports.assign': changes('submitted', anyOf(holder, parent), { to: 'oXZZ-wang-xiulan', reason: '请您办' }),
  'reports.sendBack': changes('assigned', holder, { reason: '不归我管' }),
  'reports.resolve': changes('inProgress', holder, { outcome: 'solved', photos: [], ...note }),
  'reports.closeUnrated': system,
} // prettier-ignore

function waiting({ counts }: { counts: { toAccept: number } }) {
  return counts.toAccept
}
