/** A report that is being written (UI §2): what was photographed, chosen and typed, and how far its sending has come. Pure. */
import type { PlaceView } from '@shared/grid/contract'
import type { CategoryId } from '@shared/reports/categories'
import type { SubmitInput } from '@shared/reports/contract'
import {
  sentFiles,
  shareSent,
  uploadsAfter,
  uploadsRestored,
  type Upload,
  type UploadEvent,
} from '../../photos/uploads'

/** `unclear`: the person can't say it by a place, only in words. */
export type DraftPlace = PlaceView | 'unclear'

/** Why it is not there yet, in words for the person. */
export interface DraftProblem {
  message: string
  fields: Record<string, string>
  askCode?: string
}

export interface Draft {
  /** The key of its mutation, from its first day on: however often it is sent, it becomes one report (ARCHITECTURE §4). */
  key: string
  photos: Upload[]
  text: string
  /** What the person chose; null while the offered one holds. */
  place: DraftPlace | null
  placeNote: string
  /** What the person chose; null while the guess holds. */
  category: CategoryId | null
  /** The person who works here whom it is about, when it is a complaint; null for whoever answers for the place. */
  about: { personId: string; name: string } | null
  /** Whose report it is, when the person acts for somebody (代办); null for their own. */
  principal: { personId: string; name: string } | null
  /** 提交 was tapped: it goes by itself as soon as its photos are there and something answers. */
  handedIn: boolean
  /** A call is on its way. */
  calling: boolean
  /** What was sent without an answer, oldest first: one of them may have arrived. */
  attempts: SubmitInput[]
  problem: DraftProblem | null
}

export type DraftEvent =
  | UploadEvent
  | { type: 'wrote'; text: string }
  | { type: 'placed'; place: DraftPlace }
  | { type: 'noted'; placeNote: string }
  | { type: 'categorised'; category: CategoryId }
  | { type: 'accused'; about: Draft['about'] }
  | { type: 'actedFor'; principal: Draft['principal'] }
  /** With what was offered and not changed: from now on it is chosen. */
  | { type: 'handedIn'; place: DraftPlace; category: CategoryId }
  /** Something is missing before it can be handed in. */
  | { type: 'lacking'; problem: DraftProblem | null }
  /** Not yet after all. */
  | { type: 'recalled' }
  | { type: 'called'; attempt: SubmitInput }
  /** Nobody answered, or nobody could: the same call may be sent again. */
  | { type: 'unanswered'; problem: DraftProblem | null }
  /** The server said no, and kept nothing: the person decides. */
  | { type: 'refused'; problem: DraftProblem }

export const newDraft = (key: string): Draft => ({
  key,
  photos: [],
  text: '',
  place: null,
  placeNote: '',
  category: null,
  about: null,
  principal: null,
  handedIn: false,
  calling: false,
  attempts: [],
  problem: null,
})

/** What the draft is after an event. */
export function draftAfter(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case 'wrote':
      return { ...draft, text: event.text, problem: null }
    case 'placed':
      return { ...draft, place: event.place, problem: null }
    case 'noted':
      return { ...draft, placeNote: event.placeNote, problem: null }
    case 'categorised':
      // Somebody is named in a complaint alone.
      return { ...draft, category: event.category, about: named(event.category, draft), problem: null }
    case 'accused':
      return { ...draft, about: event.about, category: 'staffComplaint', problem: null }
    case 'actedFor':
      return { ...draft, principal: event.principal, problem: null }
    case 'handedIn':
      return { ...draft, place: event.place, category: event.category, handedIn: true, problem: null }
    case 'lacking':
      return { ...draft, problem: event.problem }
    case 'recalled':
      return { ...draft, handedIn: false, problem: null }
    case 'called':
      return { ...draft, calling: true, attempts: [...earlierThan(event.attempt, draft), event.attempt] }
    case 'unanswered':
      return { ...draft, calling: false, problem: event.problem }
    case 'refused':
      return {
        ...draft,
        calling: false,
        attempts: draft.attempts.slice(0, -1),
        handedIn: false,
        problem: event.problem,
      }
    case 'stopped':
      // A photo that is refused needs the person: nothing goes without it.
      return {
        ...draft,
        photos: uploadsAfter(draft.photos, event),
        ...(event.refused ? { handedIn: false, problem: photoRefused } : draft.handedIn ? { problem: noNetwork } : {}),
      }
    default:
      return { ...draft, photos: uploadsAfter(draft.photos, event), problem: null }
  }
}

