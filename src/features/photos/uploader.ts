/** Sends photos as soon as they are taken, goes on when the network returns, and sends none twice. */
import { isOnline, onOnline } from '@/platform/network'
import { dropPhoto, takePhotos, type Photo, type PhotoSource } from '@/platform/photos'
import { toCallError } from '@/api/errors'
import { draftOf, takeBack, uploadPhoto } from './uploadPhoto'
import { nextUploads, type Upload, type UploadEvent } from './uploads'

/** Milliseconds until a broken-off upload is tried again although the phone says that it has a network. */
const FIRST_PAUSE = 3_000
const LONGEST_PAUSE = 60_000

/** A photo that was just taken. */
const uploadOf = (photo: Photo): Upload => ({ ...draftOf(photo), state: 'waiting', progress: 0 })

interface Uploading {
  /** How many there can be. */
  most: number
  uploads(): Upload[]
  tell(event: UploadEvent): void
}

/** The photos of one form: taken, taken away, and while somebody `watch`es over them, on their way. */
export function createUploader({ most, uploads, tell }: Uploading) {
  let pause = FIRST_PAUSE
  let timer: ReturnType<typeof setTimeout> | undefined
  let watchers = 0

  /** Sends what can be sent now. */
  function pump() {
    if (watchers === 0 || !isOnline()) return
    for (const upload of nextUploads(uploads())) void send(upload)
  }

  async function send(upload: Upload) {
    const { name } = upload
    let told = 0
    tell({ type: 'started', name })
    try {
      const fileID = await uploadPhoto(upload, progress => {
        // Each step that is told is drawn: twenty are enough.
        if (progress - told < 0.05) return
        told = progress
        tell({ type: 'moved', name, progress })
      })
      pause = FIRST_PAUSE
      // Taken away while it was on its way.
      if (!uploads().some(each => each.name === name)) return takeBack({ ...upload, fileID })
      tell({ type: 'arrived', name, fileID })
      pump()
    } catch (error) {
      const refused = toCallError(error).code !== 'offline'
      tell({ type: 'stopped', name, refused })
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
    const photos = await takePhotos(most - uploads().length, sources)
    if (photos.length === 0) return
    tell({ type: 'took', photos: photos.map(uploadOf) })
    pump()
  }

  function remove(name: string): void {
    const upload = uploads().find(each => each.name === name)
    tell({ type: 'removed', name })
    if (!upload) return
    dropPhoto(upload.photo)
    takeBack(upload)
  }

  function again(name: string): void {
    tell({ type: 'again', name })
    pump()
  }

  return { pump, watch, take, remove, again }
}
