/** The mini-program codes (小程序码) of common areas, for walls (DOMAIN §4). */
import * as z from '../z'
import { placeCode } from '../ids'
import { pageInput } from '../z'
import { spotKinds, type GridNode } from './node'

/** The page that a code opens, with the place in its scene: 拍一拍; of a persimmon tree its own page, from where it can be reported too. */
export const codePageOf = (spot: GridNode['spot']) =>
  spot === 'tree' ? 'packages/trees/tree/index' : 'packages/report/submit/index'

export const codesInput = z.strictObject({ under: placeCode, cursor: pageInput.cursor })
export const codesOutput = z.object({
  /** Of what the sheet is: a building, an estate. */
  name: z.string(),
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      fullName: z.string(),
      spot: z.enum(spotKinds),
      /** The picture as base64, with its kind. */
      image: z.object({ kind: z.enum(['png', 'jpeg']), base64: z.string() }),
    }),
  ),
  next: z.nullable(z.string()),
})
export type PlaceWithCode = z.infer<typeof codesOutput>['items'][number]
