/** An entry of a tree's diary: how it begins, and what staff say to it (DOMAIN §6). Pure. */
import { fail } from '@shared/errors'
import { nextDiaryState, type DiaryEvent, type Ripeness } from '@shared/festival/trees/diaryFlow'
import type { Member } from '../../../_platform/call/members'
import type { Decision } from '../../../_platform/data/change'
import { afterLook, photoName, waitsForHuman, withChecks, withNewPhotos } from '../../../_platform/photoChecks/check'
import { dateOf, type Time } from '../../../_platform/time'
import type { DiaryEntry } from '../collections'

type By = Pick<Member, 'personId' | 'name'>

interface Added {
  id: string
  tree: string
  by: By
  ripeness: Ripeness
  photo: string
  words: string
  /** A program doubts the words. */
  doubtful: boolean
  at: Time
}

/** A photo of today. With doubtful words nobody but staff and whoever took it reads it, until somebody has looked. */
export function addedEntry({ id, tree, by, ripeness, photo, words, doubtful, at }: Added): Decision<DiaryEntry> {
  const entry: DiaryEntry = {
    _id: id,
    version: 0,
    tree,
    state: doubtful ? 'waits' : 'shown',
    by: { personId: by.personId, name: by.name },
    day: dateOf(at),
    ripeness,
    photo,
    words: words === '' ? null : words,
    lookedBy: null,
    at,
  }
  return { after: withNewPhotos(entry, [photo], at) }
}

/**
 * Staff have looked, or whoever took it takes it back.
 * @throws notNow when the table has no such step from here
 */
export function entryAfter(
  before: DiaryEntry,
  event: Exclude<DiaryEvent, 'add'>,
  { personId, name }: By,
): Decision<DiaryEntry> {
  const state = nextDiaryState(before.state, event)
  if (!state) throw fail('notNow')
  const looked = before.by.personId === personId ? before.lookedBy : { personId, name }
  const checks = afterLook(before.photoChecks ?? [], [photoName(before.photo)], event === 'show')
  return { after: withChecks({ ...before, state, lookedBy: looked }, checks) }
}

/** What WeChat is sure of nobody sees until a human has looked; what it only doubts stays. */
export function settledEntry(entry: DiaryEntry): DiaryEntry {
  const risky = (entry.photoChecks ?? []).some(check => check.state === 'risky' && waitsForHuman(check))
  return risky && entry.state === 'shown' ? { ...entry, state: 'waits' } : entry
}
