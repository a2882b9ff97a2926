import { receive } from '../_platform/call/receive'
import { pushes } from './pushes'

export const main = receive(pushes)
