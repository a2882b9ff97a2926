/** Sessions as the gate names them: whoever serves there serves at all of them. */
import { fail } from '@shared/errors'
import type { OfflineScan } from '@shared/festival/day/gate'
import type { Id } from '@shared/ids'
import { sessions, type Session } from '../collections'

const unknown = () => fail('notFound', { message: '没有这一场，请刷新看看' })

/** @throws notFound */
export async function servedSession(id: Id<'festivalSession'>): Promise<Session> {
  const session = await sessions.find(id)
  if (!session) throw unknown()
  return session
}

/** @throws notFound for a session of one of these scans that there is not */
export async function sessionsOfScans(scans: readonly OfflineScan[]): Promise<void> {
  const named = [...new Set(scans.flatMap(({ session }) => session ?? []))]
  if ((await sessions.findMany(named)).length < named.length) throw unknown()
}
