/** How a household is called at the gate. */
import { maskName } from '../../_platform/privacy/mask'
import { leftName } from '../../_platform/personId'

/** `李秀英` → `李家`: nobody at the gate needs more. */
export const familyOf = (name: string): string =>
  name === leftName ? '这家' : `${maskName(name).replace(/\*+$/, '')}家`
