/**
 * A form with photos: kept on this phone until the server has it, its photos sent while the person writes and none
 * of them twice, however often the app is closed in between.
 */
import { useEffect } from 'react'
import { toast } from '@/platform/feedback'
import { dropPhoto } from '@/platform/photos'
import { forget, load, save } from '@/platform/storage'
import { createStore, useStore } from '@/platform/store'
import { createUploader } from './uploader'
import { takeBack } from './uploadPhoto'
import { uploadsAfter, uploadsRestored, type Upload, type UploadEvent } from './uploads'

interface WithPhotos {
  photos: Upload[]
}

interface FormRules<F extends WithPhotos, E extends { type: string }> {
  /** How many photos it can have. */
  most: number
  /** Under which it is kept. */
  key: string
  blank: () => F
  /** Not worth keeping. */
  isBlank: (form: F) => boolean
  /** As it is when the app opens again. */
  restored: (kept: F) => F
  after: (form: F, event: E) => F
  /** Runs after each event. */
  then?: (event: E) => void
}

let full = false

function keep<F>(key: string, form: F | null): void {
  try {
    if (form === null) forget(key)
    else save(key, form)
    full = false
  } catch {
    // It can still be sent; it only would not survive closing the app.
    if (!full) toast('手机存不下草稿了，请先别关掉小程序')
    full = true
  }
}

/** @returns the form's `store`, what happens to it (`tell`, `discard`, `throwAway`), and the verbs of its photos */
export function createForm<F extends WithPhotos, E extends { type: string }>(rules: FormRules<F, E | UploadEvent>) {
  const { most, key, blank, isBlank, restored, after, then } = rules
  const kept = load<F>(key)
  const store = createStore(kept ? restored(kept) : blank())

  /** Tells the form what happened, and keeps it. */
  function tell(event: E | UploadEvent): void {
    const form = after(store.get(), event)
    store.set(form)
    // How far a photo has come is worth nothing after a restart.
    if (event.type !== 'moved') keep(key, isBlank(form) ? null : form)
    then?.(event)
  }

  /** The server has it. */
  function discard(): void {
    store.get().photos.forEach(({ photo }) => dropPhoto(photo))
    store.set(blank())
    keep(key, null)
  }

  /** The person does not want it any more. */
  function throwAway(): void {
    store.get().photos.forEach(takeBack)
    discard()
  }

  return { most, store, tell, discard, throwAway, ...createUploader({ most, uploads: () => store.get().photos, tell }) }
}

type PhotoForm<F extends WithPhotos> = Pick<ReturnType<typeof createForm<F, UploadEvent>>, 'store' | 'watch'>

/** What stands in the form. @param sending whether its photos are to be sent meanwhile */
export function useForm<F extends WithPhotos>({ store, watch }: PhotoForm<F>, sending = true): F {
  useEffect(() => (sending ? watch() : undefined), [sending, watch])
  return useStore(store)
}

type Filled<T> = { type: 'filled'; fields: Partial<T> }

/**
 * A form for each thing of a kind, with `fields` beside its photos, at most so many. There is one of each as long as the app runs: closed and
 * opened again, it finds the photos that are still on their way.
 */
export function formsOf<T extends object>(kind: string, fields: T, most: number) {
  const make = (id: string) =>
    createForm<T & WithPhotos, Filled<T>>({
      most,
      key: `form.${kind}.${id}`,
      blank: () => ({ ...fields, photos: [] }),
      isBlank: ({ photos, ...filled }) => photos.length === 0 && Object.values(filled).every(field => !field),
      // What an older app kept may lack a field.
      restored: form => ({ ...fields, ...form, photos: uploadsRestored(form.photos) }),
      after: (form, event) =>
        event.type === 'filled' ? { ...form, ...event.fields } : { ...form, photos: uploadsAfter(form.photos, event) },
    })
  const made = new Map<string, ReturnType<typeof make>>()
  return (id: string) => {
    const form = made.get(id) ?? make(id)
    made.set(id, form)
    return form
  }
}
