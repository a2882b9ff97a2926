/**
 * The files of documents that go, and of somebody who left. What a document keeps is the function's own from the start
 * (`_platform/files/photos.ts`), so that nobody's identity is its owner: what is still needed stays as it is, and what is not is deleted
 * (decisions/0012). Done again after an interruption, it ends the same.
 */
import type { AnyCollection } from '../../_platform/data/collection'
import type { AnyDocument, PersonalField } from '../../_platform/privacy/personalData'
import { thumbOf } from '@shared/thumb'
import { deleteFiles as deleteStored } from '../../_platform/sdk'
import { collections } from '../../collections'
import { fieldAt, firstField, leavesOf, ownersOf } from './personalDocuments'

interface FileOfDocument {
  fileID: string
  field: PersonalField<AnyDocument>
}

/** The files in a document, each once; with a person only those that they put there. */
export function filesOf({ personal }: AnyCollection, document: AnyDocument, personId?: string): FileOfDocument[] {
  const found = new Map<string, FileOfDocument>()
  for (const { path, value, place } of leavesOf(document)) {
    const field = fieldAt(personal, path)
    if (field?.is !== 'file' || (personId !== undefined && !ownersOf(field, place).includes(personId))) continue
    found.set(value, { fileID: value, field })
  }
  return [...found.values()]
}

/** Documents that are looked at for one file: the app uploads a file for one of them, so there are hardly ever two. */
const most = 20

/** The collections that hold files, with the indexes by which a file is found. */
const fileIndexes = collections.flatMap(collection =>
  Object.values(collection.personal.personal).flatMap(({ is, index }) =>
    is === 'file' && index !== undefined ? [{ collection, index }] : [],
  ),
)

/**
 * Deletes what somebody put into a document and it does not need any more; what another document has too is only named by it no longer.
 * @param goes whether the document itself goes, so that it needs none of them
 * @returns for each file the id under which it stands; null when the document has it no longer
 */
export async function movedFiles(
  collection: AnyCollection,
  document: AnyDocument,
  personId: string,
  goes = false,
): Promise<Map<string, string | null>> {
  const moved = new Map<string, string | null>()
  for (const { fileID, field } of filesOf(collection, document, personId)) {
    const needed = !goes && field.needs?.(document, personId) === true
    moved.set(fileID, needed ? fileID : null)
    if (!needed && (await othersWith(fileID, document._id)).length === 0) await withThumbDeleted(fileID)
  }
  return moved
}

/** The photo goes last: as long as it is there, this is done again. */
const withThumbDeleted = (fileID: string) => deleteStored([thumbOf(fileID), fileID])

/** Deletes the files of a document that goes, but for those that another one has too. */
export async function deleteFiles(collection: AnyCollection, document: AnyDocument): Promise<void> {
  for (const { fileID } of filesOf(collection, document))
    if ((await othersWith(fileID, document._id)).length === 0) await withThumbDeleted(fileID)
}

async function othersWith(fileID: string, id: string) {
  const pages = await Promise.all(
    fileIndexes.map(async ({ collection, index }) => {
      const { items } = await collection.page(index, { [firstField(collection, index)]: fileID }, { limit: most })
      return items.map(document => ({ collection, document }))
    }),
  )
  return pages.flat().filter(({ document }) => document._id !== id)
}
