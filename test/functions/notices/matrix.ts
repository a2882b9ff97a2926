/** What the actions of `notices` are about, for test/functions/matrix. */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { withFinds } from '../../../cloudfunctions/_platform/data/finds'
import { ladderOf } from '../../../types/grid/code'
import type { NoticeState } from '../../../types/notices/flow'
import { termsFor } from '../../../types/notices/terms'
import { has, idOf, places, postsOf, stranger, type Cell, type Input, type Make } from '../matrix/cells'
import { list, mineOrNot, system, type OfThing, type Row, type Rows, type Who } from '../matrix/rows'
import { aNotice } from './aNotice'

const at = '2026-11-24T09:00:00.000+08:00'
const [over, ahead] = ['2026-11-25T09:00:00.000+08:00', '2035-11-25T09:00:00.000+08:00']
const someone = (personId: string) => ({ personId, name: '写的人', role: 'clerk' })
const content = {
  ...{ title: '周一停水', body: [{ kind: 'paragraph' as const, text: '请接好水' }], attachments: [], finance: null },
  ...{ urgent: true, publishAt: null, expiresAt: null, objectionsUntil: null },
}
const isOut = (state: NoticeState) => state === 'published' || state === 'closed'

/** A notice for the unit of a cell; `mine`: the caller had a part in writing it. */
const makeNotice =
  (state: NoticeState, more: Input = {}): Make =>
  ({ caller, place, person }, nth) => {
    const [id, node] = [`nMatrix-${nth}`, places[place]]
    const by = person === 'mine' ? idOf(caller) : stranger
    const audience = { node, place: node, tags: [], in: [node], out: [] }
    const notice = {
      _id: id,
      ...{ version: 1, outbox: [], outboxAt: null, state, column: 'notice', content, audience, ladder: ladderOf(node) },
      ...{ author: someone(by), writers: [by], reviewer: null, note: null, doubtful: [], at, publisher: isOut(state) ? someone(by) : null },
      ...{ publishedAt: isOut(state) ? at : null, edition: isOut(state) ? 1 : 0, display: null, correction: null, dueAt: null },
      ...{ spread: null, spreadAt: null, objected: 0, ended: null, files: [] },
      ...more,
    } // prettier-ignore
    return {
      id,
      node,
      documents: [['notices', withFinds<typeof notice & { finds?: string[] }>(notice, termsFor(notice as never))]],
    }
  }
const makeDisplay = (until: string): Make => makeNotice('published', { display: { from: at, until, minutes: 1440 } })
/** With an edition that was replaced. */
const makeCorrected: Make = (cell, nth) => {
  const made = makeNotice('published')(cell, nth)
  const edition = {
    _id: `${made.id}#1`,
    notice: made.id,
    edition: 1,
    content,
    publishedAt: at,
    until: null,
    why: '错了',
    at,
  }
  return { ...made, documents: [...made.documents, ['noticeEditions', edition]] }
}
/** With an objection: the caller's, or somebody's. */
const makeObjection: Make = (cell, nth) => {
  const made = makeDisplay(ahead)({ ...cell, person: 'other' }, nth)
  const by = { personId: cell.person === 'mine' ? idOf(cell.caller) : stranger, name: '何花' }
  const said = {
    _id: `o-${made.id}`,
    version: 1,
    outbox: [],
    outboxAt: null,
    notice: made.id,
    edition: 1,
    by,
    homes: [],
  }
  const objection = {
    ...said,
    place: '0402',
    text: '不同意',
    doubtful: false,
    at,
    openAt: at,
    counted: true,
    answer: null,
  }
  return { ...made, documents: [...made.documents, ['objections', objection]] }
}
const toldOf = (id: string) => `oMatrix-told-${id}`
/** With somebody who lives there. */
const makeUnread: Make = (cell, nth) => {
  const made = makeNotice('published')(cell, nth)
  const openid = toldOf(made.id)
  const home = `${made.node}-0601`
  const person = {
    _id: personIdOf(openid),
    openid,
    name: '何花',
    posts: [{ role: 'resident', node: home }],
    home,
    msgCredits: {},
    joinedAt: at,
  }
  return { ...made, documents: [...made.documents, ['people', person]] }
}

