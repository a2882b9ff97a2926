/** A file that a function made, for whoever asked for it and for a few minutes. */
import type { SheetFile } from '@shared/roster/contract'
import { rosterFolder } from '@shared/roster/folder'
import { rosterRules } from '@config/community/limits'
import type { PersonContext } from '../_platform/call/context'
import { lookupOf } from '../_platform/privacy/vault'
import { fileUrls, uploadFile } from '../_platform/sdk'
import { dateOf } from '../_platform/time'
import { sheetOf, type Column } from './sheet/sheets'
import { claim } from './upload'

interface Offer {
  title: string
  format: 'xlsx' | 'csv'
  columns: Column[]
  rows: string[][]
}

/**
 * Stores it at an unguessable path, which the sweep deletes, and gives its short-lived address. The path is made of the call: sent again, it
 * is the same file.
 */
export async function offer(
  { actor: { personId }, key, clock }: PersonContext,
  { title, format, columns, rows }: Offer,
): Promise<SheetFile> {
  const minutes = rosterRules.exportMinutes
  const path = `${rosterFolder}/out/${lookupOf('sheet', `${personId} ${key}`)}.${format}`
  const file = await uploadFile(path, await sheetOf(format, columns, rows))
  const { at, until } = await claim(file, personId, clock.now(), minutes)
  const url = (await fileUrls([file], minutes * 60)).get(file)
  if (!url) throw new Error('the file that was just stored is not there')
  const name = `${title} ${dateOf(at)}.${format}`
  return { file, url, name, rows: rows.length, until }
}
