/** The table of contents of `audit`. */
import { router } from '../_platform/call/action'
import { entries } from './entries'
import { seal } from './seal'
import { verify } from './verify'

export const auditRouter = router({ entries, verify, seal })