const right = (cell: Cell, name: Parameters<typeof has>[1]) => has({ ...cell, person: 'other' }, name)
const manages: Who = cell => right(cell, 'notice.write') || right(cell, 'notice.review')
/** The accountant writes of money alone. */
const writes: Who = cell => right(cell, 'notice.write') && cell.caller !== 'accountant'
const second: Who = cell => right(cell, 'notice.review') && cell.person !== 'mine'
const sees: Who = cell => right(cell, 'notice.readers')
/** Whose home or work lies in the notice's part of the grid. */
const reads: Who = ({ caller, place }) => postsOf(caller).some(({ node }) => ladderOf(node).includes(places[place]))
const lives: Who = cell => cell.caller === 'resident' && reads(cell)
const mayRead: Who = cell => reads(cell) || manages(cell) || sees(cell)

const onNotice = (make: Make, expect: OfThing['expect'], input: Input = {}, more: Partial<OfThing> = {}): Row => ({
  kind: 'thing',
  persons: ['other'],
  hides: false,
  alone: false,
  make,
  input: ({ id }) => ({ id, ...input }),
  expect,
  ...more,
})
const either =
  (who: Who): OfThing['expect'] =>
  cell =>
    who(cell) ? 'past' : 'missing'
const among =
  (who: Who): OfThing['expect'] =>
  cell =>
    !manages(cell) ? 'missing' : who(cell) ? 'past' : 'forbidden'
const version = { version: 1 }

export const rows: Rows = {
  'notices.save': onNotice(makeNotice('draft'), among(writes), { ...version, ...aNotice() }),
  'notices.audienceSize': onNotice(makeNotice('draft'), either(cell => right(cell, 'notice.write')), {}, {
    make: ({ place }) => ({ id: places[place], node: places[place], documents: [] }),
    input: ({ id }) => ({ audience: { node: id } }),
  }),
  'notices.review': onNotice(makeNotice('inReview'), among(second), { ...version, approved: true }, { persons: mineOrNot }),
  'notices.publish': onNotice(makeNotice('reviewed'), among(cell => writes(cell) || second(cell)), version),
  'notices.withdraw': onNotice(makeNotice('published'), among(writes), { ...version, reason: '改天了' }),
  'notices.draft': onNotice(makeNotice('draft'), either(manages)),
  'notices.managed': list(makeNotice('inReview'), manages, { limit: 50 }, 'items.id', { persons: mineOrNot }),
  'notices.list': list(makeNotice('published'), reads, { limit: 50 }, 'items.id', { persons: ['other'] }),
  'notices.search': list(makeNotice('published'), reads, { words: '停水', limit: 50 }, 'items.id', { persons: ['other'] }),
  'notices.get': onNotice(makeNotice('published'), either(mayRead)),
  'notices.edition': onNotice(makeCorrected, either(mayRead), { edition: 1 }),
  'notices.confirm': onNotice(makeNotice('published'), either(lives)),
  'notices.readers': onNotice(makeNotice('published'), either(sees)),
  'notices.called': onNotice(makeUnread, either(sees), {}, { input: ({ id }) => ({ id, person: toldOf(id), outcome: 'done' }) }),
  'notices.remind': onNotice(makeNotice('published', { spread: { edition: 1, after: '', told: 0, of: 0, doneAt: at } }), either(sees)),
  'notices.said': onNotice(makeDisplay(ahead), either(mayRead)),
  'notices.object': onNotice(makeDisplay(ahead), either(lives), { text: '不同意' }),
  'notices.objections': onNotice(makeDisplay(ahead), either(manages)),
  'notices.answer': onNotice(makeObjection, among(cell => cell.person !== 'mine'), {}, {
    persons: mineOrNot,
    input: ({ id }) => ({ id, objection: `o-${id}`, text: '知道了，会改' }),
  }),
  'notices.close': onNotice(makeDisplay(over), among(cell => writes(cell) || second(cell)), version),
  'notices.spread': system,
  'notices.spreadDue': system,
  'notices.releaseDue': system,
  'people.care': onNotice(makeUnread, either(cell => right(cell, 'care.know')), {}, { input: ({ id }) => ({ person: toldOf(id) }) }),
  'people.setCare': onNotice(makeUnread, either(cell => right(cell, 'care.know')), {}, { input: ({ id }) => ({ person: toldOf(id), tags: ['livesAlone'] }) }),
} // prettier-ignore
