/** Editions and the draw of 柿子节: what their actions are about, and what their changes are sent with. */
import { communityNodes } from '../../../../config/community/nodes'
import { seededPeople } from '../../../../config/community/people'
import { addDays, fromEpoch } from '../../../../cloudfunctions/_platform/time'
import type { Edition, Session } from '../../../../cloudfunctions/festival/collections'
import { hashOfList, pageId, ruleOf } from '../../../../cloudfunctions/festival/draw/list/list'
import { testDay } from '../../../factories/testDay'
import { sampleFestival } from '../../../cloud/seed/festival'
import type { Json } from '../../../cloud/plugin'
import type { Lines } from '../../calls/sentTwice'
import type { Community } from '../../community'
import { places, stranger, type Input, type Make, type Thing } from '../../matrix/cells'
import { open, system, type Row, type Rows } from '../../matrix/rows'
import { at, editionsIn, plan, planner, second, times } from '../edition'

const now = fromEpoch(testDay)
const sample = sampleFestival(communityNodes(), seededPeople(), now)
const who = { personId: stranger, name: '何伟' }
const byNow = {
  number: '417',
  by: who,
  marks: [stranger],
  at: now,
  confirmedBy: null,
  confirmedAt: null,
  drawnAt: null,
}

interface How {
  edition?: Partial<Edition>
  session?: Partial<Session>
  /** The list of a lottery that nobody entered, so that it can be drawn. */
  sealed?: boolean
}

/** An edition of its own for each cell, with its sessions. */
const makeEdition =
  ({ edition = {}, session = {}, sealed = false }: How = {}): Make =>
  ({ place }, nth) => {
    const number = 100 + (nth % 800)
    const id = `${number}-1`
    const sessions = sample.sessions.map((each): Session => {
      const own = { ...each, ...session, _id: `${number}-${each.plan.index}`, edition: number }
      return sealed ? { ...own, list: { hash: hashOfList(ruleOf(own), []), entries: 0, at: addDays(now, -2) } } : own
    })
    const hash = sessions[0]?.list?.hash ?? ''
    const page = { _id: pageId(id, hash, 0), session: id, rows: [], ranking: null, at: now }
    const planned = edition.state === 'checked' || edition.state === 'inReview'
    return {
      id,
      node: `${places[place]}-0601`,
      documents: [
        ['festivalEditions', { ...sample.editions[0]!, ...edition, _id: String(number), number }],
        ...(planned ? [] : sessions).map((each): Thing['documents'][number] => ['festivalSessions', each]),
        ...(sealed ? ([['festivalLists', page]] as Thing['documents']) : []),
      ],
    }
  }

/** Whose number has been published since the list was sealed. */
const held = {
  edition: { state: 'closed', source: { name: '福彩3D', issue: '1', at: addDays(now, -1) } },
  sealed: true,
} as const
const confirmed = { ...byNow, confirmedBy: who, confirmedAt: now }

/** Whoever has the right has it over all of it. */
const ofAll = (input: (named: { session: string; edition: number }) => Input, how: How = {}): Row => ({
  kind: 'thing',
  persons: ['other'],
  hides: false,
  alone: false,
  make: makeEdition(how),
  input: ({ id }) => input({ session: id, edition: Number(id.split('-')[0]) }),
  expect: () => 'past',
})

const moved = { startsAt: at('2040-12-06T09:00:00'), endsAt: at('2040-12-06T11:30:00'), reason: '有大雨' }
const source = { name: '排列5', issue: '2026320期', at: at('2026-11-29T21:30:00'), reason: '那天停售' }

export const rows: Rows = {
  'festival.current': open(),
  'festival.plans': open(),
  'festival.saveEdition': open(plan({ year: 2037 }) as Input, true),
  'festival.checkEdition': ofAll(({ edition }) => ({ edition, approved: true }), { edition: { state: 'inReview' } }),
  'festival.announce': ofAll(({ edition }) => ({ edition }), { edition: { state: 'checked' } }),
  'festival.open': ofAll(({ edition }) => ({ edition })),
  'festival.close': ofAll(({ session }) => ({ session })),
  'festival.moveSession': ofAll(({ session }) => ({ session, ...moved })),
  'festival.nameSource': ofAll(({ edition }) => ({ edition, ...source, at: addDays(now, 8) })),
  'festival.archive': ofAll(({ edition }) => ({ edition }), {
    edition: { state: 'shared' },
    session: { state: 'over' },
  }),
  'festival.archiveDue': system,
  'festival.enterNumber': ofAll(({ session }) => ({ session, number: '417' }), {
    ...held,
    session: { state: 'closed' },
  }),
  'festival.confirmNumber': ofAll(({ session }) => ({ session, number: '417' }), {
    ...held,
    session: { state: 'closed', drawn: byNow },
  }),
  'festival.draw': ofAll(({ session }) => ({ session }), { ...held, session: { state: 'closed', drawn: confirmed } }),
  'festival.result': ofAll(({ session }) => ({ session })),
  'festival.turnDue': system,
  'festival.tellDue': system,
  'festival.outcomesDue': system,
}

export function linesIn(given: () => Community): Lines {
  const { clock, timers, saved, announced, opened } = editionsIn(given)
  const line = (by: string, input: Json, other: object, before: () => Promise<unknown>) => async () => {
    await before()
    return { by, input, other: { ...(input as object), ...other } as Json }
  }
  const closed = async () => {
    await opened()
    await timers()
    await clock(times.closesAt)
    await timers()
    await clock(at('2026-11-27T21:30:00'))
  }
  const entered = async () => {
    await closed()
    await given().call(planner, 'festival.enterNumber', { session: '12-1', number: '417' })
  }
  const confirmed = async () => {
    await entered()
    await given().call(second, 'festival.confirmNumber', { session: '12-1', number: '417' })
  }
  const checked = async () => {
    await saved()
    await given().call(second, 'festival.checkEdition', { edition: 12, approved: true })
  }
  const due = async () => {
    await announced()
    await clock(times.opensAt)
  }
  const over = async () => {
    await announced()
    for (const time of [times.closesAt, times.startsAt, times.endsAt]) {
      await clock(time)
      await timers()
    }
  }
  const edition = 12
  const session = '12-1'
  const number = '417'
  return {
    'festival.saveEdition': line(planner, plan(), { rules: ['别的规则'] }, async () => {}),
    'festival.checkEdition': line(second, { edition, approved: true }, { note: '再看一眼' }, saved),
    'festival.announce': line(planner, { edition }, { version: 1 }, checked),
    'festival.open': line(planner, { edition }, { version: 1 }, due),
    'festival.close': line(planner, { session: '12-2' }, { reason: '有台风' }, opened),
    'festival.moveSession': line(planner, { session, ...moved, startsAt: at('2026-12-06T09:00:00') }, { reason: '别的' }, opened),
    'festival.nameSource': line(planner, { edition, ...source }, { reason: '别的' }, opened),
    'festival.archive': line(planner, { edition }, { version: 1 }, over),
    'festival.enterNumber': line(planner, { session, number }, { number: '999' }, closed),
    'festival.confirmNumber': line(second, { session, number }, { number: '999' }, entered),
    'festival.draw': line(planner, { session }, { session: '12-2' }, confirmed),
  }
} // prettier-ignore
