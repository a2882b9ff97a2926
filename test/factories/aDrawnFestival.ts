/** What the server answers of a festival whose lottery is drawn, for the looks of pages that no seeded household has yet. */
import type { Page, Route } from 'playwright-core'
import type { Current, PublicSession } from '../../types/festival/editions'
import type { Result } from '../../types/festival/draw'
import { canonicalList, rankedBy, type ListRow } from '../../types/festival/drawing'
import type { EntryState } from '../../types/festival/entryFlow'
import type { EntryView, MySignUps } from '../../types/festival/signUp'
import { sha256 } from '../../cloudfunctions/_platform/personId'

const publicNumber = '417'
const mineIs = '12-1-0082'

const rows: ListRow[] = Array.from({ length: 486 }, (_, nth) => ({
  number: `12-1-${String(nth + 1).padStart(4, '0')}`,
  size: 1 + (nth % 4),
  reserved: nth % 9 === 0,
  lost: nth % 7 === 0,
  seal: sha256(`seal ${nth}`),
}))

/** The result of 300 places for 486 households, one of which reads it. */
export function aResult({ id, name, closesAt }: PublicSession, source: Current['source']): Result {
  const rule = { session: id, places: 300, reserved: 20 }
  return {
    ...rule,
    name,
    state: 'drawn',
    closesAt,
    closedAt: closesAt,
    reservedPlaces: 60,
    source,
    listHash: sha256(canonicalList(rule, rows)),
    listAt: closesAt,
    total: rows.length,
    publicNumber,
    enteredBy: '宋丽娜',
    confirmedBy: '赵建国',
    drawnAt: closesAt,
    entries: rows.map(({ number, ...row }) => ({ id: number, ...row })),
    ranking: rankedBy(publicNumber, rule, rows, sha256).map(({ rank, number, placed }) => ({
      rank,
      id: number,
      who: '欧＊＊＊',
      state: placed ? 'placed' : 'waiting',
      ...(number === mineIs ? { mine: true } : {}),
    })),
    mine: null,
    next: null,
  }
}

/** The edition with its lottery drawn. */
export const aDrawn = (current: Current): Current => ({
  ...current,
  state: 'drawn',
  sessions: current.sessions.map(session =>
    session.mode === 'lottery'
      ? {
          ...session,
          state: 'drawn',
          places: 300,
          left: 0,
          list: { hash: sha256('list'), entries: rows.length, at: session.closesAt },
          drawn: { number: publicNumber, at: session.closesAt },
        }
      : session,
  ),
})

const hour = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + (8 + hours) * hour).toISOString().replace('Z', '+08:00')

/** A household's sign-up for the lottery, in a state that it comes to after the draw. */
export const aDrawnEntry = (session: string, state: EntryState): EntryView => ({
  id: `${session}#home`,
  session,
  state,
  partySize: 3,
  roles: ['picker'],
  number: mineIs,
  rank: state === 'placed' ? 37 : 142,
  byDraw: state === 'placed',
  ahead: state === 'waiting' ? 11 : null,
  offer: state === 'offered' ? { places: 3, at: inHours(-1), until: inHours(23) } : null,
  checkedIn: null,
  by: { name: '李秀英', mine: true },
  at: inHours(-48),
  allowed: state === 'offered' ? ['accept', 'pass'] : ['withdraw'],
})

/** Answers the festival's questions on a phone as if the draw had come out so; others go through. */
export async function answersAsDrawn(page: Page, state: EntryState): Promise<void> {
  // What the screen before still waits for is nobody's any more.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  let seen: Promise<Current> | undefined
  // Asked for by itself, because the page asks for all of it at once.
  const current = async (route: Route): Promise<Current> => {
    const answer = await route.fetch({ postData: JSON.stringify({ path: 'current' }) })
    return aDrawn(((await answer.json()) as { result: { data: Current } }).result.data)
  }
  await page.route('**/client/functions/festival', async route => {
    const { path } = route.request().postDataJSON() as { path: string }
    if (!['current', 'home', 'result'].includes(path)) return route.continue()
    const found = await (seen ??= current(route))
    const session = found.sessions.find(({ mode }) => mode === 'lottery')
    if (!session) throw new Error('the seeded edition has a lottery')
    const mine: MySignUps = { home: 'XZZ', letOut: false, principals: [], entries: [aDrawnEntry(session.id, state)] }
    const data = { current: found, home: { current: found, mine }, result: aResult(session, found.source) }[path]
    return route.fulfill({ json: { result: { ok: true, data } } })
  })
}
