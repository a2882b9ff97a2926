/** A photo that is chosen for the wall, with what is written of it, kept per edition until it hangs. */
import type { ShownPeople } from '@shared/festival/after/wallFlow'
import { formsOf } from '@/features/photos/photoForm'

interface Hanging {
  caption: string
  shows: ShownPeople | ''
  consent: string
  noDoor: boolean
}

const blank: Hanging = { caption: '', shows: '', consent: '', noDoor: false }

export const hangDraft = formsOf('wallPhoto', blank, 1)
