import { fail } from '@shared/errors'
import { mayEver, type Post } from '@shared/permissions'
import type { Holder } from '@shared/grid/node'
import { postsAt, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import type { Report } from '../collections'

/** Can a report be handled in this post at all? An accountant or an admin could never take it up. */
export const canHandle = (post: Post) => mayEver({ personId: '', name: '', posts: [post] }, 'report.handle')

/**
 * Somebody to whom a report is given, in the post that fits its place best.
 * @param person whom the input names, if they are there
 * @throws invalid when they are unknown, hold no post that handles reports, are the reporter, or have it already
 */
export function receiver(report: Report, person: Person | undefined, at: Time): Holder {
  const posts = postsAt(person?.posts ?? [], at).filter(p => !p.suspended && canHandle(p))
  const fitting = posts.find(p => report.ladder.includes(p.node)) ?? posts[0]
  if (!person || !fitting) throw fail('invalid', { fields: { to: '这个人接不了,请另选一位' } })
  if (report.hiddenFrom.includes(person._id)) throw fail('invalid', { fields: { to: '这件事和这个人有关,请另选一位' } })
  if (person._id === report.reporter.personId) throw fail('invalid', { fields: { to: '不能派给提交的人自己' } })
  if (person._id === report.holder.personId && report.state !== 'submitted') {
    throw fail('invalid', { fields: { to: '已经在这个人手里了' } })
  }
  return { personId: person._id, name: person.name, role: fitting.role }
}