const named = (category: CategoryId, { about }: Draft) => (category === 'staffComplaint' ? about : null)

/** The unanswered tries that said something else than this one. */
export const earlierThan = (attempt: SubmitInput, { attempts }: Draft) =>
  attempts.filter(each => JSON.stringify(each) !== JSON.stringify(attempt))

export const noNetwork: DraftProblem = { message: '没有连上网', fields: {} }
const photoRefused: DraftProblem = { message: '有一张照片没传上去，点「再传」或者去掉它', fields: {} }

/** As it is when the app opens again. */
export const draftRestored = (draft: Draft): Draft => ({
  ...draft,
  // A draft from before the app knew of acting for somebody.
  principal: draft.principal ?? null,
  // … or of naming somebody.
  about: draft.about ?? null,
  calling: false,
  photos: uploadsRestored(draft.photos),
  // What is handed in is tried again at once.
  problem: draft.handedIn ? null : draft.problem,
})

/** Nothing was done to it: not worth offering again. */
export const isBlank = ({ photos, text, place, placeNote, category }: Draft) =>
  photos.length === 0 && text.trim() === '' && place === null && placeNote.trim() === '' && category === null

/** What is still missing before it can be handed in; null when nothing is. @param category chosen or guessed */
export function missingIn({ photos, text }: Draft, category: CategoryId | null): DraftProblem | null {
  if (photos.length === 0 && text.trim() === '') return lack('text', '拍张照片，或者写几个字')
  if (photos.some(({ state }) => state === 'failed')) return photoRefused
  return category ? null : lack('category', '先选一下是什么问题，点一个就行')
}

const lack = (field: string, message: string): DraftProblem => ({ message, fields: { [field]: message } })

/** What to send now; null while it is not handed in, is on its way, or waits for a photo. */
export function inputToSend(draft: Draft): SubmitInput | null {
  const { handedIn, calling, photos, text, place, placeNote, category, about, principal } = draft
  const files = sentFiles(photos)
  if (!handedIn || calling || !files) return null
  const unclear = place === 'unclear' || place === null
  return {
    photos: files,
    text: text.trim(),
    place: unclear ? null : place.code,
    ...(unclear && placeNote.trim() ? { placeNote: placeNote.trim() } : {}),
    ...(category ? { category } : {}),
    ...(about ? { about: about.personId } : {}),
    ...(principal ? { for: principal.personId } : {}),
  }
}

/** Where a handed-in draft stands: its photos are on their way, a call is, or it waits for the network. */
export type Stage = 'writing' | 'photos' | 'calling' | 'waiting'

export function stageOf(draft: Draft, online: boolean): Stage {
  if (!draft.handedIn) return 'writing'
  if (!online || draft.problem) return 'waiting'
  return sentFiles(draft.photos) ? 'calling' : 'photos'
}

/** How it stands, for a line of 首页. */
export function draftSays(draft: Draft, online: boolean): string {
  switch (stageOf(draft, online)) {
    case 'writing':
      return draft.problem ? '还没交：有一处要您看一眼' : '还没交，点开接着写'
    case 'photos':
      return `正在传 ${Math.round(shareSent(draft.photos) * 100)}%`
    case 'calling':
      return '正在提交'
    case 'waiting':
      return online ? '没提交上，过一会儿自动再交' : '没网，先存着，有网自动交'
  }
}
