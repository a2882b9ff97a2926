/** Asks WeChat about the photos of documents that are due, and takes in its answers. Any collection with `photoCheckFields` can. */
import { photoRules } from '@config/community/limits'
import { thumbOf } from '@shared/thumb'
import { people } from '../call/members'
import type { Collection } from '../data/collection'
import { inFlight } from '../data/inFlight'
import { _, fileUrls } from '../sdk'
import { addMinutes, type Time } from '../time'
import {
  afterAnswer, afterAsking, isGivenUp, photoName, photoParts, unanswered, waitsForHuman, withChecks,
  type Asked, type PhotoCheck, type PhotoChecked, type PhotoPart, type Suggestion,
} from './check' // prettier-ignore
import { askWechat } from './askWechat'
import { photoTraces, type PhotoTrace } from './collections'

const { check: rules } = photoRules
/** Questions to WeChat that are under way together. */
const atOnce = 6
/** How often something is noted anew when others change the document at the same moment. */
const mostAttempts = 8
/** What WeChat's check reads; it knows no WebP. */
const readable = /\.(jpg|png)$/

export type Carrier = PhotoChecked & { _id: string; version: number }

/** What the check must know of a collection whose photos are looked at. */
export interface Checking<T> {
  collection: Collection<T & { _id: string }>
  /** Every photo that the document names, and whoever put it there. */
  photosOf(document: T): { fileID: string; by: string }[]
  /** The document with what follows from other checks: since when something of it waits for a human. */
  settled(document: T): T
}

/**
 * Asks about what is due of one document. Twice at once, or cut off before its note, WeChat is asked once more and answers once more: no harm.
 * @returns whether it was noted
 */
export async function askAbout<T extends Carrier>(of: Checking<T>, document: T, at: Time): Promise<boolean> {
  const asked = await askEach(of, document, at)
  let current: T | null = document
  for (let attempt = 1; current && attempt <= mostAttempts; attempt++) {
    const names = new Set(of.photosOf(current).map(({ fileID }) => photoName(fileID)))
    // A document without news of its photos would be due for ever: those of photos that it names no longer go.
    const known = (current.photoChecks ?? []).filter(({ name }) => names.has(name))
    const after = known.map(check => (isDue(check, at) ? (asked.get(check.name) ?? check) : check))
    if (await noted(of, current, after)) return true
    current = await of.collection.find(document._id)
  }
  return false
}

const isDue = ({ dueAt }: PhotoCheck, at: Time) => dueAt !== null && dueAt <= at

/** What becomes of each photo that is due, by its name. */
async function askEach<T extends Carrier>(
  { collection, photosOf }: Checking<T>,
  document: T,
  at: Time,
): Promise<Map<string, PhotoCheck>> {
  const photos = photosOf(document).map(photo => ({ ...photo, name: photoName(photo.fileID) }))
  const due = (document.photoChecks ?? []).flatMap(check => {
    const photo = isDue(check, at) ? photos.find(({ name }) => name === check.name) : undefined
    return photo ? { check, ...photo } : []
  })
  const [openids, urls] = await Promise.all([
    openidsOf(due.map(({ by }) => by)),
    fileUrls(due.flatMap(({ fileID }) => [fileID, thumbOf(fileID)]), rules.addressMinutes * 60), // prettier-ignore
  ])
  const after = await inFlight(atOnce, due, async ({ check, fileID, by, name }) => {
    if (isGivenUp(check)) return unanswered(check, at)
    const openid = openids.get(by)
    const url = urls.get(fileID)
    if (openid === undefined || url === undefined || !readable.test(fileID)) return afterAsking(check, 'never', at)
    const pictures = { photo: url, thumb: urls.get(thumbOf(fileID)) }
    const question = { collection: collection.name, document: document._id, name }
    return afterAsking(check, await askParts(question, pictures, openid, at), at)
  })
  return new Map(after.map(check => [check.name, check]))
}

async function askParts(
  question: Pick<PhotoTrace, 'collection' | 'document' | 'name'>,
  pictures: Record<PhotoPart, string | undefined>,
  openid: string,
  at: Time,
): Promise<Asked> {
  const parts = photoParts.flatMap(part => {
    const url = pictures[part]
    return url === undefined ? [] : { part, url }
  })
  const answers = await Promise.all(
    parts.map(async ({ part, url }) => ({ part, answer: await askWechat(url, openid) })),
  )
  for (const word of ['never', 'later'] as const) if (answers.some(({ answer }) => answer === word)) return word
  const endsAt = addMinutes(at, rules.traceMinutes)
  const traces = answers.flatMap(({ part, answer }): PhotoTrace[] =>
    typeof answer === 'object' ? [{ _id: answer.trace, ...question, part, endsAt }] : [],
  )
  await photoTraces.insertMany(traces)
  return traces.map(({ part }) => part)
}

/** By their ids; whoever left, or is known by nobody, has none. */
async function openidsOf(ids: string[]): Promise<Map<string, string>> {
  const found = ids.length > 0 ? await people.findMany(ids) : []
  return new Map(found.map(({ _id, openid }) => [_id, openid]))
}

/**
 * Takes in an answer. The same one again, one that comes when all is over, and one to a question that nobody asked change nothing.
 * @returns whether the question is known
 */
export async function hear<T extends Carrier>(of: Checking<T>, trace: PhotoTrace, says: Suggestion, at: Time) {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const document = await of.collection.find(trace.document)
    if (!document) return
    const before = document.photoChecks ?? []
    const after = afterAnswer(before, trace.name, trace.part, says, at)
    if (after === before || (await noted(of, document, after))) return
  }
  throw new Error(`${of.collection.name}: others were first each time`)
}

/**
 * Writes what is known of the photos. What nobody sees takes no new version, so that whoever decides at the same moment is not too late; what waits for
 * a human or is hidden does.
 */
async function noted<T extends Carrier>(of: Checking<T>, before: T, checks: PhotoCheck[]): Promise<boolean> {
  const after = withChecks(before, checks)
  const unchanged = { photoTurn: before.photoTurn ?? 0 }
  if (seen(before.photoChecks) !== seen(checks))
    return of.collection.save(before, of.settled({ ...after, version: before.version + 1 }), unchanged)
  const { photoChecks, photosDueAt, photoTurn } = after
  return of.collection.updateIf(
    before._id,
    { version: before.version, ...unchanged },
    { photoChecks: _.set(photoChecks), photosDueAt, photoTurn },
  )
}

const seen = (checks: PhotoCheck[] = []) =>
  checks.flatMap(check => (waitsForHuman(check) ? `${check.name} ${check.state}` : [])).join()
