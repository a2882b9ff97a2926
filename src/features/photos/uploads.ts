/** What becomes of photos on their way to the cloud: pure, so that it can be tested and kept in a draft. `uploader.ts` does the sending. */
import type { PhotoDraft } from './uploadPhoto'

/** A photo and how far it has come; its `name` tells it. `failed` was refused: only the person can try it again. */
export interface Upload extends PhotoDraft {
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** Share that has left the phone, 0 to 1. */
  progress: number
}

export type UploadEvent =
  | { type: 'took'; photos: Upload[] }
  | { type: 'removed'; name: string }
  | { type: 'started'; name: string }
  | { type: 'moved'; name: string; progress: number }
  | { type: 'arrived'; name: string; fileID: string }
  /** It broke off: without a network it waits for another try, refused it waits for the person. */
  | { type: 'stopped'; name: string; refused: boolean }
  | { type: 'again'; name: string }

/** How many go at the same time: the first one is there soon, and a weak line is not torn to pieces. */
const AT_ONCE = 2

/** What the photos are after an event. An event for a photo that was removed meanwhile changes nothing. */
export function uploadsAfter(uploads: Upload[], event: UploadEvent): Upload[] {
  if (event.type === 'took') return [...uploads, ...event.photos]
  if (event.type === 'removed') return uploads.filter(({ name }) => name !== event.name)
  return uploads.map(upload => (upload.name === event.name && upload.state !== 'sent' ? after(upload, event) : upload))
}

function after(upload: Upload, event: Exclude<UploadEvent, { type: 'took' | 'removed' }>): Upload {
  switch (event.type) {
    case 'started':
      return { ...upload, state: 'sending', progress: 0 }
    case 'moved':
      return { ...upload, progress: event.progress }
    case 'arrived':
      return { ...upload, state: 'sent', progress: 1, fileID: event.fileID }
    case 'stopped':
      return { ...upload, state: event.refused ? 'failed' : 'waiting', progress: 0 }
    case 'again':
      return { ...upload, state: 'waiting' }
  }
}

/** Those that may start now, in the order in which they were taken. */
export function nextUploads(uploads: Upload[]): Upload[] {
  const going = uploads.filter(({ state }) => state === 'sending').length
  return uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, AT_ONCE - going))
}

/** As they are when the app opens again: what was on its way broke off, what had arrived is not sent twice. */
export const uploadsRestored = (uploads: Upload[]): Upload[] =>
  uploads.map(upload => (upload.state === 'sending' ? { ...upload, state: 'waiting', progress: 0 } : upload))

/** The fileIDs in order once all are there; null while one is missing. */
export function sentFiles(uploads: Upload[]): string[] | null {
  const files = uploads.flatMap(({ fileID }) => fileID ?? [])
  return files.length === uploads.length ? files : null
}

/** Share of all photos that has arrived, 0 to 1. */
export const shareSent = (uploads: Upload[]) =>
  uploads.length === 0 ? 1 : uploads.reduce((sum, { progress }) => sum + progress, 0) / uploads.length
