/**
 * What is known of photos that others see: WeChat looks at each and answers later, by a push (PLATFORM §4). Pure. A photo of which nothing is kept
 * here is fine: it was found so, or comes from before there was a check. A program's doubt stops nothing (DOMAIN §4): what it is sure of is hidden until
 * a human has looked, what it is not sure of stays, and what it never answered waits for a human too.
 */
import { photoRules } from '@config/community/limits'
import * as z from '@shared/z'
import { addMinutes, type Time } from '../time'

const { check: rules } = photoRules

/** The photo, and the thumbnail that came with it: either could show what must not be seen. */
export const photoParts = ['photo', 'thumb'] as const
export type PhotoPart = (typeof photoParts)[number]

/**
 * `waiting`: to be asked about · `asked` · `unanswered`: WeChat could not be asked, or says nothing · `doubtful`: it is not sure · `risky`: it is sure ·
 * `hidden`: a human found it not fine.
 */
const photoStates = ['waiting', 'asked', 'unanswered', 'doubtful', 'risky', 'hidden'] as const

const photoCheck = z.object({
  /** The stored photo's own name, without folder and ending. */
  name: z.string(),
  state: z.enum(photoStates),
  since: z.string(),
  /** When WeChat is asked, or asked again; null when it is not. */
  dueAt: z.nullable(z.string()),
  tries: z.int(),
  /** Of which an answer is missing. */
  left: z.array(z.enum(photoParts)),
})
export type PhotoCheck = z.infer<typeof photoCheck>

/** What a schema spreads in to have its photos looked at, with the index `byPhotoCheck: ['photosDueAt']`. */
export const photoCheckFields = {
  photoChecks: z.optional(z.array(photoCheck)),
  /** When the first of them is due; null when none is. */
  photosDueAt: z.optional(z.nullable(z.string())),
  /** Counts what is noted here without a new version of the document, so that of two at once none is lost. */
  photoTurn: z.optional(z.int()),
}

/** A document whose photos are looked at. */
export interface PhotoChecked {
  photoChecks?: PhotoCheck[]
  photosDueAt?: Time | null
  photoTurn?: number
}

/** `cloud://…/reports/r1/<name>.jpg`, or the path alone. */
export const photoName = (fileID: string) => fileID.replace(/^.*\//, '').replace(/\.\w+$/, '')

/** The document with these checks instead. */
export const withChecks = <T extends PhotoChecked>(document: T, photoChecks: PhotoCheck[]): T => ({
  ...document,
  photoChecks,
  photosDueAt: photoChecks.flatMap(({ dueAt }) => dueAt ?? []).sort()[0] ?? null,
  photoTurn: (document.photoTurn ?? 0) + 1,
})

/** The document with photos that came: due at once. The same one without any. */
export function withNewPhotos<T extends PhotoChecked>(document: T, fileIDs: readonly string[], at: Time): T {
  if (fileIDs.length === 0) return document
  const known = document.photoChecks ?? []
  const added = fileIDs.map((fileID): PhotoCheck => {
    return { name: photoName(fileID), state: 'waiting', since: at, dueAt: at, tries: 0, left: ['photo'] }
  })
  return withChecks(document, [...known, ...added.filter(({ name }) => known.every(each => each.name !== name))])
}

/** What became of a question: WeChat looks at these parts · it could not be asked now · it cannot be asked about this photo. */
export type Asked = readonly PhotoPart[] | 'later' | 'never'

/** The check after WeChat was asked. */
export function afterAsking(check: PhotoCheck, asked: Asked, at: Time): PhotoCheck {
  if (asked === 'never') return unanswered(check, at)
  const tries = check.tries + 1
  if (asked === 'later')
    return tries < rules.mostTries
      ? { ...check, tries, dueAt: addMinutes(at, rules.retryMinutes) }
      : unanswered({ ...check, tries }, at)
  return { ...check, state: 'asked', tries, left: [...asked], dueAt: addMinutes(at, rules.answerMinutes) }
}

/** It was asked often enough, and no answer came: an answer that comes all the same still counts. */
export const isGivenUp = ({ state, tries }: PhotoCheck) => state === 'asked' && tries >= rules.mostTries
export const unanswered = (check: PhotoCheck, at: Time): PhotoCheck => ({
  ...check,
  state: 'unanswered',
  since: at,
  dueAt: null,
})

/** What WeChat says of a picture. */
export const suggestions = ['pass', 'review', 'risky'] as const
export type Suggestion = (typeof suggestions)[number]

/** The checks after an answer, however often and late it comes; the same ones when it changes nothing. */
export function afterAnswer(
  checks: PhotoCheck[],
  name: string,
  part: PhotoPart,
  says: Suggestion,
  at: Time,
): PhotoCheck[] {
  const check = checks.find(each => each.name === name)
  const after = check && answered(check, part, says, at)
  if (after === check) return checks
  return checks.flatMap(each => (each === check ? (after ?? []) : each))
}

function answered(check: PhotoCheck, part: PhotoPart, says: Suggestion, at: Time): PhotoCheck | null {
  const { state } = check
  // A human has looked: a program has nothing to add.
  if (state === 'hidden' || (says !== 'risky' && state === 'risky')) return check
  if (says === 'risky') return state === 'risky' ? check : { ...check, state: 'risky', since: at, dueAt: null }
  if (says === 'review') return state === 'doubtful' ? check : { ...check, state: 'doubtful', since: at, dueAt: null }
  if (state === 'doubtful' || !check.left.includes(part)) return check
  const left = check.left.filter(each => each !== part)
  return left.length === 0 ? null : { ...check, left }
}

/** Those that a human has to look at. */
export const waitsForHuman = ({ state }: PhotoCheck) => ['unanswered', 'doubtful', 'risky'].includes(state)

/** The checks after a human has looked at these photos: fine, and nothing is kept of it; or hidden from others. */
export const afterLook = (checks: PhotoCheck[], names: readonly string[], isFine: boolean): PhotoCheck[] =>
  checks.flatMap(check => {
    if (!names.includes(check.name)) return check
    return isFine ? [] : { ...check, state: 'hidden' as const, dueAt: null, left: [] }
  })

/** Is the photo kept from others: because WeChat is sure and nobody has looked yet, or because somebody has? */
export const isWithheld = ({ photoChecks = [] }: PhotoChecked, fileID: string): boolean => {
  const state = photoChecks.find(({ name }) => name === photoName(fileID))?.state
  return state === 'risky' || state === 'hidden'
}
