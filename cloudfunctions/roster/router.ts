/** The table of contents of `roster`. */
import { router } from '../_platform/call/action'
import { check } from './check'
import { errorTable } from './errorTable'
import { exportRoster } from './export'
import { importRoster } from './import'
import { sweep } from './sweep'

export const rosterRouter = router({ check, errorTable, import: importRoster, export: exportRoster, sweep })
