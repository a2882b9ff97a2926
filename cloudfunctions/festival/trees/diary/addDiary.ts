import { addDiaryInput, diaryEntry } from '@shared/festival/trees/trees'
import { action } from '../../../_platform/call/action'
import { ownPhotos, storePhotos } from '../../../_platform/files/photos'
import { dropUploads } from '../../../_platform/files/uploads'
import { diaryFolder } from '../collections'
import { addedEntry } from './diary'
import { chosenTree } from '../register'
import { newEntry } from '../theTree'
import { viewOfEntry } from './steps'

/**
 * 拍今天的样子: a photo of a tree, and how ripe its fruit is today. The photo is stored anew, without where and when it was taken; doubtful words wait for
 * a human.
 * @throws invalid for no tree of ours, fileRefused, textRefused, tooOften
 */
export const addDiary = action
  .allow('festival.join')
  .input(addDiaryInput)
  .of(newEntry)
  .ids({ tree: chosenTree, photos: ownPhotos })
  .output(diaryEntry)
  .mutation(async ({ input, ctx }) => {
    const { actor, doubtful, calledAt: at } = ctx
    const entry = await ctx.change(async ({ id, found }) => {
      const [photo = ''] = await storePhotos(found.photos, diaryFolder(id))
      const { ripeness, words = '' } = input
      return addedEntry({
        id,
        tree: found.tree.id,
        by: actor,
        ripeness,
        photo,
        words,
        doubtful: doubtful.length > 0,
        at,
      })
    })
    await dropUploads(input.photos)
    return viewOfEntry(entry, actor)
  })
