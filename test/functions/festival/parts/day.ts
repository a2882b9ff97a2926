/** The gate and the fruit of 柿子节: what their actions are about, and what their changes are sent with. */
import { seededPeople } from '../../../../config/community/people'
import { communityNodes } from '../../../../config/community/nodes'
import type { CodeView } from '../../../../types/festival/day/gate'
import type { LedgerLine } from '../../../../types/festival/day/fruit'
import { sampleFestival } from '../../../cloud/seed/festival'
import type { Lines } from '../../calls/sentTwice'
import { who, type Community } from '../../community'
import { places, type Input, type Make, type Thing } from '../../matrix/cells'
import { open, system, type Row, type Rows } from '../../matrix/rows'
import { anEntry, lis, lottery, theDay } from '../aDay'

const planned = '2026-10-26T10:00:00.000+08:00'
const sample = () => sampleFestival(communityNodes(), seededPeople(), planned)
let made: ReturnType<typeof sample> | undefined

/** An edition of its own for each cell, with a session and a household that has places of it. */
const makeDay: Make = ({ place }, nth) => {
  made ??= sample()
  // Within a row each is another one.
  const number = 100 + (nth % 800)
  const id = `${number}-1`
  const home = `${places[place]}-0601`
  const entry = { ...anEntry(id, home, who.resident), edition: number }
  const day = {
    _id: String(number), version: 1, edition: number, sessions: {}, factsAt: planned, lines: 1, hash: 'x', harvest: 5, handedOut: 0,
    leftOver: 0, batches: 1, handedHomes: 0, rounds: 1, homes: 1, shared: 5, settled: 0,
  } // prettier-ignore
  const line = {
    _id: `line-${number}`, version: 1, edition: number, seq: 1, kind: 'weigh', grams: 5, tare: 0, batch: id, basket: 1, of: null,
    homeMark: null, reason: null, by: entry.by, byMark: 'x', wordsMark: 'x', at: planned, prev: '', hash: 'x', now: 5,
  } // prettier-ignore
  const share = {
    _id: `${number}#1#${home}`, version: 1, edition: number, round: 1, home, grams: 5, order: 1, heads: 1, elder: false, deliver: false,
    route: null, state: 'ready', handed: null, at: planned,
  } // prettier-ignore
  const round = {
    _id: `${number}#1`, version: 1, edition: number, round: 1, rule: 'home', elderFirst: true, grams: 5, list: `${home} 1`, homes: 1, least: 5,
    most: 5, delivered: 0, by: entry.by, at: planned, written: 1, doneAt: planned, dueAt: null,
  } // prettier-ignore
  const pass = { _id: `${id}:274106`, version: 1, scope: id, spoken: '274106', home, proxy: null, deliver: false, at: planned } // prettier-ignore
  return {
    id,
    node: home,
    documents: [
      ['festivalEditions', { ...made.editions[0]!, _id: String(number), number, sessions: [] }],
      ['festivalSessions', { ...made.sessions[0]!, _id: id, edition: number }],
      ['festivalEntries', entry],
      ['festivalPasses', pass],
      ['festivalDays', day],
      ['festivalLedger', line],
      ['festivalRounds', round],
      ['festivalShares', share],
    ],
  }
}

/** Whoever has the right serves at all of it, wherever the household lives. */
const served = (input: (thing: Thing & { edition: number }) => Input): Row => ({
  kind: 'thing',
  persons: ['other'],
  hides: false,
  alone: false,
  make: makeDay,
  input: thing => input({ ...thing, edition: Number(thing.id.split('-')[0]) }),
  expect: () => 'past',
})

const at = '2026-11-07T09:00:00.000+08:00'

