import type { Settings } from '@shared/people/contract'
import type { Member } from '../../_platform/call/members'

/** As people read them; of whoever never chose, the standard edition. */
export const settingsView = (kept: Member['settings']): Settings =>
  kept ?? { edition: 'standard', size: 'standard', at: null }
