/** A content as it is shown: addresses instead of files. */
import type { AttachmentView, BlockView } from '@shared/notices/body'
import type { Finance } from '@shared/notices/finance'
import { thumbOf } from '@shared/thumb'
import { photoShown, photoUrls } from '../../_platform/files/photos'
import type { Content } from '../schema'
import { fileOf, storedIn } from './stored'

type Shown = Pick<Content, 'title' | 'body' | 'attachments' | 'finance' | 'financeFile'>

const isPicture = (stored: string) => !/\.(pdf|xlsx)$/.test(stored)

/** The addresses of all files that these show, by their stored names, and of thumbnails; one trip to the storage, and none without files. */
export async function urlsOf(files: readonly string[], contents: readonly Shown[]): Promise<Map<string, string>> {
  const named = contents.flatMap(storedIn).flatMap(stored => {
    const file = fileOf(files, stored)
    if (!file) return []
    return [{ stored, file }, ...(isPicture(stored) ? [{ stored: thumbOf(stored), file: thumbOf(file) }] : [])]
  })
  if (named.length === 0) return new Map()
  const urls = await photoUrls(named.map(({ file }) => file))
  return new Map(named.map(({ stored, file }) => [stored, urls.get(file) ?? '']))
}

export function shownContent(
  { title, body, attachments, finance, financeFile }: Shown,
  urls: ReadonlyMap<string, string>,
) {
  const url = (stored: string) => urls.get(stored) ?? ''
  return {
    title,
    body: body.map((block): BlockView =>
      block.kind === 'picture' ? { ...block, ...photoShown(block.stored, urls) } : block,
    ),
    attachments: attachments.map((each): AttachmentView => ({ ...each, url: url(each.stored) })),
    finance: finance satisfies Finance | null,
    financeFile: financeFile ? { ...financeFile, url: url(financeFile.stored) } : null,
  }
}
