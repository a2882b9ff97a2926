import { useRef, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { PlaceView } from '@shared/grid/contract'
import type { CategoryId } from '@shared/reports/categories'
import type { ReportView } from '@shared/reports/contract'
import type { OnBehalfWay } from '@shared/reports/onBehalfWays'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { toTop } from '@/platform/navigation'
import { useForm } from '../../photos/photoForm'
import { sentFiles } from '../../photos/uploads'
import { suggestCategory } from '../../reports/category/suggestCategory'
import { reportChanged } from '../../reports/keys'
import { behalfPhotos } from './behalfPhotos'

/** Somebody without an account. */
export interface Stranger {
  name: string
  /** Absent: they have none. */
  phone?: string
  home?: string
  lives?: string
}

/** Whose report it is to be: somebody with an account, or without one. */
export interface Somebody {
  name: string
  personId?: string
  stranger?: Stranger
}

/** What is written down for somebody, until it is sent. */
export function useOnBehalf(person: Somebody) {
  const text = useRef('')
  const [guess, setGuess] = useState<CategoryId | null>(null)
  const [chosen, setChosen] = useState<CategoryId | null>(null)
  const [how, setHow] = useState<OnBehalfWay | null>(null)
  const [place, setPlace] = useState<PlaceView | null>(null)
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState('')
  const category = chosen ?? guess
  const form = behalfPhotos(person.personId ?? 'stranger')
  const { photos } = useForm(form)
  const sending = photos.some(({ state }) => state === 'sending' || state === 'waiting')
  const { mutate, isPending, error, data } = useMutation<ReportView, CallError>({
    mutationFn: () =>
      ask(
        api.reports.submitFor.mutate({
          ...(person.stranger ? { stranger: person.stranger } : { person: person.personId }),
          how: how ?? 'phone',
          agreed: true,
          photos: sentFiles(photos) ?? [],
          text: text.current.trim(),
          place: place?.code ?? null,
          ...(place ? {} : { placeNote: note.trim() }),
          ...(category ? { category } : {}),
        }),
      ),
    onSuccess: report => {
      form.discard()
      reportChanged(report)
      toTop()
    },
  })
  return {
    ...{ category, setChosen, how, setHow, place, setPlace, setNote, missing, error, sent: data },
    ...{ photos, photoForm: form, sending, busy: isPending || sending },
    write(words: string) {
      text.current = words
      setGuess(suggestCategory(words, null).guess)
    },
    send() {
      const lacks = !how
        ? '请选他是怎么说的'
        : !text.current.trim()
          ? '请写下他说的事'
          : !category
            ? '请选是什么问题'
            : !place && !note.trim()
              ? '请选在哪儿，或者写几个字'
              : photos.some(({ state }) => state === 'failed') && '有一张照片没传上去，点「再传」或者去掉它'
      setMissing(lacks || '')
      if (!lacks) mutate()
    },
  }
}
