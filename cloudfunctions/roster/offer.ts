/** A file that a function made, for whoever asked for it and for a few minutes. */
import type { SheetFile } from '@shared/roster/contract'
import { rosterFolder } from '@shared/roster/folder'
import { rosterRules } from '@config/community/limits'
import { freshId } from '../_platform/clock'
import { fileUrls, uploadFile } from '../_platform/sdk'
import { addMinutes, dateOf, type Time } from '../_platform/time'
import { sheetOf, type Column } from './sheet/sheets'
import { claim } from './upload'

interface Offer {
  title: string
  format: 'xlsx' | 'csv'
  columns: Column[]
  rows: string[][]
  personId: string
  at: Time
}

/** Stores it at an unguessable path, which the sweep deletes, and gives its short-lived address. */
export async function offer({ title, format, columns, rows, personId, at }: Offer): Promise<SheetFile> {
  const minutes = rosterRules.exportMinutes
  const file = await uploadFile(`${rosterFolder}/out/${freshId()}.${format}`, await sheetOf(format, columns, rows))
  await claim(file, personId, at, minutes)
  const url = (await fileUrls([file], minutes * 60)).get(file)
  if (!url) throw new Error('the file that was just stored is not there')
  const name = `${title} ${dateOf(at)}.${format}`
  return { file, url, name, rows: rows.length, until: addMinutes(at, minutes) }
}
