/** Applications that are being filled in on this phone: kept over a restart until they are handed in. Their photos stand beside (paperPhotos). */
import type { Answers } from '@shared/services/guide/spec'
import { toast } from '@/platform/feedback'
import { newKey } from '@/platform/key'
import { forget, load, save } from '@/platform/storage'
import { createStore, useStore } from '@/platform/store'
import type { Principal } from '../guide/session'

export interface ApplyDraft {
  service: string
  /** What the service is called, for the way back to it. */
  name: string
  principal: Principal | null
  answers: Answers
  fields: Record<string, string>
  /** Wants it brought home. */
  delivery: boolean
  /** Sent again under the same key, it is handed in once. */
  key: string
}

const KEPT = 'applications'
const store = createStore<readonly ApplyDraft[]>(load<ApplyDraft[]>(KEPT) ?? [])

/** Names a draft, and its photos: one for each service and person. */
export const draftName = ({ service, principal }: Pick<ApplyDraft, 'service' | 'principal'>) =>
  `${service}.${principal?.personId ?? 'me'}`

function keep(drafts: readonly ApplyDraft[]): void {
  store.set(drafts)
  try {
    if (drafts.length > 0) save(KEPT, drafts)
    else forget(KEPT)
  } catch {
    // It can still be sent; it only would not survive closing the app.
    toast('手机存不下草稿了，请先别关掉小程序')
  }
}

/** All that were begun and not handed in. */
export const useDrafts = () => useStore(store)

export const draftOf = (service: string, person: string | undefined) =>
  store.get().find(draft => draft.service === service && draft.principal?.personId === person)

/** Calls whenever any of them changes. @returns how to stop */
export const onDrafts = store.subscribe

const put = (draft: ApplyDraft): ApplyDraft => {
  keep([...store.get().filter(each => draftName(each) !== draftName(draft)), draft])
  return draft
}

/** One that was begun on another phone goes on here. */
export const takeDraft = (draft: Omit<ApplyDraft, 'key'>): ApplyDraft => put({ ...draft, key: newKey() })

/** Takes what was just answered into the draft of that service and person; what was filled in before stays. */
export function beginDraft(begun: Pick<ApplyDraft, 'service' | 'name' | 'principal' | 'answers'>): ApplyDraft {
  const before = draftOf(begun.service, begun.principal?.personId)
  return put({ fields: {}, delivery: false, key: newKey(), ...before, ...begun })
}

export function fillDraft(draft: ApplyDraft, filled: Partial<Pick<ApplyDraft, 'fields' | 'delivery'>>): void {
  keep(store.get().map(each => (draftName(each) === draftName(draft) ? { ...each, ...filled } : each)))
}

/** It was handed in, or is not wanted any more. */
export const endDraft = (draft: ApplyDraft) => keep(store.get().filter(each => draftName(each) !== draftName(draft)))
