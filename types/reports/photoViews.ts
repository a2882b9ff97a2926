/** How a photo is shown: never by its file, and in a list never by its own address. */
import * as z from '../z'

/** Where a photo is loaded from, for some minutes; empty when it is gone. Which file it is, nobody is told. */
export const photo = z.object({ url: z.string() })
/** The name of a photo within its report: a hash, by which a verdict says which one is meant. */
export const photoNamed = z.string().check(z.regex(/^[\w-]{1,80}$/))
/**
 * In a list: the thumbnail and nothing that leads to the photo itself, so that no list can load one (decisions/0034). A photo is known by `url`
 * everywhere: here it is the thumbnail's, and empty where there is none.
 */
export const listedPhoto = z.object({ url: z.string(), thumb: z.optional(z.string()) })
/** To be judged: the thumbnail in the list, and the photo itself for whoever opens it. */
export const judgedPhoto = z.object({ name: z.string(), url: z.string(), thumb: z.optional(z.string()) })
