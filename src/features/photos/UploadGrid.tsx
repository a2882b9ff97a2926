import { PhotoGrid } from '@/components/photos/PhotoGrid'
import { toast } from '@/platform/feedback'
import type { Upload } from './uploads'

interface Props {
  /** Unique on the page; see PhotoGrid for the controls' ids. */
  id: string
  label: string
  uploads: Upload[]
  /** What can be done with them: a `photoForm`. */
  form: {
    most: number
    take: () => Promise<void>
    remove: (name: string) => void
    again: (name: string) => void
  }
}

/** Photos with how far each has come, and the tile to add some. */
export function UploadGrid({ id, label, uploads, form: { most, take, remove, again } }: Props) {
  return (
    <PhotoGrid
      id={id}
      label={label}
      photos={uploads.map(({ name, photo, state, progress }) => ({
        key: name,
        url: photo.path,
        failed: state === 'failed',
        ...(state === 'sending' || state === 'waiting' ? { progress } : {}),
      }))}
      most={most}
      onAdd={() => void take().catch(() => toast('这张照片打不开，请换一张'))}
      onRemove={remove}
      onRetry={again}
    />
  )
}
