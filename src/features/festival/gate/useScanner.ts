import { useState } from 'react'
import { newKey } from '@/platform/key'
import { now } from '@/platform/clock'
import { timeOf } from '../../time'
import { judged, type Judged, type Scan } from './judged'
import { scans, useScanned, type Scanned } from './scans'
import { useGate } from './useGate'
import { verifierOf } from './verifier'

/** What stands on the screen: a code that cannot be, a scan that waits for the server, or its answer. */
export type Shown =
  | { is: 'fault'; says: string }
  | { is: 'kept'; scan: Scan; judged: Judged }
  | { is: 'refused'; scan: Scan; says: string }
  | ({ is: 'done' } & Scanned)

/** A scanner of one session: it says at once what it can say, and what the server said as soon as it has. */
export function useScanner(session: string) {
  const gate = useGate(session)
  const kept = scans.use()
  const scanned = useScanned()
  const [last, setLast] = useState<{ fault: string } | { scan: Scan; judged: Judged }>()
  const list = gate.data && { items: gate.data.items, verify: verifierOf(gate.data.publicKey) }

  const take = (text: string, size?: number) => {
    const said = judged(text, session, list, kept)
    if (said.fault !== undefined) return setLast({ fault: said.fault })
    const scan: Scan = {
      ...{ key: newKey(), session, code: text.replace(/\s/g, ''), spoken: said.spoken, at: timeOf(now()) },
      ...(size ? { size, sure: true } : {}),
      who: said.row,
    }
    scans.keep(scan)
    setLast({ scan, judged: said })
    void scans.sendAll()
  }

  return { gate, kept, scanned, shown: last && shownOf(last, kept, scanned), take, clear: () => setLast(undefined) }
}

function shownOf(
  last: { fault: string } | { scan: Scan; judged: Judged },
  kept: readonly Scan[],
  scanned: readonly Scanned[],
): Shown {
  if ('fault' in last) return { is: 'fault', says: last.fault }
  const done = scanned.find(({ scan }) => scan.key === last.scan.key)
  if (done) return { is: 'done', ...done }
  const { problem } = kept.find(({ key }) => key === last.scan.key) ?? {}
  return problem === undefined ? { is: 'kept', ...last } : { is: 'refused', scan: last.scan, says: problem }
}
