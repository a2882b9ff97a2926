/** What is said about a document: it goes and changes with it, and before it, because the document is what finds it. */
import type { AnyCollection } from '../../_platform/data/collection'
import { everyPage } from '../../_platform/data/everyPage'
import type { AnyDocument } from '../../_platform/privacy/personalData'
import { collections } from '../../collections'
import { firstField } from './personalDocuments'

const pageSize = 20

/** Every document of another collection that is about this one. */
export async function eachAbout(
  id: string,
  act: (from: AnyCollection, about: AnyDocument) => Promise<unknown>,
): Promise<void> {
  for (const collection of collections) {
    const index = collection.personal.about
    if (index === undefined) continue
    const equal = { [firstField(collection, index)]: id }
    const all = await everyPage(cursor => collection.page(index, equal, { limit: pageSize, cursor, damagedToo: true }))
    for (const about of all) await act(collection, about)
  }
}
