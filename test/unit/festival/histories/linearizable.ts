/**
 * Is there an order, one after the other, in which the same answers come about, and what is there at the end? The order keeps what was over before
 * something else began (Wing and Gong, 1993). A call that was killed happened at any time after it began, or never.
 */
import type { Called, Festival } from './explored'
import { doneAlone, finished, halfDone, offersAlone, type Alone } from './aloneInTurn'
import type { Act, Said } from './interleaved'

/** How many a household is matters where it has places. */
const heard = (said: Said | null): string => {
  if (said === null || typeof said === 'string') return String(said)
  // Not there, or not the time for it: there was nothing to do either way.
  if ('refused' in said) return 'refused'
  return said.state === 'placed' ? `placed ${said.partySize}` : said.state
}

/** What is stored, in the words of whoever does it alone. */
export function asAlone({ stored: { session, entries } }: Festival, numberOf: (home: string) => number): Alone {
  const homes: Alone['homes'] = {}
  for (const { home, state, partySize } of entries.values()) homes[numberOf(home)] = { state, size: partySize }
  return { left: session.left, returned: session.returned, homes }
}

const text = ({ left, returned, homes }: Alone) =>
  JSON.stringify([left, returned, Object.entries(homes).map(([home, { state, size }]) => [home, state, state === 'withdrawn' || state === 'passed' ? 0 : size])]) // prettier-ignore

/** Not begun, it has happened and is still to be answered, answered. */
type Stage = 0 | 1 | 2

/**
 * A call happens in one moment, and its answer says how the household stands in one moment after that and before it is given: another phone of the
 * household, or the timer, may have come in between.
 * @returns whether such an order exists
 */
export function isLinearizable(begin: Alone, history: readonly Called[], end: Alone): boolean {
  const calls = history.filter(({ act }) => act.kind !== 'settle')
  /** How many answers of its person there are with this one. */
  const nth = calls.map(({ who }, at) => calls.filter((other, each) => other.who === who && other.isDone && each <= at).length)
  const tried = new Set<string>()
  const wanted = text(end)

  /** Everything that was answered before it began has been. */
  const mayHappen = (at: number, stages: readonly Stage[]) =>
    calls.every(({ who, isDone }, each) => !isDone || stages[each] === 2 || (nth[each] ?? 0) > (calls[at]?.after[who] ?? 0))

  const goesOn = (alone: Alone, stages: readonly Stage[]): boolean => {
    const isOver = calls.every(({ isDone }, at) => stages[at] === 2 || !isDone)
    const now = text(alone)
    if (isOver && now === wanted) return true
    const state = `${stages.join('')} ${now}`
    if (tried.has(state)) return false
    tried.add(state)
    const at = (stage: Stage) => calls.flatMap((call, nr) => (stages[nr] === stage ? [{ call, nr }] : []))
    const then = (nr: number, stage: Stage) => stages.map((each, other) => (other === nr ? stage : each))
    const open = at(0).filter(({ nr }) => mayHappen(nr, stages))
    // At the end the timer comes once more.
    const offering = isOver || open.some(({ call }) => call.act.kind === 'offer')
    return (
      finished(alone).some(next => goesOn(next, stages)) ||
      (offering && offersAlone(alone).some(next => goesOn(next, stages))) ||
      at(1).some(({ call, nr }) => heard(standing(alone, call.act)) === heard(call.said) && goesOn(alone, then(nr, 2))) ||
      open.some(({ call: { act, said, isDone }, nr }) => {
        if (act.home === undefined) return goesOn(alone, then(nr, 2))
        const does = doneAlone(alone, act)
        if (!isDone) return [does.alone, ...halfDone(alone, act)].some(next => goesOn(next, then(nr, 2)))
        if (isRefusal(does.said) || isRefusal(said)) return heard(does.said) === heard(said) && goesOn(alone, then(nr, 2))
        return goesOn(does.alone, then(nr, 1))
      })
    )
  }
  return goesOn(begin, calls.map((): Stage => 0))
} // prettier-ignore

const isRefusal = (said: Said | null) => typeof said === 'object' && said !== null && 'refused' in said

/** How the household stands whose act it was. */
function standing({ homes }: Alone, { home }: Act): Said | null {
  const household = home === undefined ? undefined : homes[home]
  return household ? { state: household.state, partySize: household.size } : null
}
