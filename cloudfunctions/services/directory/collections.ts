import { directoryNeeds } from '@shared/services/directory/directoryNeeds'
import { hoursSchema } from '@shared/services/directory/directory'
import * as z from '@shared/z'
import { changeFields } from '../../_platform/data/calls'
import { collection } from '../../_platform/data/collection'
import { mentionFields } from '../../_platform/data/mentions'
import { keptEntryData } from './personalData'

const someone = z.object({ personId: z.string(), name: z.string() })

const keptEntry = z.object({
  /** Of config/community/directory.ts, or of the call that added it. */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  name: z.string(),
  needs: z.array(z.enum(directoryNeeds)),
  phone: z.string(),
  where: z.string(),
  hours: hoursSchema,
  note: z.string(),
  checkedOn: z.day,
  by: someone,
  /** Nobody is sent there any more. */
  removed: z.boolean(),
  /** `directory`: all of them are read together. */
  list: z.literal('directory'),
  at: z.time,
})
export type StoredEntry = z.infer<typeof keptEntry>

/** 便民电话: what staff changed of the directory, checked, or added. What nobody touched is in config/community/directory.ts. */
export const keptEntries = collection('servicesDirectory', keptEntry, {
  indexes: { byList: ['list', '-at'], byMention: ['mentions', 'at'] },
  label: '便民电话',
  personal: keptEntryData,
})
