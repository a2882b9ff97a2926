/** Photos of the wall as somebody reads them. */
import type { WallPhotoView } from '@shared/festival/after/after'
import { nextWallState } from '@shared/festival/after/wallFlow'
import { mayEver } from '@shared/permissions'
import { thumbOf } from '@shared/thumb'
import type { PersonContext } from '../../../_platform/call/context'
import { photoUrls } from '../../../_platform/files/photos'
import { viewsOf } from '../../../_platform/setAside/each'
import { wallPhotos, type WallPhoto } from '../collections'
import { mayApprove } from './wallPhoto'

/** Their files' addresses in one trip. Who agreed to be shown is read by those who look after the wall only. */
export async function wallViews(photos: readonly WallPhoto[], actor: PersonContext['actor']): Promise<WallPhotoView[]> {
  const files = photos.flatMap(({ photo }) => (photo === null ? [] : [photo, thumbOf(photo)]))
  const urls = files.length > 0 ? await photoUrls(files) : new Map<string, string>()
  const looksAfter = mayEver(actor, 'festival.plan')
  return viewsOf(wallPhotos, photos, each => {
    const { _id: id, version, edition, state, photo, caption, shows, consent, by, at } = each
    const thumb = photo === null ? undefined : urls.get(thumbOf(photo))
    return {
      ...{ id, version, edition, caption, url: urls.get(photo ?? '') ?? '', state },
      allowed: looksAfter ? allowedTo(each, actor.personId) : [],
      ...(thumb ? { thumb } : {}),
      ...(looksAfter ? { consent: { shows, says: consent, at, by: by.name } } : {}),
    }
  })
}

/** One of them. */
export async function wallView(photo: WallPhoto, actor: PersonContext['actor']): Promise<WallPhotoView> {
  const [view] = await wallViews([photo], actor)
  if (!view) throw new Error('it cannot be shown')
  return view
}

const allowedTo = (photo: WallPhoto, personId: string) =>
  (['approve', 'takeDown'] as const).filter(
    event => nextWallState(photo.state, event) !== null && (event !== 'approve' || mayApprove(photo, personId)),
  )
