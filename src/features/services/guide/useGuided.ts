import { useEffect, useState } from 'react'
import { mostLeft, walk } from '@shared/services/guide/guide'
import type { Answers, Question } from '@shared/services/guide/spec'
import type { GuideOutput } from '@shared/services/guide/catalogue'
import { toTop } from '@/platform/navigation'
import { usePrincipals } from '../useServices'
import { openList } from '../ways'
import { knownIn, sessionOf, startSession, tellSession, useSession, type Principal } from './session'

/** The screen on which it is asked for whom: no question is called so. */
const WHOM = '?'

/** Going through the questions of a service: one a screen, back without loss, without what is known already. */
export function useGuided({ spec, known: told }: GuideOutput) {
  const principals = usePrincipals()
  const session = useSession(spec.id)
  const { answers: given, wrong, principal } = session
  const asksWho = principals.length > 0 && !principal?.said
  const [at, setAt] = useState<string | null>(asksWho && !principal ? WHOM : null)
  const known = knownIn(session, told)
  const answers = { ...known, ...given }
  const route = walk(spec, answers)
  const asked = route.steps.map(({ question }) => question)
  const isKnown = ({ id }: Question) => known[id] !== undefined && given[id] === undefined
  const shown = at === WHOM ? null : (spec.questions.find(({ id }) => id === at) ?? route.next)
  const before = shown && asked.includes(shown) ? asked.slice(0, asked.indexOf(shown)) : asked
  const answered: Answers = {}
  for (const { id } of before) answered[id] = answers[id] ?? ''
  const behind = before.filter(each => !isKnown(each))
  const toWho = asksWho && at !== WHOM ? () => setAt(WHOM) : undefined
  useEffect(toTop, [at, shown?.id])

  /** To the next question that is to be asked, or to what comes of it. */
  function goOn(to: string): void {
    const question = spec.questions.find(({ id }) => id === to)
    if (!question) return openList(spec.id)
    const passed = isKnown(question) && question.options.find(({ id }) => id === known[to])
    if (passed) goOn(passed.to)
    else setAt(to)
  }

  return {
    who: at === WHOM ? { principals, chosen: principal } : null,
    question: shown,
    chosen: shown ? answers[shown.id] : undefined,
    nth: behind.length + 1,
    left: shown ? mostLeft(spec, answered) - 1 : 0,
    known: asked.filter(isKnown),
    answers,
    chooseWho(chosen: Principal | null) {
      // Another person has other answers.
      if (chosen?.personId !== principal?.personId) startSession(spec.id, chosen)
      setAt(null)
    },
    choose(option: string) {
      const chosen = shown?.options.find(({ id }) => id === option)
      if (!shown || !chosen) return
      tellSession(spec.id, { answers: { ...sessionOf(spec.id).answers, [shown.id]: option } })
      goOn(chosen.to)
    },
    /** Asks what was known after all. */
    askAgain(question: string) {
      tellSession(spec.id, { wrong: [...wrong, question] })
      setAt(question)
    },
    back: behind.length > 0 ? () => setAt(behind[behind.length - 1]?.id ?? null) : toWho,
    finish: () => openList(spec.id),
  }
}
