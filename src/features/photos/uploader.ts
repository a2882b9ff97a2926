/** Sends photos as soon as they are taken, goes on when the network returns, and sends none twice. */
import { isOnline, onOnline } from '@/platform/network'
import { dropPhoto, takePhotos, type Photo, type PhotoSource } from '@/platform/photos'
import { TransportError } from '@/platform/transport'
import { draftOf, uploadPhoto } from './uploadPhoto'
import { nextUploads, type Upload, type UploadEvent } from './uploads'

/** Milliseconds until a broken-off upload is tried again although the phone says that it has a network. */
const FIRST_PAUSE = 3_000
const LONGEST_PAUSE = 60_000

/** A photo that was just taken. */
const uploadOf = (photo: Photo): Upload => ({ ...draftOf(photo), state: 'waiting', progress: 0 })

interface Uploading {
  uploads(): Upload[]
  tell(event: UploadEvent): void
}

/** How many photos a report, or a change of one, can have. */
const MOST = 9

/** The photos of one form: taken, taken away, and while somebody `watch`es over them, on their way. */
export function createUploader({ uploads, tell }: Uploading) {
  let pause = FIRST_PAUSE
  let timer: ReturnType<typeof setTimeout> | undefined
  let watchers = 0

  /** Sends what can be sent now. */
  function pump() {
    if (watchers === 0 || !isOnline()) return
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

  /** Sends what waits, now and whenever the network returns. @returns how to leave; what is on its way then still arrives */
  function watch(): () => void {
    watchers++
    pump()
    const deaf = onOnline(online => online && pump())
    return () => {
      watchers--
      deaf()
    }
  }

  /** @throws when a photo can't be read */
  async function take(sources?: PhotoSource[]): Promise<void> {
    const photos = await takePhotos(MOST - uploads().length, sources)
    if (photos.length === 0) return
    tell({ type: 'took', photos: photos.map(uploadOf) })
    pump()
  }

  function remove(path: string): void {
    const upload = uploads().find(each => each.path === path)
    tell({ type: 'removed', path })
    if (upload) dropPhoto(upload.photo)
  }

  function again(path: string): void {
    tell({ type: 'again', path })
    pump()
  }

  return { pump, watch, take, remove, again }
}
