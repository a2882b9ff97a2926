/** Every text of a content that people read. Pure. */
import type { KeptBlock } from '@shared/notices/body'
import type { Content } from '../schema'

const textsOf = (block: KeptBlock): string[] =>
  block.kind === 'list' ? block.items : block.kind === 'picture' ? [block.alt] : [block.text]

export const wordsIn = ({ title, body, attachments }: Pick<Content, 'title' | 'body' | 'attachments'>): string[] => [
  title,
  ...body.flatMap(textsOf),
  ...attachments.map(({ name }) => name),
]
