import { router } from '../_platform/action'
import { greet } from './greet'

export const helloRouter = router({ greet })
