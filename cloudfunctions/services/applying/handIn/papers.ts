/** Papers on their way in: the caller's own uploads, looked at as every photo is, and stored where no client can read or write (DOMAIN §7). */
import { Failure, fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { PersonContext } from '../../../_platform/call/context'
import { seenPhotos, storePhotos, type SeenPhoto } from '../../../_platform/files/photos'

interface HandedIn {
  paper: string
  photos: Id<'file'>[]
}
export interface SeenPaper {
  paper: string
  photos: SeenPhoto[]
}

/** The resolver of papers in an input. @throws fileRefused with the field of each photo that is not good */
export async function ownPapers(papers: readonly HandedIn[], { actor }: PersonContext): Promise<SeenPaper[]> {
  const places = papers.flatMap(({ photos }, nth) => photos.map((_photo, at) => `papers.${nth}.photos.${at}`))
  const fileIDs = papers.flatMap(({ photos }) => photos)
  const seen = await namedBy(places, () => seenPhotos([...fileIDs], actor.personId))
  let from = 0
  return papers.map(({ paper, photos }) => {
    const own = seen.slice(from, from + photos.length)
    from += photos.length
    return { paper, photos: own }
  })
}

/** What is wrong with a photo, at the place where its paper has it. */
async function namedBy<T>(places: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'fileRefused') throw error
    const fields = Object.entries(error.fields ?? {}).map(([field, says]) => {
      const [, nth] = /^photos\.(\d+)$/.exec(field) ?? []
      return [nth === undefined ? 'papers' : (places[Number(nth)] ?? 'papers'), says] as const
    })
    throw fail('fileRefused', {
      fields: Object.fromEntries(fields),
      message: '有的照片没传好，请按提示重拍那几张，别的都在',
    })
  }
}

/** A photo of a paper by its name, and where it is stored. */
export interface StoredPaper {
  paper: string
  photos: { name: string; fileID: string }[]
}

const nameOf = (fileID: string) => /\/([0-9a-f]{32})\.\w+$/.exec(fileID)?.[1] ?? ''

/**
 * Stores the photos below a folder of the application's own: all are read and cleaned first, so that a bad one leaves none behind. Sent again the
 * same files are written.
 */
export async function storePapers(id: string, papers: readonly SeenPaper[]): Promise<StoredPaper[]> {
  const places = papers.flatMap(({ photos }, nth) => photos.map((_photo, at) => `papers.${nth}.photos.${at}`))
  const fileIDs = await namedBy(places, () => storePhotos(papers.flatMap(({ photos }) => photos), `papers/${id}`)) // prettier-ignore
  let from = 0
  return papers.map(({ paper, photos }) => {
    const own = fileIDs.slice(from, from + photos.length)
    from += photos.length
    return { paper, photos: own.map(fileID => ({ name: nameOf(fileID), fileID })) }
  })
}

/** Where these photos are stored, by their names. */
export const filesOf = (papers: readonly StoredPaper[]): Record<string, string> =>
  Object.fromEntries(papers.flatMap(({ photos }) => photos.map(({ name, fileID }) => [name, fileID])))

/** All uploads that an input handed in. */
export const uploadsIn = (papers: readonly HandedIn[]): string[] => papers.flatMap(({ photos }) => photos)
