import { PhotoGrid } from '@/components/PhotoGrid'
import { toast } from '@/platform/feedback'
import type { Upload } from './uploads'

interface Props {
  /** Unique on the page; see PhotoGrid for the controls' ids. */
  id: string
  label: string
  uploads: Upload[]
  onTake: () => Promise<void>
  onRemove: (path: string) => void
  onAgain: (path: string) => void
}

/** Photos with how far each has come, and the tile to add some. */
export function UploadGrid({ id, label, uploads, onTake, onRemove, onAgain }: Props) {
  return (
    <PhotoGrid
      id={id}
      label={label}
      photos={uploads.map(({ path, photo, state, progress }) => ({
        key: path,
        url: photo.path,
        failed: state === 'failed',
        ...(state === 'sending' || state === 'waiting' ? { progress } : {}),
      }))}
      onAdd={() => void onTake().catch(() => toast('这张照片打不开,请换一张'))}
      onRemove={onRemove}
      onRetry={onAgain}
    />
  )
}
