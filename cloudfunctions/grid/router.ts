import { router } from '../_platform/call/action'
import { answering } from './posts/answering'
import { appoint } from './posts/appoint'
import { cancelRegrid } from './regrid/cancelRegrid'
import { candidates } from './posts/candidates'
import { changes } from './regrid/changes'
import { codes } from './codes/codes'
import { endLeave } from './leave/endLeave'
import { endTerm } from './posts/endTerm'
import { gaps } from './gaps/gaps'
import { homes } from './places/homes'
import { holders } from './posts/holders'
import { mine } from './leave/mine'
import { node } from './places/node'
import { place } from './places/place'
import { places } from './places/places'
import { regrid } from './regrid/regrid'
import { route } from './routing/route'
import { restore, suspend } from './posts/suspend'
import { takeLeave } from './leave/takeLeave'
import { warnCalendar } from './calendar/warnCalendar'

export const gridRouter = router({
  // where somebody is
  places, place, codes,
  // who answers
  node, answering, route, gaps,
  // my own leave
  mine, takeLeave, endLeave,
  // who fills which post
  candidates, holders, appoint, endTerm, suspend, restore,
  // where a home or a building belongs
  homes, regrid, cancelRegrid, changes,
  // what the timer does
  warnCalendar,
}) // prettier-ignore
