/**
 * The chain of the ledger: each line's hash covers what it says and the hash before it, so that a line that is altered, taken away or put in
 * later shows from there on. What is left out at its end shows by what the audit keeps of it (sealed.ts). Pure.
 */
import type { LineKind } from '@shared/festival/day/dayLabels'
import { canonical } from '../../../_platform/data/canonical'
import { isPersonId } from '../../../_platform/personId'
import type { Line } from '../collections'

/** What a line says for ever. Who wrote it, and words, stand in it as marks: they may have to go when somebody leaves. */
export type Said = Pick<
  Line,
  'edition' | 'seq' | 'kind' | 'grams' | 'tare' | 'batch' | 'basket' | 'of' | 'homeMark' | 'byMark' | 'wordsMark' | 'at'
>

/**
 * Over the hash before it and what the line says, as JSON with sorted keys; with a key that the database does not hold, so that whoever can write there
 * alters a line and cannot make its hash, nor those that follow.
 */
export function hashOf(prev: string, line: Said, mark: Mark): string {
  const { edition, seq, kind, grams, tare, batch, basket, of, homeMark, byMark, wordsMark, at } = line
  const says = { edition, seq, kind, grams, tare, batch, basket, of, homeMark, byMark, wordsMark, at }
  return mark('line', `${prev} ${canonical(says)}`)
}

/** A mark that only the function can make. */
export type Mark = (kind: 'by' | 'words' | 'home' | 'line', text: string) => string

/** What was written in words. */
export const wordsOf = ({ reason }: Pick<Line, 'reason'>) => reason ?? ''

/** Who left stands under a name by chance, and took their words along: then the marks are all that is left to look at. */
function marksHold(line: Line, mark: Mark): boolean {
  if (!isPersonId(line.by.personId)) return true
  return line.byMark === mark('by', line.by.personId) && line.wordsMark === mark('words', wordsOf(line))
}

export interface Break {
  seq: number
  says: string
}

/** As far as a ledger was looked at. */
export interface Followed {
  seq: number
  hash: string
}
export const beginning: Followed = { seq: 0, hash: '' }

/** Where the chain of these lines, in their order, breaks first; null when it is whole. */
export function breakOf(lines: readonly Line[], from: Followed, mark: Mark): Break | null {
  let { seq, hash } = from
  for (const line of lines) {
    if (line.seq > seq + 1) return { seq: seq + 1, says: `第 ${seq + 1} 笔不见了` }
    if (line.seq <= seq) return { seq: line.seq, says: `第 ${line.seq} 笔有两笔` }
    if (line.prev !== hash) return { seq: line.seq, says: `第 ${line.seq} 笔和前一笔接不上，有人动过` }
    if (line.hash !== hashOf(hash, line, mark) || !marksHold(line, mark)) {
      return { seq: line.seq, says: `第 ${line.seq} 笔和当时记的不一样，有人动过` }
    }
    ;({ seq, hash } = line)
  }
  return null
}

export interface Sums {
  harvest: number
  handedOut: number
  leftOver: number
}

/** The account that a line adds to. */
export const accounts: Record<Exclude<LineKind, 'correct'>, keyof Sums> = {
  weigh: 'harvest',
  handOut: 'handedOut',
  leftOver: 'leftOver',
}

/** To which account a line, or what it corrects, belongs. */
export function accountOf({ kind, of }: Pick<Line, 'kind' | 'of'>): keyof Sums {
  const what = kind === 'correct' ? of?.kind : kind
  return accounts[what === 'handOut' || what === 'leftOver' ? what : 'weigh']
}

/** The sums of lines, from nothing. */
export function sumsOf(lines: readonly Pick<Line, 'kind' | 'of' | 'grams'>[]): Sums {
  const sums: Sums = { harvest: 0, handedOut: 0, leftOver: 0 }
  for (const line of lines) sums[accountOf(line)] += line.grams
  return sums
}

/** Where what a line is said to weigh by now is not what its corrections make of it; null when it is. */
export function wrongNow(lines: readonly Line[]): Break | null {
  const now = new Map<string, number>()
  for (const { _id, kind, of, grams } of lines) {
    const id = kind === 'correct' ? (of?.id ?? '') : _id
    now.set(id, (now.get(id) ?? 0) + grams)
  }
  const wrong = lines.find(line => line.kind !== 'correct' && line.now !== now.get(line._id))
  return wrong ? { seq: wrong.seq, says: `第 ${wrong.seq} 笔改完的数对不上，有人动过` } : null
}
