/** What was photographed and written of a tree today, kept per tree until it was sent. */
import { formsOf } from '@/features/photos/photoForm'
import type { Ripeness } from '@shared/festival/trees/diaryFlow'

interface Today {
  ripeness: Ripeness | ''
  words: string
}

const blank: Today = { ripeness: '', words: '' }

export const diaryDraft = formsOf('treeDiary', blank, 1)
