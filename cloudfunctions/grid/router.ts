import { router } from '../_platform/action'
import { appoint } from './appoint'
import { candidates } from './candidates'
import { endLeave } from './endLeave'
import { endTerm } from './endTerm'
import { gaps } from './gaps'
import { holders } from './holders'
import { mine } from './mine'
import { node } from './node'
import { place } from './place'
import { places } from './places'
import { route } from './route'
import { restore, suspend } from './suspend'
import { takeLeave } from './takeLeave'

export const gridRouter = router({
  // where somebody is
  places, place,
  // who answers
  node, route, gaps,
  // my own leave
  mine, takeLeave, endLeave,
  // who fills which post
  candidates, holders, appoint, endTerm, suspend, restore,
}) // prettier-ignore
