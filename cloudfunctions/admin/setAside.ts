import { setAsideInput, setAsideOutput } from '@shared/admin/contract'
import { action } from '../_platform/call/action'
import { setAsides } from '../_platform/setAside/collections'
import { setAsideView } from './setAsideView'

/** The documents that were left out because they are damaged, the newest first: what lists and sweeps set aside. Two trips. */
export const setAside = action
  .allow('system.mend')
  .input(setAsideInput)
  .output(setAsideOutput)
  .query(async ({ input: { mended = false, cursor, limit } }) => {
    const page = await setAsides.page('byState', { isOpen: !mended }, { cursor, limit })
    return { items: page.items.map(setAsideView), next: page.next }
  })
