/** What is noted of how somebody lives, as people read it. */
import type { CareNote } from '../notices/tags'

export const careNoteLabels: Record<CareNote, string> = {
  elder: '老人',
  livesAlone: '独居',
  allowance: '享受补贴',
  disabled: '残疾',
}
