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

/** The papers of which every photo has arrived; one without photos is not named, so that what another phone took of it stays. */
export const arrivedPapers = (of: string, papers: readonly { id: string }[]) =>
  papers.flatMap(({ id }) => {
    const photos = sentFiles(paperForm(of, id).store.get().photos)
    return photos?.length ? [{ paper: id, photos }] : []
  })

/** Photos that arrived from another phone stand here as sent; one that is not there any more is to be taken again. */
export const takePapers = (
  of: string,
  papers: readonly { paper: string; photos: readonly { file: string; url: string | null }[] }[],
) =>
  papers.forEach(({ paper, photos }) => {
    const taken = photos.flatMap(
      ({ file, url }) =>
      url === null
        ? []
        : [{ photo: { path: url, size: 0 }, name: file.slice(file.lastIndexOf('/') + 1), fileID: file, state: 'sent' as const, progress: 1 }], // prettier-ignore
    )
    if (taken.length > 0) paperForm(of, paper).tell({ type: 'took', photos: taken })
  })

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