export const rows: Rows = {
  'festival.code': open(),
  'festival.sendProxy': open({ proxy: '王阿姨' }),
  'festival.checkIn': served(({ id }) => ({ session: id, code: '274106' })),
  'festival.checkInMany': served(({ id }) => ({ clock: at, scans: [{ id: 'scan-0001', session: id, code: '274106', at }] })),
  'festival.gate': served(({ id }) => ({ session: id })),
  'festival.conflicts': served(({ id }) => ({ session: id })),
  'festival.release': served(({ id }) => ({ session: id })),
  'festival.board': served(({ edition }) => ({ edition })),
  'festival.weigh': served(({ id }) => ({ batch: id, grams: 5 })),
  'festival.correct': served(({ edition }) => ({ entry: `line-${edition}`, grams: 6, reason: '看错了小数点' })),
  'festival.leftOver': served(({ edition }) => ({ edition, grams: 1, reason: '送给敬老院' })),
  'festival.ledger': served(({ edition }) => ({ edition })),
  'festival.shareOut': served(({ edition }) => ({ edition })),
  'festival.sealLedger': system,
  'festival.finishShares': system,
  'festival.handOut': served(({ edition, node }) => ({ edition, home: node })),
  'festival.shares': served(({ edition }) => ({ edition, list: 'order' })),
  'festival.myShare': open(),
  'festival.askDelivery': open({ deliver: true }),
} // prettier-ignore

export function linesIn(given: () => Community): Lines {
  const { resident: li, unitLead: wang } = who
  const clerk = 'oXZZ-song-lina'
  const day = () => theDay(given(), [anEntry(lottery, lis, li)], '2026-11-07T10:00:00+08:00')
  const spoken = async () => (await given().call<CodeView>(li, 'festival.code', { session: lottery })).spoken
  const weighed = () => given().call<{ line: LedgerLine }>(wang, 'festival.weigh', { batch: lottery, grams: 9_000 })
  const basket = { batch: lottery, grams: 5_000 }
  const left = { edition: 12, grams: 500, reason: '送给敬老院' }
  const share = {
    _id: `12#1#${lis}`, version: 1, edition: 12, round: 1, home: lis, grams: 1_000, order: 1, heads: 1, elder: false, deliver: false,
    route: null, state: 'ready', handed: null, at: planned,
  } // prettier-ignore
  return {
    'festival.sendProxy': async () => {
      await day()
      const input = { session: lottery, proxy: '王阿姨' }
      return { by: li, input, other: { ...input, proxy: '何伟' } }
    },
    'festival.checkIn': async () => {
      await day()
      const input = { session: lottery, code: await spoken() }
      return { by: wang, input, other: { ...input, size: 1 } }
    },
    'festival.checkInMany': async () => {
      await day()
      const scan = { id: 'scan-0001', session: lottery, code: await spoken(), at }
      const input = { clock: '2026-11-07T10:00:00.000+08:00', scans: [scan] }
      return { by: wang, input, other: { ...input, scans: [{ ...scan, size: 1 }] } }
    },
    'festival.release': async () => {
      await day()
      return { by: wang, input: { session: lottery }, other: { session: '12-2' } }
    },
    'festival.weigh': async () => {
      await day()
      return { by: wang, input: basket, other: { ...basket, grams: 5_001 } }
    },
    'festival.correct': async () => {
      await day()
      const input = { entry: (await weighed()).line.id, grams: 8_000, reason: '看错了小数点' }
      return { by: wang, input, other: { ...input, grams: 8_001 } }
    },
    'festival.leftOver': async () => {
      await day()
      await weighed()
      return { by: wang, input: left, other: { ...left, grams: 501 } }
    },
    'festival.shareOut': async () => {
      await day()
      await weighed()
      return { by: clerk, input: { edition: 12 }, other: { edition: 11 } }
    },
    'festival.handOut': async () => {
      await day()
      await weighed()
      await given().database.insertMany('festivalShares', [share])
      return { by: wang, input: { home: lis }, other: { home: lis, grams: 1_001 } }
    },
    'festival.askDelivery': async () => {
      await day()
      return { by: li, input: { deliver: true }, other: { deliver: false } }
    },
  }
}
