import { useEffect, useState } from 'react'
import { toTop } from '@/platform/navigation'
import { useMe } from '../people/useMe'
import type { Draft } from '../reports/submit/draft'

/** The questions of 拍一拍, one a screen: what is wrong, for whom (only who acts for somebody is asked), where, what kind it is. */
export type Step = 'photo' | 'who' | 'where' | 'what'

/** Where the person is among them. */
export interface Steps {
  step: Step
  /** Counted from 1. */
  nth: number
  total: number
  next: () => void
  /** To the question before; undefined at the first. */
  back: (() => void) | undefined
}

export function useSteps({ key, principal }: Pick<Draft, 'key' | 'principal'>): Steps {
  const acts = (useMe().data?.actsFor.length ?? 0) > 0 || principal !== null
  const steps: Step[] = acts ? ['photo', 'who', 'where', 'what'] : ['photo', 'where', 'what']
  const [at, setAt] = useState(0)
  useEffect(() => {
    // Another draft begins at the beginning.
    setAt(0)
  }, [key])
  useEffect(toTop, [at])
  return {
    step: steps[at] ?? 'what',
    nth: at + 1,
    total: steps.length,
    next: () => setAt(Math.min(at + 1, steps.length - 1)),
    back: at > 0 ? () => setAt(at - 1) : undefined,
  }
}
