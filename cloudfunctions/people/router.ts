import { router } from '../_platform/action'
import { me } from './me'

export const peopleRouter = router({ me })
