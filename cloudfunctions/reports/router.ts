/** The table of contents of `reports`. */
import { router } from '../_platform/action'
import { accept } from './accept'
import { assign } from './assign'
import { candidates } from './candidates'
import { closeUnrated } from './closeUnrated'
import { counts } from './counts'
import { get } from './get'
import { mine } from './mine'
import { queue } from './queue'
import { rate } from './rate'
import { remind } from './remind'
import { reopen } from './reopen'
import { resolve } from './resolve'
import { route } from './route'
import { sendBack } from './sendBack'
import { submit } from './submit'
import { supplement } from './supplement'
import { transfer } from './transfer'
import { withdraw } from './withdraw'

export const reportsRouter = router({
  // what a resident does
  submit, route, mine, get, rate, reopen, withdraw, remind, supplement,
  // what staff do
  queue, counts, accept, candidates, transfer, assign, sendBack, resolve,
  // what the timer does
  closeUnrated,
}) // prettier-ignore
