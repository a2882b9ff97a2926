/** Files of a notice by the names that its view shows: no fileID leaves us. Pure. */
import type { KeptAttachment, KeptBlock } from '@shared/notices/body'

export const nameOfFile = (fileID: string) => fileID.replace(/^.*\//, '')

/** The fileID of a stored name; undefined when the notice has none of that name. */
export const fileOf = (files: readonly string[], stored: string) => files.find(file => nameOfFile(file) === stored)

interface Shown {
  body: readonly KeptBlock[]
  attachments: readonly KeptAttachment[]
  financeFile?: KeptAttachment | null | undefined
}

/** The names of all files that a content shows. */
export const storedIn = ({ body, attachments, financeFile }: Shown) => [
  ...body.flatMap(block => (block.kind === 'picture' ? [block.stored] : [])),
  ...attachments.map(({ stored }) => stored),
  ...(financeFile ? [financeFile.stored] : []),
]
