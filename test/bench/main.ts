/**
 * `npm run bench`: the figures of the issues, counted or as ratios within this run. One that does not hold fails the run.
 */
import { atRest } from './atRest'
import { ensureBuilt } from '../../config/build'
import { coldStart } from './coldStart'
import { holds, table, type Figure } from './figure'
import { festival } from './festival'
import { joining } from './joining'
import { ladder } from './ladder'
import { localCloud } from './localCloud'
import { notices } from './notices'
import { phoneAtRest } from './phoneAtRest'
import { roster } from './roster'
import { roundTrips } from './roundTrips'
import { routing } from './routing'
import { services } from './services'
import { sizes } from './sizes'
import { slots } from './slots'
import { startTime } from './startTime'

async function main(): Promise<void> {
  await ensureBuilt(['functions', 'h5', 'weapp'], line => process.stderr.write(`${line}\n`))
  const figures: Figure[] = []
  for (const part of [
    roundTrips,
    ladder,
    notices,
    festival,
    joining,
    services,
    slots,
    atRest,
    phoneAtRest,
    routing,
    roster,
    sizes,
    coldStart,
    startTime,
    localCloud,
  ])
    figures.push(...(await part()))
  console.log(table(figures))
  if (!figures.every(holds)) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
