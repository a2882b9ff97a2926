import { entryStates, harvestRoles } from '@shared/festival/entryFlow'
import { editionStates, modes, sessionStates, shareWays } from '@shared/festival/flow'
import { nodeCode } from '@shared/grid/node'
import { relations } from '@shared/people/labels'
import * as z from '@shared/z'
import { aggregateFields, aggregateIndexes } from '../_platform/data/aggregate'
import { changeFields } from '../_platform/data/calls'
import { collection } from '../_platform/data/collection'
import { mentionFields } from '../_platform/data/mentions'
import { editionData, entryData, listData, sessionData } from './personalData'

const someone = z.object({ personId: z.string(), name: z.string() })

const sessionPlan = z.object({
  /** 1, 2, 3 within its edition. */
  index: z.int(),
  /** 上午场 */
  name: z.string(),
  mode: z.enum(modes),
  /** People, not households. */
  places: z.int(),
  /** How many of a household at most. */
  partyMost: z.int(),
  /** Percent of the places for which homes with old or disabled people are drawn first; 0 in a first-come session. */
  reserved: z.int(),
  startsAt: z.time,
  endsAt: z.time,
  opensAt: z.time,
  closesAt: z.time,
  /** Where people meet: a place of the grid, and in words. */
  meeting: z.object({ place: z.nullable(nodeCode), words: z.string() }),
  trees: z.array(z.string()),
})
export type SessionPlan = z.infer<typeof sessionPlan>

const edition = z.object({
  /** Its number, `12`. */
  _id: z.string(),
  ...aggregateFields,
  state: z.enum(editionStates),
  number: z.int(),
  year: z.int(),
  rules: z.array(z.string()),
  sessions: z.array(sessionPlan),
  /** Which national draw gives the public number, and when it is held; null where nothing is drawn. */
  source: z.nullable(z.object({ name: z.string(), issue: z.string(), at: z.time })),
  share: z.object({ by: z.enum(shareWays), elderFirst: z.boolean() }),
  author: someone,
  /** Everybody who had a part in writing it, with the codes of their homes: none of them is the second person. */
  writers: z.array(z.string()),
  checkedBy: z.nullable(someone),
  /** What the second person said when it went back. */
  note: z.nullable(z.string()),
  /** Counts what was announced: a change begins a new one, and everybody who signed up is told. */
  announced: z.int(),
  announcedAt: z.nullable(z.string()),
  /** What was changed after it was announced, in order. */
  changes: z.array(
    z.object({
      at: z.time,
      /** Null for what came by itself: a lottery that nobody drew in time. */
      by: z.nullable(someone),
      says: z.string(),
      /** Of one session alone; null where it is about all of it. */
      session: z.nullable(z.string()),
    }),
  ),
  /** How much was told: the announcement, then each change. */
  told: z.int(),
  /** From when on the timer goes on with telling it; null when everybody was told. */
  tellingAt: z.nullable(z.string()),
  at: z.time,
})
export type Edition = z.infer<typeof edition>

/** 柿子节: an edition as it is planned and announced. */
export const editions = collection('festivalEditions', edition, {
  indexes: { byState: ['state', '-number'], byTelling: ['tellingAt'], ...aggregateIndexes('at') },
  label: '柿子节',
  personal: editionData,
})

const held = { at: z.time, size: z.int(), turn: z.int() }

const session = z.object({
  /** Its edition and its place in it, `12-1`. */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  edition: z.int(),
  state: z.enum(sessionStates),
  plan: sessionPlan,
  /** Places that are free, in people. It falls only together with a winner's name (ARCHITECTURE §4.6). */
  left: z.int(),
  /** Who has places: by the home, since when, how many, and by which of their sign-ups. The truth of who goes. */
  winners: z.record(z.string(), z.object(held)),
  /** For whom places are kept until they answer, by the home. With those that are free, had and returned they are all that there are. */
  offers: z.record(z.string(), z.object({ ...held, until: z.time })),
  /** Places that were given back and are not offered yet. */
  returned: z.int(),
  closedAt: z.nullable(z.string()),
  /** The published list (docs/draw.md): its SHA-256 and how many stand on it. */
  list: z.nullable(z.object({ hash: z.string(), entries: z.int(), at: z.time })),
  /** The public number: entered by one person, confirmed by another. */
  drawn: z.nullable(
    z.object({
      number: z.string(),
      by: someone,
      /** Whoever entered it and the homes of theirs: none of them confirms it. */
      marks: z.array(z.string()),
      at: z.time,
      confirmedBy: z.nullable(someone),
      confirmedAt: z.nullable(z.string()),
      drawnAt: z.nullable(z.string()),
    }),
  ),
  /** When its plan has something to do by itself: opening, closing, its beginning, its end. */
  dueAt: z.nullable(z.string()),
  /** What is being brought to the sign-ups, and of which page of the list: their numbers, or what the draw made of them. */
  outcome: z.nullable(z.object({ of: z.enum(['numbers', 'draw']), page: z.int() })),
  /** From when on the timer makes the list, or brings its outcome to the sign-ups; null when that is done. */
  outcomeAt: z.nullable(z.string()),
  /** When its waiting list has something to do: an offer that lapses, a place to offer. */
  waitingAt: z.nullable(z.string()),
  at: z.time,
})
export type Session = z.infer<typeof session>

