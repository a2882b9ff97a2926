import { router } from '../_platform/call/action'
import { greet } from './greet'

export const helloRouter = router({ greet })
