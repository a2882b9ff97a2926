/** What only whoever applies and the clerk who has it may know: kept as one encrypted text each, with its application's name as its place. */
import { decrypt, encrypt, keyOf } from '../../_platform/privacy/vault'
import type { Application } from './schema'

type Sealed = Pick<Application, 'sealedFields' | 'sealedPapers' | 'key'>
type Texts = Record<string, string>

const pathOf = (id: string, field: 'sealedFields' | 'sealedPapers') => `serviceApplications/${id}/${field}` as const

/** Both, encrypted with the key in use. @param files fileIDs by the names of the photos */
export function sealed(id: string, fields: Texts, files: Texts): Sealed {
  const sealedFields = encrypt(JSON.stringify(fields), pathOf(id, 'sealedFields'))
  return {
    sealedFields,
    sealedPapers: encrypt(JSON.stringify(files), pathOf(id, 'sealedPapers')),
    key: keyOf(sealedFields),
  }
}

const opened = (text: string | null, path: ReturnType<typeof pathOf>): Texts =>
  text === null ? {} : (JSON.parse(decrypt(text, path)) as Texts)

/** What was filled in, by the ids of the fields; nothing once it is gone. */
export const fieldsIn = ({ _id, sealedFields }: Pick<Application, '_id' | 'sealedFields'>): Texts =>
  opened(sealedFields, pathOf(_id, 'sealedFields'))

/** Where the photos are stored, by their names; nothing once they are gone. */
export const filesIn = ({ _id, sealedPapers }: Pick<Application, '_id' | 'sealedPapers'>): Texts =>
  opened(sealedPapers, pathOf(_id, 'sealedPapers'))

/** The same, encrypted anew with the key in use; what is gone stays gone. */
export function resealed(application: Application): Application {
  const { _id, sealedFields, sealedPapers } = application
  const anew = sealed(_id, fieldsIn(application), filesIn(application))
  const kept = { sealedFields: sealedFields && anew.sealedFields, sealedPapers: sealedPapers && anew.sealedPapers }
  return { ...application, ...kept, key: kept.sealedFields || kept.sealedPapers ? anew.key : null }
}
