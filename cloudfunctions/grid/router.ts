import { router } from '../_platform/action'
import { appoint } from './appoint'
import { cancelRegrid } from './cancelRegrid'
import { candidates } from './candidates'
import { changes } from './changes'
import { endLeave } from './endLeave'
import { endTerm } from './endTerm'
import { gaps } from './gaps'
import { homes } from './homes'
import { holders } from './holders'
import { mine } from './mine'
import { node } from './node'
import { place } from './place'
import { places } from './places'
import { regrid } from './regrid'
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
  // where a home or a building belongs
  homes, regrid, cancelRegrid, changes,
}) // prettier-ignore
