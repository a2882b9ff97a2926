/**
 * The list of a lottery: who stands on it, under which number, and what it is hashed as (docs/draw.md). The order of the numbers comes from a key
 * that only the functions have and from the sign-up's id: nobody chooses it, not even whoever closes, and a number says neither of a home nor of a
 * time. A seal ties each number to its home before the public number can be known. Pure but for the key that comes in.
 */
import { createHmac } from 'node:crypto'
import { canonicalList, sealText, type DrawRule } from '@shared/festival/drawing'
import { sha256 } from '../../../_platform/personId'
import type { Entry, List, Session } from '../../collections'

export type Row = List['rows'][number]
export type Entered = Pick<Entry, '_id' | 'home' | 'partySize' | 'reserved' | 'lostBefore'>

const keyed = (key: string, text: string) => createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('hex')

/** `12-1-0082`: the numbers of a session are as long as its longest, four digits at least. */
export const numberAt = (session: string, nth: number, of: number) =>
  `${session}-${String(nth).padStart(Math.max(4, String(of).length), '0')}`

/** The rows of the list in the order of their numbers. @param key of the functions, base64 */
export function rowsOf(session: string, entered: readonly Entered[], key: string): Row[] {
  const drawn = entered.map(entry => ({ entry, order: keyed(key, `festival number ${entry._id}`) }))
  drawn.sort((one, other) => (one.order < other.order ? -1 : 1))
  return drawn.map(({ entry }, at) => {
    const number = numberAt(session, at + 1, drawn.length)
    const nonce = keyed(key, `festival seal ${entry._id}`).slice(0, 32)
    return {
      number,
      entry: entry._id,
      size: entry.partySize,
      reserved: entry.reserved,
      lost: entry.lostBefore,
      seal: sha256(sealText(number, entry.home, nonce)),
      nonce,
    }
  })
}

export const ruleOf = ({ _id, plan }: Pick<Session, '_id' | 'plan'>): DrawRule => ({
  session: _id,
  places: plan.places,
  reserved: plan.reserved,
})

export const hashOfList = (rule: DrawRule, rows: readonly Row[]) => sha256(canonicalList(rule, rows))

/** The `_id` of a page of a list: a list is known by its hash. */
export const pageId = (session: string, hash: string, page: number) => `${session}#${hash.slice(0, 24)}#${page}`

export const pagesOf = (rows: number, perPage: number) => Math.max(1, Math.ceil(rows / perPage))
