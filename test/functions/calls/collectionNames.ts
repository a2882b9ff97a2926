import { readFileSync } from 'node:fs'
import type { Manifest } from '../../cloud/plugin'

/** Every collection that the build knows. */
export const collectionNames = Object.keys(
  (JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as Manifest).collections,
)
