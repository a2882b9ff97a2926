import type { EngineOf } from './engine'
import { glass } from './glassEasel'
import { simulator } from './simulator'

/** The engine of older base libraries, and that of newer ones. */
export const engines: [name: string, engine: EngineOf][] = [
  ['exparser', simulator],
  ['glass-easel', glass],
]
