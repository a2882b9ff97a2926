/** A notice as those see it who write and look at notices. */
import type { ManagedRow, NoticeView } from '@shared/notices/contract'
import { roleLabels } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import type { Member } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { shownContent, urlsOf } from '../content/shown'
import { objectionsIn } from '../display/open'
import type { Content, Notice, Someone } from '../schema'
import { allowedOn, isWriter } from './who'

const someoneView = ({ name, role }: Someone) => ({ name, role: role && roleLabels[role] })

const timesIn = ({ urgent, publishAt, expiresAt, objectionsUntil }: Content) => ({
  urgent,
  publishAt,
  expiresAt,
  objectionsUntil,
})

/** One of them, with the addresses of its files; of a 公示 two trips more at once. */
export async function viewOf(notice: Notice, { actor, clock }: PersonContext): Promise<NoticeView> {
  const now = clock.now()
  const { _id: id, version, state, column, content, audience, correction, spread, ended } = notice
  const shown = [content, ...(correction ? [correction.content] : [])]
  const [urls, objections] = await Promise.all([
    urlsOf(notice.files, shown),
    notice.display ? objectionsIn(id) : { all: 0, open: 0 },
  ])
  const { tags, node, place } = audience
  return {
    ...{ id, version, state, column },
    ...shownContent(content, urls),
    ...timesIn(content),
    audience: { node, place, tags },
    author: someoneView(notice.author),
    mine: isWriter(actor, notice),
    reviewer: notice.reviewer && someoneView(notice.reviewer),
    note: notice.note,
    doubtful: notice.doubtful,
    at: notice.at,
    publishedAt: notice.publishedAt,
    edition: notice.edition,
    spreading: spread && { told: spread.told, of: spread.of, doneAt: spread.doneAt },
    objections,
    reason: ended?.note ?? null,
    correction: correction && {
      state: correction.state,
      why: correction.why,
      by: someoneView(correction.author),
      note: correction.note,
      doubtful: correction.doubtful,
      content: { ...shownContent(correction.content, urls), ...timesIn(correction.content) },
    },
    allowed: allowedOn(notice, actor, now, objections.open),
  }
}

/** A row of a list. */
export const rowFor =
  (actor: Member, now: Time) =>
  (notice: Notice): ManagedRow => {
    const { _id: id, version, state, column, content, audience, author, at, spread, correction } = notice
    return {
      ...{ id, version, state, column, at },
      title: content.title,
      place: audience.place,
      author: author.name,
      urgent: content.urgent,
      publishAt: content.publishAt,
      objectionsUntil: notice.display?.until ?? content.objectionsUntil,
      spreading: spread && { told: spread.told, of: spread.of, doneAt: spread.doneAt },
      correction: correction?.state ?? null,
      // Whether objections are open it does not know: closing is asked for on its page.
      allowed: allowedOn(notice, actor, now).filter(event => event !== 'close' && event !== 'answer'),
    }
  }
