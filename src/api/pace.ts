/**
 * How often a screen asks for news: soon after something happened, and ever more seldom while nothing does. A phone that lies on the table
 * asks at most a dozen times a minute, all questions together (test/bench/phoneAtRest.ts).
 */
import { useEffect, useRef } from 'react'
import { createStore } from '@/platform/store'

/** Milliseconds between two questions while things happen, and at rest. */
export const QUICK = 2_000
const EASIER = 1.6

/** Counts what made it worth asking at once: a message, something that the person did. */
const stirs = createStore(0)
export const stir = () => stirs.set(stirs.get() + 1)

interface Asked {
  state: { data: unknown; dataUpdateCount: number }
}

/**
 * For a query's `refetchInterval`: quick after an answer that was another, and slower with each that was the same. One for each query.
 * @param slow milliseconds at rest
 */
export function easing(slow: number, quick = QUICK) {
  let pause = quick
  let seen: unknown
  let answers = 0
  let stirred = stirs.get()
  return ({ state: { data, dataUpdateCount } }: Asked): number => {
    if (data !== seen || stirs.get() !== stirred) pause = quick
    else if (dataUpdateCount !== answers) pause = Math.min(slow, pause * EASIER)
    seen = data
    answers = dataUpdateCount
    stirred = stirs.get()
    return pause
  }
}

/**
 * Looks for news while `front`: at once when something stirs, else at the pace above.
 * @param look whether there was something new
 */
export function useLooking(front: boolean, slow: number, look: () => Promise<boolean>): void {
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  useEffect(() => {
    if (!front) return
    let pause = QUICK
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void run(), pause)
    }
    async function run() {
      const isNew = await latest.current().catch(() => false)
      pause = isNew ? QUICK : Math.min(slow, pause * EASIER)
      if (!gone) later()
    }
    const stopListening = stirs.subscribe(() => {
      pause = QUICK
      clearTimeout(timer)
      void run()
    })
    later()
    return () => {
      gone = true
      clearTimeout(timer)
      stopListening()
    }
  }, [front, slow])
}
