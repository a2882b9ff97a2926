import { suggestInput, suggestOutput } from '@shared/reports/suggestion'
import { action } from '../../_platform/call/action'
import { ladderOfPlace } from '../../grid/places/resolvers'
import { suggestionsFor } from './classify'
import type { Model } from './model'

let opened: Promise<Model> | undefined

/** Opened when somebody asks for the first time: no other call waits for it. */
const model = () => (opened ??= open())

async function open(): Promise<Model> {
  const [{ unpacked }, weights] = await Promise.all([import('./model'), import('./weights.json')])
  return unpacked(weights)
}

/**
 * What a text is probably about, best first, and the words that spoke for it: asked while somebody writes, decided by them (DOMAIN §4). The
 * text is neither kept nor logged. Without a place no trip beside the caller's, with one the place's own.
 */
export const suggest = action
  .allow('report.submit')
  .input(suggestInput)
  .ids({ place: ladderOfPlace })
  .output(suggestOutput)
  .query(async ({ input: { text, place }, ctx }) => {
    const spot = place ? (ctx.found.place?.get(place)?.spot ?? null) : null
    return suggestionsFor(await model(), text, spot)
  })
