/** The services of the local cloud, in the order in which they are made and started. */
import type { PluginFactory } from '../plugin'
import { clock } from './clock'
import { control } from './control'
import { database } from './database'
import { faults } from './faults'
import { functions } from './functions'
import { hello } from './hello'
import { httpTriggers } from './httpTriggers'
import { openapi } from './openapi'
import { rules } from './rules'
import { statistics } from './statistics'
import { storage } from './storage'
import { timers } from './timers'

export const builtIn: PluginFactory[] = [
  hello,
  clock,
  statistics,
  faults,
  database,
  rules,
  storage,
  functions,
  httpTriggers,
  openapi,
  timers,
  control,
]
