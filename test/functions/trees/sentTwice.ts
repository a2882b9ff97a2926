/** What the changes of trees and of the photo wall are sent with, for test/functions/calls/keys.test.ts. */
import type { WallPhotoView } from '../../../types/festival/after/after'
import type { DiaryEntryView } from '../../../types/festival/trees/trees'
import type { Lines } from '../calls/sentTwice'
import { who, type Community } from '../community'

const { resident: li } = who
const clerk = 'oXZZ-song-lina'
const tree = 'E05-07'

export function linesIn(given: () => Community): Lines {
  const today = async () => ({ tree, ripeness: 'ripe', photos: [await given().photo(li)] })
  const hanging = async () => ({
    edition: 11,
    photos: [await given().photo(clerk)],
    caption: '一起摘柿子',
    shows: 'nobody',
    noDoor: true,
  })
  const added = async () => given().call<DiaryEntryView>(li, 'festival.addDiary', await today())
  const waiting = async () => {
    const { id, version } = await added()
    await given().database.insertMany('festivalTreeDiary', [
      { ...[...given().database.dump('festivalTreeDiary')].find(({ _id }) => _id === id), _id: id, state: 'waits' },
    ])
    return { id, version }
  }
  const named = ({ id, version }: { id: string; version: number }) => ({ id, version })
  return {
    'festival.addDiary': async () => {
      const input = await today()
      return { by: li, input, other: { ...input, ripeness: 'green' } }
    },
    'festival.showDiary': async () => {
      const input = await waiting()
      return { by: clerk, input, other: { ...input, version: 7 } }
    },
    'festival.hideDiary': async () => {
      const input = named(await added())
      return { by: li, input, other: { ...input, version: 7 } }
    },
    'festival.careFor': async () => ({ by: li, input: { tree, named: true }, other: { tree, named: false } }),
    'festival.stopCaring': async () => {
      await given().call(li, 'festival.careFor', { tree, named: true })
      return { by: li, input: { tree }, other: { tree: 'E05-08' } }
    },
    'festival.hangPhoto': async () => {
      const input = await hanging()
      return { by: clerk, input, other: { ...input, caption: '一起分' } }
    },
    'festival.approvePhoto': async () => {
      const photo = await given().call<WallPhotoView>(clerk, 'festival.hangPhoto', await hanging())
      return { by: 'oXZZ-zhao-jianguo', input: named(photo), other: { ...named(photo), version: 7 } }
    },
    'festival.takeDownPhoto': async () => {
      const photo = await given().call<WallPhotoView>(clerk, 'festival.hangPhoto', await hanging())
      const input = { ...named(photo), reason: '不愿意了' }
      return { by: clerk, input, other: { ...input, reason: '看得到门牌' } }
    },
  }
}
