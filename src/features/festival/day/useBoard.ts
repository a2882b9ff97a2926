import { useQuery } from '@tanstack/react-query'
import type { Board } from '@shared/festival/day/gate'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { easing } from '@/api/pace'
import { queryClient, remembered } from '@/api/query'
import { now } from '@/platform/clock'
import { useOnScreen } from '@/platform/navigation'

const key = ['festival', 'board']
/** Milliseconds between two looks while nothing moves. */
const calm = 30_000
const pace = easing(calm)

/** The day as it stands: one read on the server, asked for while the page is looked at. */
export function useBoard() {
  const front = useOnScreen()
  return useQuery({
    queryKey: key,
    ...remembered('festival/board', () => api.festival.board.query()),
    refetchInterval: front ? pace : false,
  })
}

export type DaySession = Board['sessions'][number]

/** Gives the places of who did not come to the waiting list; called until none is left. */
export async function release(session: string): Promise<number> {
  let places = 0
  for (let more = true; more;) {
    const answer = await ask(api.festival.release.mutate({ session }))
    places += answer.places
    more = answer.more
  }
  void queryClient.invalidateQueries({ queryKey: key })
  return places
}

const isOn = ({ startsAt, endsAt }: DaySession) => Date.parse(startsAt) <= now() && now() < Date.parse(endsAt)
const isAhead = ({ endsAt }: DaySession) => now() < Date.parse(endsAt)

/** The one to look at: what is picked now, what comes next, or what was last. */
export const mainSession = (sessions: readonly DaySession[]): DaySession | undefined =>
  sessions.find(isOn) ?? sessions.find(isAhead) ?? sessions[sessions.length - 1]

/** How a session stands by the clock. */
export function stands(session: DaySession): { word: string; tone: 'doing' | 'plain' | 'done' } {
  if (isOn(session)) return { word: '正在摘', tone: 'doing' }
  return isAhead(session) ? { word: '还没开始', tone: 'plain' } : { word: '摘完了', tone: 'done' }
}
