import { fail } from '@shared/errors'
import { noticeView, saveInput } from '@shared/notices/contract'
import { financeFaults } from '@shared/notices/finance'
import { householdOf } from '@shared/permissions'
import { thumbOf } from '@shared/thumb'
import { marksOf } from '@shared/reports/reach'
import { action } from '../../_platform/call/action'
import { dropUploads } from '../../_platform/files/uploads'
import { knownAudience } from '../audience/theAudience'
import { keptContent } from '../content/kept'
import { seenAttachments, seenBody } from '../content/theFiles'
import { timesOf } from '../content/times'
import { noticeFolder, type Notice } from '../collections'
import { viewOf } from './view'
import { asked } from './asked'
import { savedNotice } from './theNotice'
import { actingIn, mayWrite } from './who'
import { written } from './written'

/**
 * Writes a notice, or a correction of one that is published; a second person is asked to look at it, unless it is only kept. What was agreed to and is
 * changed is looked at anew (DOMAIN §5).
 * @throws notFound, forbidden for a column that is not theirs, invalid, fileRefused, textRefused, notNow, conflict
 */
export const save = action
  .allow('notice.write')
  .input(saveInput)
  .of(savedNotice)
  .ids({ audience: knownAudience, body: seenBody, attachments: seenAttachments })
  .output(noticeView)
  .mutation(async ({ input, ctx }) => {
    const { actor, doubtful } = ctx
    let old: Notice | null = null
    const notice = await ctx.change(async ({ id, before, found, at }) => {
      old = before
      if (input.id !== undefined && !before) throw fail('notFound')
      const { audience: known, body, attachments = [] } = found
      const columns = before ? [before.column, input.column] : [input.column]
      if (columns.some(column => !mayWrite(actor, column, known) || (before && !mayWrite(actor, column, before))))
        throw fail('forbidden', { message: '这个栏目不归您写' })
      const { finance = null } = input
      if (input.column === 'finance' && !finance && !input.asDraft)
        throw fail('invalid', { fields: { finance: '财务公开要有收支表' } })
      const faults = finance ? financeFaults(finance) : {}
      if (Object.keys(faults).length > 0) throw fail('invalid', { fields: faults })
      const times = timesOf(input, at)
      const stood = [before?.content, before?.correction?.content].flatMap(each => each?.attachments ?? [])
      const kept = await keptContent(body, attachments, finance, noticeFolder(id), {
        files: before?.files ?? [],
        attachments: stood,
      })
      const by = actingIn(actor, known.ladder)
      const marks = marksOf(householdOf(actor))
      const content = {
        title: input.title,
        body: kept.body,
        attachments: kept.attachments,
        finance,
        financeFile: kept.financeFile,
        urgent: input.urgent ?? false,
        ...times,
      }
      const asks = (named: string) => asked(known, { _id: named, content }, [...marks, ...(before?.writers ?? [])], at)
      return written(id, before, { input, by, marks, known, content, added: kept.added, doubtful, asks, at })
    })
    await dropUploads([...uploadsOf(input), ...unused(old, notice)])
    return viewOf(notice, ctx)
  })

function uploadsOf({
  body,
  attachments = [],
}: {
  body: readonly object[]
  attachments?: readonly object[] | undefined
}) {
  return [...body, ...attachments].flatMap(each => ('file' in each && typeof each.file === 'string' ? [each.file] : []))
}

/** What a draft showed and does not any more, with its thumbnails. */
const unused = (before: Notice | null, after: Notice) =>
  (before?.files ?? []).filter(file => !after.files.includes(file)).flatMap(file => [file, thumbOf(file)])