/** 场次: what moves while people sign up for a session. */
export const sessions = collection('festivalSessions', session, {
  indexes: {
    byEdition: ['edition'],
    byState: ['state', 'edition'],
    byDue: ['dueAt'],
    byOutcome: ['outcomeAt'],
    byWaiting: ['waitingAt'],
    byMention: ['mentions', 'at'],
    byAge: ['at'],
  },
  label: '柿子节场次',
  personal: sessionData,
})

const entry = z.object({
  /** The session and the home: one for each household, whoever taps, from however many phones. */
  _id: z.string(),
  ...aggregateFields,
  state: z.enum(entryStates),
  edition: z.int(),
  session: z.string(),
  home: nodeCode,
  /** The way a person would say where the home is; empty until a timer has looked it up, which the rush has no time for. */
  place: z.string(),
  ladder: z.array(nodeCode),
  /** What ties whoever signed up to the home: an owner who lives elsewhere blocks no tenant. */
  relation: z.nullable(z.enum(relations)),
  /** Who signed up last, for the household or by a mandate. */
  by: someone,
  /** Whom an agent signed up. */
  for: z.nullable(someone),
  partySize: z.int(),
  roles: z.array(z.enum(harvestRoles)),
  /** Somebody old or disabled lives there: the reserved share. */
  reserved: z.boolean(),
  /** They were not drawn last year. */
  lostBefore: z.boolean(),
  /** 报名号, given at closing, `12-1-0082`. It says nothing of the home. */
  number: z.nullable(z.string()),
  /** Their place in the order that a draw made; null where nothing was drawn. */
  rank: z.nullable(z.int()),
  /** Counts the sign-ups of the household: who withdraws and signs up anew, or says another size while it waits, begins another one. */
  turn: z.int(),
  /** By which a waiting list is in order (waiting/line.ts); null for whoever never waited. */
  line: z.nullable(z.string()),
  offer: z.nullable(z.object({ at: z.time, until: z.time, places: z.int() })),
  checkedIn: z.nullable(z.object({ at: z.time, by: someone, size: z.int(), offline: z.boolean() })),
  /** When the timer looks whether it agrees with the places of its session: somebody may have been stopped in between, or an offer lapses. */
  dueAt: z.nullable(z.string()),
  /** When it was signed up for. */
  at: z.time,
})
export type Entry = z.infer<typeof entry>

/** 报名: a household's sign-up for a session. */
export const entries = collection('festivalEntries', entry, {
  indexes: {
    byHome: ['home', '-at'],
    bySession: ['session', 'home'],
    byRank: ['session', 'state', 'rank'],
    byNumber: ['session', 'number'],
    byLine: ['session', 'state', 'line'],
    bySize: ['session', 'state', 'partySize', 'line'],
    byDue: ['dueAt'],
    byAge: ['at'],
    ...aggregateIndexes('at'),
  },
  label: '柿子节报名',
  personal: entryData,
})

const list = z.object({
  /** The session, the list by its hash, and the page: `12-1#3f9c…#0`. A list that nobody came to publish is never found. */
  _id: z.string(),
  session: z.string(),
  /** In the order of the numbers; what is hashed is made of them (docs/draw.md). */
  rows: z.array(
    z.object({
      number: z.string(),
      entry: z.string(),
      size: z.int(),
      reserved: z.boolean(),
      lost: z.boolean(),
      /** The hash that ties the number to the home; with the nonce, which only the home is told, it can be opened. */
      seal: z.string(),
      nonce: z.string(),
    }),
  ),
  /** What the draw made of the whole list: its rows of this page in the order of the ranks. */
  ranking: z.nullable(z.array(z.object({ rank: z.int(), number: z.string(), entry: z.string(), placed: z.boolean() }))),
  at: z.time,
})
export type List = z.infer<typeof list>

/** 名单: who stands on the list of a lottery that is closed, in pages; and what the draw made of it. */
export const lists = collection('festivalLists', list, {
  indexes: { byAge: ['at'] },
  label: '柿子节抽签名单',
  personal: listData,
})
