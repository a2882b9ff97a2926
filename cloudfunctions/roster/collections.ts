import * as z from '@shared/z'
import { collection } from '../_platform/data/collection'
import { rosterFileData, rosterImportData } from './personalData'

const rosterFile = z.object({
  /** Hash of the fileID: whoever looks a file over first is the only one who may. */
  _id: z.string(),
  file: z.string(),
  personId: z.string(),
  /** When it was first seen: an upload to the same place after the file was deleted is another one. */
  at: z.string(),
  /** From when the sweep deletes it. */
  until: z.string(),
})
export type RosterFile = z.infer<typeof rosterFile>

/** Files that lie in the storage for a while: uploads hold plain phones, and exports have been handed out. */
export const rosterFiles = collection('rosterFiles', rosterFile, {
  indexes: { byEnd: ['until'], byPerson: ['personId'], byFile: ['file'] },
  label: '花名册文件',
  personal: rosterFileData,
})

const rosterImport = z.object({
  /** The file's: the same call again gives the same answer, though the file is gone. */
  _id: z.string(),
  /** The upload that was imported last from there, as its entries carry it. */
  batch: z.string(),
  personId: z.string(),
  at: z.string(),
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
})
export type RosterImportRecord = z.infer<typeof rosterImport>

/** Imports that are done. */
export const rosterImports = collection('rosterImports', rosterImport, {
  indexes: { byPerson: ['personId'] },
  label: '花名册导入记录',
  personal: rosterImportData,
})
