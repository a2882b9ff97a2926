/** What a scanner says of a code before the server has: from the list that it keeps, and what it scanned itself. Pure. */
import { codeFaultSays, readCode, type Verify } from '@shared/festival/code'
import type { GateRow } from '@shared/festival/day/gate'

/** A scan as it is kept on the phone. */
export interface Scan {
  /** The scan's own id: however often it is sent, it counts once. */
  key: string
  session: string
  /** What was scanned, or the six digits that were said. */
  code: string
  spoken: string
  /** By this phone's clock. */
  at: string
  size?: number
  /** How many truly came, or that somebody who was late may come in: looked at, and said by whoever stands at the gate. */
  sure?: boolean
  /** Whoever comes, as the kept list knows them. */
  who?: Pick<GateRow, 'family' | 'place' | 'size' | 'roles' | 'proxy'> | undefined
  problem?: string
}

export interface Judged {
  /** Why it cannot be: forged, old, of another session. Then nothing is kept. */
  fault?: string
  spoken: string
  row?: GateRow | undefined
  /** Who came before, as far as this phone knows. */
  before?: { at: string; by: string } | undefined
}

const sixDigits = /^\d{6}$/

/** @param list who may come, as it was when there was a network; without it only the code itself can be looked at */
export function judged(
  text: string,
  session: string,
  list: { items: readonly GateRow[]; verify: Verify } | undefined,
  kept: readonly Scan[],
): Judged {
  const code = text.replace(/\s/g, '')
  const words = sixDigits.test(code) ? { spoken: code } : read(code, session, list?.verify)
  if ('fault' in words) return { fault: words.fault, spoken: '' }
  const row = list?.items.find(each => each.spoken === words.spoken)
  const own = kept.find(scan => scan.session === session && scan.spoken === words.spoken && scan.problem === undefined)
  const before = row?.checkedIn ?? (own && { at: own.at, by: '这台手机' })
  return { spoken: words.spoken, row, ...(before ? { before } : {}) }
}

/** Without a key the server looks at the signature: what is no code of ours, or of another session, is seen without. */
function read(code: string, session: string, verify: Verify = () => true) {
  const words = readCode(code, session, verify)
  return 'fault' in words ? { fault: codeFaultSays[words.fault] } : words
}
