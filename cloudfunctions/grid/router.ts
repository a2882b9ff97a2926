import { router } from '../_platform/action'
import { place } from './place'
import { places } from './places'

export const gridRouter = router({ places, place })
