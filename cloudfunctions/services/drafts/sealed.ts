/** What of a draft only whoever fills it in may know: two encrypted texts, with its name as their place. */
import { decrypt, encrypt, keyOf } from '../../_platform/privacy/vault'
import type { Draft } from './collections'

/** What was filled in. */
export interface Filled {
  answers: Record<string, string>
  fields: Record<string, string>
  delivery: boolean
}
/** Uploads, by their fileIDs. */
export interface Photographed {
  papers: { paper: string; photos: string[] }[]
  /** All that it ever named: what was taken out since may still lie there. */
  named: string[]
}

export const nothingFilled: Filled = { answers: {}, fields: {}, delivery: false }
export const nothingPhotographed: Photographed = { papers: [], named: [] }

type Sealed = Pick<Draft, 'sealedFields' | 'sealedPapers' | 'key'>
const pathOf = (id: string, field: 'sealedFields' | 'sealedPapers') => `serviceDrafts/${id}/${field}` as const

/** Both, encrypted with the key in use. */
export function sealedDraft(id: string, filled: Filled, photographed: Photographed): Sealed {
  const sealedFields = encrypt(JSON.stringify(filled), pathOf(id, 'sealedFields'))
  return {
    sealedFields,
    sealedPapers: encrypt(JSON.stringify(photographed), pathOf(id, 'sealedPapers')),
    key: keyOf(sealedFields),
  }
}

export const filledIn = ({ _id, sealedFields }: Pick<Draft, '_id' | 'sealedFields'>): Filled =>
  sealedFields === null ? nothingFilled : (JSON.parse(decrypt(sealedFields, pathOf(_id, 'sealedFields'))) as Filled)

export const photographedIn = ({ _id, sealedPapers }: Pick<Draft, '_id' | 'sealedPapers'>): Photographed =>
  sealedPapers === null
    ? nothingPhotographed
    : (JSON.parse(decrypt(sealedPapers, pathOf(_id, 'sealedPapers'))) as Photographed)

/** The same, encrypted anew with the key in use; what is gone stays gone. */
export function resealedDraft(draft: Draft): Draft {
  const { _id, sealedFields, sealedPapers } = draft
  const anew = sealedDraft(_id, filledIn(draft), photographedIn(draft))
  const kept = { sealedFields: sealedFields && anew.sealedFields, sealedPapers: sealedPapers && anew.sealedPapers }
  return { ...draft, ...kept, key: kept.sealedFields || kept.sealedPapers ? anew.key : null }
}
