/** What goes in and out of `roster`: the office's list of who lives where, as a file (DOMAIN §3). */
import { uploadPattern } from '../files'
import { placeCode } from '../ids'
import * as z from '../z'

/** In the caller's own folder; or below `roster/`, where whoever looks a file over first is the only one who may. */
const places = [uploadPattern('[a-z0-9]{1,8}'), /^cloud:\/\/[\w.-]+\/roster\/(?!out\/)(?!.*(\.\.|\/\/))[^\\?#%\s]+$/]
const file = z
  .string()
  .check(
    z.maxLength(400),
    z.regex(new RegExp(places.map(({ source }) => source).join('|')), '请选一份花名册文件再上传'),
  )
  .brand<'file'>()
export const rosterFileInput = z.strictObject({ file })

const rosterError = z.object({
  /** As the table counts them: the headings usually stand in row 1. */
  row: z.int(),
  /** The column's own heading; empty when it is about the whole row. */
  column: z.string(),
  /** What stands there; of a phone or an ID number only the beginning. */
  value: z.string(),
  message: z.string(),
})
export type RosterError = z.infer<typeof rosterError>

const counts = {
  /** Rows with somebody in them. */
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
}

export const checkOutput = z.object({
  ...counts,
  /** Rows without an error; only these are new, changed or unchanged. */
  good: z.int(),
  /** Rows that name a home and nobody in it: left out. */
  empty: z.int(),
  /** The first of them, by row. */
  errors: z.array(rosterError),
  errorCount: z.int(),
  /** Headings that nothing is read from. */
  ignored: z.array(z.string()),
})
export type RosterCheck = z.infer<typeof checkOutput>

export const importOutput = z.object({
  ...counts,
  /** Entries still to be written: the same call again goes on with them. */
  left: z.int(),
  at: z.string(),
})
export type RosterImport = z.infer<typeof importOutput>

export const sheetFormats = ['xlsx', 'csv'] as const
export const exportKinds = ['template', 'roster'] as const
export type ExportKind = (typeof exportKinds)[number]

export const exportInput = z.strictObject({
  format: z.enum(sheetFormats),
  /** `template`: every home, to be filled in. `roster`: who is on it, masked, and whether they are bound. */
  kind: z.enum(exportKinds),
  /** Only below this node; everything that the caller may see without it. */
  under: z.optional(placeCode),
})

export const sheetOutput = z.object({
  file: z.string(),
  /** Whoever has it may load the file, for a few minutes. */
  url: z.string(),
  name: z.string(),
  rows: z.int(),
  /** When the file is deleted. */
  until: z.string(),
})
export type SheetFile = z.infer<typeof sheetOutput>

export const sweepOutput = z.object({ deleted: z.int(), left: z.int() })
