/** What somebody writes to a 公示: kept on this phone until the server has it, whatever becomes of the app in between. */
import { forget, load, save } from '@/platform/storage'

const keyOf = (notice: string) => `form.objection.${notice}`

export const objectionDraft = (notice: string) => ({
  read: () => load<string>(keyOf(notice)) ?? '',
  write: (text: string) => (text.trim() === '' ? forget(keyOf(notice)) : save(keyOf(notice), text)),
  drop: () => forget(keyOf(notice)),
})
