/** The table of contents of `tools`. */
import { router } from '../_platform/call/action'
import { ask } from './ask'
import { decline } from './decline'
import { giveBack } from './giveBack'
import { handOut } from './handOut'
import { mine } from './mine'
import { offered } from './offered'
import { requests } from './requests'
import { withdraw } from './withdraw'

export const toolsRouter = router({ offered, ask, mine, withdraw, requests, handOut, decline, giveBack })
