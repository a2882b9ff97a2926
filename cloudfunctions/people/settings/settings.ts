import type { Settings } from '@shared/people/contract'
import { settings, type KeptSettings } from './collections'

/** As people read them; of whoever never chose, the standard edition. */
export const settingsView = (kept: KeptSettings | null): Settings => ({
  edition: kept?.edition ?? 'standard',
  size: kept?.size ?? 'standard',
  at: kept?.at ?? null,
})

/** How a person wants to see the app. One trip. */
export const settingsOf = async (personId: string): Promise<Settings> => settingsView(await settings.find(personId))
