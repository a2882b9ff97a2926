/** Photos of papers, as long as they are not handed in: on this phone, each sent once, gone from it when they are handed in or thrown away. */
import { formsOf } from '../../photos/photoForm'
import { sentFiles } from '../../photos/uploads'

/** Two sides and a few pages; whoever has more brings it. */
export const photosOfAPaper = 6

const forms = formsOf('paper', {}, photosOfAPaper)

/** The form of one paper of a draft, or of a correction: `of` names which. */
export const paperForm = (of: string, paper: string) => forms(`${of}.${paper}`)

/** What is handed in, a line for each paper; null while a photo is still on its way or was refused. */
export function sentPapers(
  of: string,
  papers: readonly { id: string }[],
): { paper: string; photos: string[] }[] | null {
  const sent = papers.map(({ id }) => ({ paper: id, photos: sentFiles(paperForm(of, id).store.get().photos) }))
  const whole = sent.flatMap(({ paper, photos }) => (photos ? [{ paper, photos }] : []))
  return whole.length === papers.length ? whole : null
}

/** A photo that the server or the line refused: only the person can try it again. */
export const hasFailed = (of: string, papers: readonly { id: string }[]) =>
  papers.some(({ id }) =>
    paperForm(of, id)
      .store.get()
      .photos.some(({ state }) => state === 'failed'),
  )

/** The server has them. */
export const discardPapers = (of: string, papers: readonly { id: string }[]) =>
  papers.forEach(({ id }) => paperForm(of, id).discard())

/** They are not wanted any more: what was uploaded is taken back. */
export const throwAwayPapers = (of: string, papers: readonly { id: string }[]) =>
  papers.forEach(({ id }) => paperForm(of, id).throwAway())
