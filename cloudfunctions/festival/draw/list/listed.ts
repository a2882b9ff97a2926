/** Makes the list of a lottery that is closed, and publishes its hash. */
import { fail } from '@shared/errors'
import { festivalRules } from '@config/community/festival'
import type { Clock } from '../../../_platform/clock'
import { inFlight } from '../../../_platform/data/inFlight'
import { env } from '../../../_platform/env'
import { runTransaction } from '../../../_platform/data/transaction'
import { bySystem, record } from '../../../_platform/privacy/audit'
import { entityOf } from '../../audited'
import { entries, lists, sessions, type Entry, type List, type Session } from '../../collections'
import { householdFacts } from './households'
import { hashOfList, pageId, pagesOf, rowsOf, ruleOf, type Row } from './list'
import { outcomesNow } from '../outcomes'

const atOnce = 999

/** Everybody who is in the lottery. A trip for each thousand. */
async function enteredFor(session: string): Promise<Entry[]> {
  const all: Entry[] = []
  const select = ['home', 'partySize', 'state']
  for (let cursor: string | undefined; ;) {
    const page = await entries.page('bySession', { session }, { limit: atOnce, cursor, select })
    all.push(...page.items.filter(({ state }) => state === 'entered'))
    if (page.next === null) return all
    cursor = page.next
  }
}

/**
 * Once the session is closed nobody can sign up for it, so that what is read now is the list. Killed anywhere, it is made anew: no list is there until
 * the session names its hash, and it does so once.
 * @returns the session with its list
 * @throws notFound
 */
export async function listed(id: string, clock: Clock): Promise<Session> {
  const before = await sessions.find(id)
  if (!before) throw fail('notFound')
  if (before.state !== 'closed' || before.list) return before
  const now = clock.now()
  const found = await enteredFor(id)
  const facts = await householdFacts(found.map(({ home }) => home), before.edition, now) // prettier-ignore
  const none = { reserved: false, lostBefore: false }
  const rows = rowsOf(id, found.map(entry => ({ ...entry, ...(facts.get(entry.home) ?? none) })), env.auditKey()) // prettier-ignore
  const hash = hashOfList(ruleOf(before), rows)
  await inFlight(4, pagesIn(id, hash, rows, now), page => lists.insert(page))
  await published(id, { hash, entries: rows.length, at: clock.now() })
  await outcomesNow(id, clock)
  return (await sessions.find(id)) ?? before
}

function pagesIn(session: string, hash: string, rows: readonly Row[], at: string): List[] {
  const per = festivalRules.listRows
  return Array.from({ length: pagesOf(rows.length, per) }, (_page, page) => ({
    _id: pageId(session, hash, page),
    session,
    rows: rows.slice(page * per, (page + 1) * per),
    ranking: null,
    at,
  }))
}

/** The hash stands with the session, and in the audit, from one moment on. Whoever was first made the list. */
const published = (id: string, list: NonNullable<Session['list']>): Promise<void> =>
  runTransaction(async transaction => {
    const before = await transaction.find(sessions, id)
    if (!before || before.list || before.state !== 'closed') return
    const outcome = { of: 'numbers' as const, page: 0 }
    const after = { ...before, list, outcome, outcomeAt: list.at, version: before.version + 1 }
    await transaction.save(sessions, before, after)
    const what = { session: id, hash: list.hash, rows: String(list.entries) }
    await record(transaction, { entity: entityOf(id), action: 'closeFestival', by: bySystem, what }, list.at)
  })
