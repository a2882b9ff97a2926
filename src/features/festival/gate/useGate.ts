import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { GateRow } from '@shared/festival/day/gate'
import { api } from '@/api'
import { remembered } from '@/api/query'
import { onOnline } from '@/platform/network'
import { weighings } from '../scales/weighings'
import { scans } from './scans'

/** A page of the list of who may come. */
const page = 50

interface Gate {
  publicKey: string
  items: GateRow[]
}

/** Who may come to a session, whole: a scanner without a network looks there. */
async function whole(session: string): Promise<Gate> {
  const items: GateRow[] = []
  for (let cursor: string | undefined; ;) {
    const answer = await api.festival.gate.query({ session, limit: page, ...(cursor ? { cursor } : {}) })
    items.push(...answer.items)
    if (answer.next === null) return { publicKey: answer.publicKey, items }
    cursor = answer.next
  }
}

/** Kept on the phone, and asked for anew each time the scanner is opened. */
export const useGate = (session: string) =>
  useQuery({ queryKey: ['festival', 'gate', session], ...remembered(`gate/${session}`, () => whole(session)) })

/** The phone does not always notice that the network is back. */
const PAUSE = 15_000

/** Sends what was scanned and weighed without a network: at the start, when the network returns, and every now and then. */
export function useSendKept(): void {
  useEffect(() => {
    const send = () => {
      void scans.sendAll()
      void weighings.sendAll()
    }
    send()
    const timer = setInterval(send, PAUSE)
    const stopListening = onOnline(online => online && send())
    return () => {
      clearInterval(timer)
      stopListening()
    }
  }, [])
}
