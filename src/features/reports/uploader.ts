/** Sends photos as soon as they are taken, goes on when the network returns, and sends none twice. */
import { useEffect, useState } from 'react'
import { isOnline, onOnline } from '@/platform/network'
import { dropPhoto, takePhotos, type Photo, type PhotoSource } from '@/platform/photos'
import { createStore, useStore } from '@/platform/store'
import { TransportError } from '@/platform/transport'
import { draftOf, uploadPhoto } from './uploadPhoto'
import { nextUploads, uploadsAfter, type Upload, type UploadEvent } from './uploads'

/** Milliseconds until a broken-off upload is tried again although the phone says that it has a network. */
const FIRST_PAUSE = 3_000
const LONGEST_PAUSE = 60_000

/** A photo that was just taken. */
export const uploadOf = (photo: Photo): Upload => ({ ...draftOf(photo), state: 'waiting', progress: 0 })

interface Uploading {
  uploads(): Upload[]
  tell(event: UploadEvent): void
}

/** @returns `pump`, to be called whenever there may be something to send, and `stop` */
export function createUploader({ uploads, tell }: Uploading): { pump(): void; stop(): void } {
  let pause = FIRST_PAUSE
  let timer: ReturnType<typeof setTimeout> | undefined

  function pump() {
    if (!isOnline()) return
    for (const upload of nextUploads(uploads())) void send(upload)
  }

  async function send(upload: Upload) {
    const { path } = upload
    let told = 0
    tell({ type: 'started', path })
    try {
      const fileID = await uploadPhoto(upload, progress => {
        // Each step that is told is drawn: twenty are enough.
        if (progress - told < 0.05) return
        told = progress
        tell({ type: 'moved', path, progress })
      })
      pause = FIRST_PAUSE
      tell({ type: 'arrived', path, fileID })
      pump()
    } catch (error) {
      const refused = !(error instanceof TransportError && error.offline)
      tell({ type: 'stopped', path, refused })
      if (!refused) later()
    }
  }

  function later() {
    clearTimeout(timer)
    timer = setTimeout(pump, pause)
    pause = Math.min(LONGEST_PAUSE, pause * 2)
  }

  const leave = onOnline(online => online && pump())
  return {
    pump,
    stop: () => {
      clearTimeout(timer)
      leave()
    },
  }
}

/** Photos beside a few words (补充, 办结): sent while the person writes, given away once `sentFiles` has them all. */
export function useUploads(most = 9) {
  const [{ store, uploader, tell }] = useState(() => {
    const store = createStore<Upload[]>([])
    const tell = (event: UploadEvent) => store.set(uploadsAfter(store.get(), event))
    return { store, tell, uploader: createUploader({ uploads: store.get, tell }) }
  })
  useEffect(() => uploader.stop, [uploader])
  const uploads = useStore(store)

  /** @throws when a photo can't be read */
  async function take(sources?: PhotoSource[]) {
    const photos = await takePhotos(most - store.get().length, sources)
    tell({ type: 'took', photos: photos.map(uploadOf) })
    uploader.pump()
  }
  function remove(path: string) {
    const upload = store.get().find(each => each.path === path)
    tell({ type: 'removed', path })
    if (upload) dropPhoto(upload.photo)
  }
  function again(path: string) {
    tell({ type: 'again', path })
    uploader.pump()
  }
  /** After the words and photos were taken over: the next ones begin afresh. */
  const clear = () => store.get().forEach(({ path }) => remove(path))
  return { uploads, take, remove, again, clear }
}
