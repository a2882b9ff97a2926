/** A few sentences that somebody writes to a notice: kept on this phone until the server has them, whatever becomes of the app in between. */
import { forget, load, save } from '@/platform/storage'

/** @param name what they are about: `objection.<notice>`, `answer.<objection>` */
export function textDraft(name: string) {
  const key = `form.${name}`
  return {
    read: () => load<string>(key) ?? '',
    write: (text: string) => (text.trim() === '' ? forget(key) : save(key, text)),
    drop: () => forget(key),
  }
}
