/** How much a notice holds. Apart from the schemas, because the phone asks too. */

/** P: what a phone still reads, and one call can carry. */
export const bodyMost = {
  blocks: 60,
  heading: 40,
  paragraph: 1_000,
  items: 20,
  item: 200,
  pictures: 9,
  alt: 60,
  link: 20,
  /** Characters of all of it. */
  letters: 8_000,
  attachments: 5,
  attachmentName: 60,
} as const

export const financeMost = { months: 12, lines: 40 } as const
export const titleMost = 40
