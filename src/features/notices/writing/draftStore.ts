/** The notices that are written on this phone, one draft for each and one for a new one: kept until the server has it. */
import { createForm } from '../../photos/photoForm'
import { bodyMost } from '@shared/notices/most'
import { blankDraft, draftAfter, isBlankDraft, restoredDraft, type DraftEvent, type NoticeDraft } from './draft'

const make = (id: string) =>
  createForm<NoticeDraft, DraftEvent>({
    most: bodyMost.pictures,
    key: `form.notice.${id}`,
    blank: () => blankDraft,
    isBlank: isBlankDraft,
    restored: restoredDraft,
    after: draftAfter,
  })

const made = new Map<string, ReturnType<typeof make>>()

/** @param id of the notice; `new` for one that is not there yet */
export function noticeForm(id: string) {
  const form = made.get(id) ?? make(id)
  made.set(id, form)
  return form
}
export type NoticeForm = ReturnType<typeof noticeForm>
