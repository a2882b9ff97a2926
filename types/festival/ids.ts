/** Ids of the festival as they come in from outside. */
import * as z from '../z'

/** An edition by its number, year − 2014 (DOMAIN §6): it is public, and nobody has to be asked about it. */
export const editionNumber = z.int().check(z.gte(1), z.lte(999))

/** A session: its edition and its place in it, `12-1`. */
export const sessionId = z.id.brand<'festivalSession'>()
/** A line of the ledger. */
export const lineId = z.id.brand<'ledgerLine'>()
/** What fruit was weighed together: a session, or a tree in it, `12-1` or `12-1:E05-07`. */
export const batchId = z.id.brand<'batch'>()
export const treeId = z.id.brand<'tree'>()
/** An entry of a tree's diary. */
export const diaryId = z.id.brand<'treeDiary'>()
/** A photo of the wall. */
export const wallPhotoId = z.id.brand<'wallPhoto'>()
