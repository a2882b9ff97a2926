import { fail } from '@shared/errors'
import { mayEver, type Post } from '@shared/permissions'
import type { Holder } from '@shared/grid/node'
import { reaches } from '@shared/reports/reach'
import { homesAt, postsAt, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import type { Report } from '../collections'
import { recusedIn } from '../duplicates/joins'

/** Can somebody be given a report in this post at all? An accountant could never take it up. */
export const canReceive = (post: Post) => mayEver({ personId: '', name: '', posts: [post] }, 'report.receive')

/**
 * Somebody to whom a report is given, in the post that fits its place best.
 * @param person whom the input names, if they are there
 * @throws invalid when they are unknown, hold no post that handles reports, must keep out of this one, or have it already
 */
export function receiver(report: Report, person: Person | undefined, at: Time): { to: Holder; node: string } {
  const refuse = (why: string) => fail('invalid', { fields: { to: why } })
  const posts = postsAt(person?.posts ?? [], at).filter(p => !p.suspended && canReceive(p))
  const fitting = posts.find(p => report.ladder.includes(p.node)) ?? posts[0]
  if (!person || !fitting) throw refuse('这个人接不了，请另选一位')
  const household = { personId: person._id, homes: homesAt(person, at).map(({ node }) => node) }
  const { hiddenFrom } = report
  if (!reaches({ hiddenFrom, recused: recusedIn(report) }, household, 'handle'))
    throw refuse('这件事和这个人或家里人有关，要回避，请另选一位')
  if (person._id === report.holder?.personId && report.state !== 'submitted') throw refuse('已经在这个人手里了')
  return { to: { personId: person._id, name: person.name, role: fitting.role }, node: fitting.node }
}
