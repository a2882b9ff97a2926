/**
 * The field inventory (DOMAIN §3, 个人信息保护法): what every collection holds of a person, what for, on what basis, how long, how it
 * is found, and what becomes of it when the person leaves. Whatever is not here fails a test; export, leaving and the
 * sweeps read it. A new collection or field gets a row in its file of `personalData/` and is put nowhere else.
 */
import { auditData } from './personalData/audit'
import { gridData } from './personalData/grid'
import { householdData } from './personalData/household'
import type { Holding } from './personalData/kinds'
import { messagesData } from './personalData/messages'
import { peopleData } from './personalData/people'
import { reportData } from './personalData/reports'
import { systemData } from './personalData/system'

/** Running numbers say nothing of anybody. */
const counters: Holding = {
  collection: 'counters',
  found: [],
  since: null,
  personal: {},
  plain: { _id: 'a year', '*': 'running numbers' },
  exports: [],
}

/** In the order in which a person is taken out of them, and in which they read of themselves. */
export const personalData: readonly Holding[] = [
  ...peopleData,
  ...householdData,
  ...messagesData,
  ...reportData,
  ...gridData,
  ...auditData,
  ...systemData,
  counters,
]
