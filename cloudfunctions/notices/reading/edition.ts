import { fail } from '@shared/errors'
import { isReadable } from '@shared/notices/flow'
import { editionInput, editionOutput } from '@shared/notices/reading'
import { action } from '../../_platform/call/action'
import { noticeEditions } from '../collections'
import { shownContent, urlsOf } from '../content/shown'
import { visibleNotice } from './visible'

/** What a notice said before it was corrected, for everybody who reads it. @throws notFound */
export const edition = action
  .allow('notice.read')
  .input(editionInput)
  .ids({ id: visibleNotice })
  .output(editionOutput)
  .query(async ({ input, ctx }) => {
    const notice = ctx.found.id
    const found = isReadable(notice.state) ? await noticeEditions.find(`${notice._id}#${input.edition}`) : null
    if (!found) throw fail('notFound')
    const { content, publishedAt, until, why } = found
    const urls = await urlsOf(notice.files, [content])
    return { edition: found.edition, ...shownContent(content, urls), publishedAt, objectionsUntil: until, why }
  })
