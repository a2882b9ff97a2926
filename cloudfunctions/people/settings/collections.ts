import { setEditionInput } from '@shared/people/contract'
import * as z from '@shared/z'
import { changeFields } from '../../_platform/data/calls'
import { collection } from '../../_platform/data/collection'
import { settingsData } from './personalData'

const settingsSchema = z.object({
  /** The person's id. Guests have settings too: they are nobody to the community, but somebody with eyes. */
  _id: z.string(),
  ...changeFields,
  ...setEditionInput.shape,
  /** When they were chosen. */
  at: z.string(),
})
export type KeptSettings = z.infer<typeof settingsSchema>

/** How a person wants to see the app, on whichever phone. */
export const settings = collection('settings', settingsSchema, {
  indexes: {},
  label: '显示设置',
  personal: settingsData,
})
