import { useEffect } from 'react'
import { onOnline } from '@/platform/network'
import { sendWaiting } from './outgoingQueue'

/** The phone does not always notice that the network is back. */
const PAUSE = 15_000

/** Sends what staff did without a network: at the start, when the network returns, and every now and then. */
export function useSendWaiting(): void {
  useEffect(() => {
    void sendWaiting()
    const timer = setInterval(() => void sendWaiting(), PAUSE)
    const stopListening = onOnline(online => online && void sendWaiting())
    return () => {
      clearInterval(timer)
      stopListening()
    }
  }, [])
}
