import { editionOf } from '@config/community/chronicle'
import { fail } from '@shared/errors'
import { hangInput, wallPhoto } from '@shared/festival/after/after'
import { action } from '../../../_platform/call/action'
import { idByKey } from '../../../_platform/data/calls'
import type { Target } from '../../../_platform/data/change'
import { ownPhotos, storePhotos } from '../../../_platform/files/photos'
import { dropUploads } from '../../../_platform/files/uploads'
import { wallFolder, wallPhotos, type WallPhoto } from '../collections'
import { captionLack } from './caption'
import { wallView } from './view'
import { consentLack, hungPhoto } from './wallPhoto'

const aNewPhoto: Target<WallPhoto, object, never, false> = {
  collection: wallPhotos,
  id: (_input, ctx) => idByKey('w', ctx),
  may: () => true,
  begins: 'byKey',
  together: false,
}

/**
 * Staff choose a photo for the wall, and write down who agreed to be shown. It waits for a second person (approvePhoto.ts); doubtful words are refused.
 * @throws invalid without the consent that it needs, for an edition that is not yet, fileRefused, textRefused
 */
export const hangPhoto = action
  .allow('festival.plan')
  .input(hangInput)
  .of(aNewPhoto)
  .ids({ photos: ownPhotos })
  .output(wallPhoto)
  .mutation(async ({ input, ctx }) => {
    const { edition, caption, shows, consent } = input
    const { actor, doubtful, calledAt: at } = ctx
    const photo = await ctx.change(async ({ id, found }) => {
      const lack = consentLack(shows, consent)
      if (lack) throw fail('invalid', { fields: { consent: lack } })
      const named = captionLack(caption, consent)
      if (named) throw fail('invalid', { fields: { caption: named } })
      if (edition > editionOf(Number(at.slice(0, 4)))) throw fail('invalid', { fields: { edition: '这一届还没到' } })
      if (doubtful.includes('caption')) throw fail('invalid', { fields: { caption: '这句话换个说法' } })
      const [file = ''] = await storePhotos(found.photos, wallFolder(id))
      return hungPhoto({ id, edition, photo: file, caption, shows, consent, by: actor, at })
    })
    await dropUploads(input.photos)
    return wallView(photo, actor)
  })
