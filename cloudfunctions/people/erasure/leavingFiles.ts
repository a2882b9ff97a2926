/**
 * The files of documents that go, and of somebody who left. WeChat keeps who uploaded a file, so none stays as it is: what is still needed is stored anew as the
 * function's own, and what is not is deleted (decisions/0012). Done again after an interruption, it ends the same.
 */
import type { AnyCollection } from '../../_platform/data/collection'
import { sha256 } from '../../_platform/personId'
import type { AnyDocument, PersonalField } from '../../_platform/privacy/personalData'
import { deleteFile, fileUrls, uploadFile } from '../../_platform/sdk'
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
 * Stores anew what is needed and deletes the rest. A file that somebody else put into a document is theirs, whoever names it too: nobody
 * takes away another one's proof by leaving.
 * @param goes whether the document itself goes, so that it needs none of them
 * @returns for each file the id under which it stands now; null when it is there no longer
 */
export async function movedFiles(
  collection: AnyCollection,
  document: AnyDocument,
  personId: string,
  goes = false,
): Promise<Map<string, string | null>> {
  const moved = new Map<string, string | null>()
  for (const { fileID, field } of filesOf(collection, document, personId)) {
    const others = await othersWith(fileID, document._id)
    const isAnothers = others.some(
      other => !filesOf(other.collection, other.document, personId).some(file => file.fileID === fileID),
    )
    if (isAnothers) {
      moved.set(fileID, fileID)
      continue
    }
    const needed = others.length > 0 || (!goes && field.needs?.(document, personId) === true)
    moved.set(fileID, needed ? await storedAnew(fileID) : null)
    await deleteFile(fileID)
  }
  return moved
}

/** Deletes the files of a document that goes, but for those that another one has too. */
export async function deleteFiles(collection: AnyCollection, document: AnyDocument): Promise<void> {
  for (const { fileID } of filesOf(collection, document))
    if ((await othersWith(fileID, document._id)).length === 0) await deleteFile(fileID)
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

/** The id is made of the old one, so that a second try finds what the first one stored. */
async function storedAnew(fileID: string): Promise<string | null> {
  const ending = /\.\w{1,5}$/.exec(fileID)?.[0] ?? ''
  const path = `kept/${sha256(fileID).slice(0, 32)}${ending}`
  const known = `${fileID.split('/').slice(0, 3).join('/')}/${path}`
  const urls = await fileUrls([fileID, known])
  const url = urls.get(fileID)
  if (!url) return urls.has(known) ? known : null
  const response = await fetch(url)
  if (!response.ok) throw new Error(`a file could not be read: ${response.status}`)
  return uploadFile(path, Buffer.from(await response.arrayBuffer()))
}
