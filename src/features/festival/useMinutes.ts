import { useEffect, useState } from 'react'
import { now } from '@/platform/clock'

/** The time, told anew each half minute: what is left of something runs on while it is looked at. */
export function useMinutes(): number {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return at
}
