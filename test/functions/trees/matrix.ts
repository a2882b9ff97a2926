/** What the actions of `festival` about trees and about what comes after a harvest are about, for test/functions/matrix. */
import type { WallState } from '../../../types/festival/after/wallFlow'
import type { DiaryState } from '../../../types/festival/trees/diaryFlow'
import { has, idOf, photoOf, places, stranger, type Make } from '../matrix/cells'
import { list, mineOrNot, open, system, type Row, type Rows, type Who } from '../matrix/rows'

const at = '2026-11-24T09:00:00.000+08:00'
const own: Who = ({ person }) => person === 'mine'
const planner: Who = cell => has({ ...cell, person: 'other' }, 'festival.plan')

const makeEntry =
  (state: DiaryState): Make =>
  ({ caller, place, person }, nth) => {
    const id = `dMatrix-${nth}`
    const entry = {
      _id: id, version: 1, tree: 'E05-07', state, by: { personId: own({ person } as never) ? idOf(caller) : stranger, name: '何伟' },
      day: '2026-11-24', ripeness: 'ripe', photo: `cloud://xzz.7878-xzz-1250000000/trees/${id}/a.jpg`, words: null, lookedBy: null, at,
    } // prettier-ignore
    return { id, node: places[place], documents: [['festivalTreeDiary', entry]] }
  }

const makeCare: Make = ({ caller, place, person }, nth) => {
  const id = `tMatrix-${nth}`
  const personId = person === 'mine' ? idOf(caller) : stranger
  const carer = { personId, name: '何伟', home: 'XZZ-1-E01-B08-U1-0101', named: true, at }
  return { id, node: places[place], documents: [['festivalTrees', { _id: id, version: 1, carer, at }]] }
}

const makePhoto =
  (state: WallState): Make =>
  ({ place }, nth) => {
    const id = `wMatrix-${nth}`
    const photo = {
    _id: id, version: 1, edition: 11, state, photo: `cloud://xzz.7878-xzz-1250000000/wall/${id}/a.jpg`, caption: '一起摘',
    shows: 'nobody', consent: null, by: { personId: stranger, name: '何伟' }, takenBy: null, reason: null, at,
  } // prettier-ignore
    return { id, node: places[place], documents: [['festivalWall', photo]] }
  }

const thing = (make: Make, input: (id: string) => object, past: Who): Row => ({
  kind: 'thing',
  persons: mineOrNot,
  hides: false,
  alone: false,
  make,
  input: ({ id }) => input(id) as never,
  expect: cell => (past(cell) ? 'past' : 'missing'),
})

export const rows: Rows = {
  'festival.trees': open(),
  'festival.tree': open({ id: 'E05-07' }),
  'festival.addDiary': open(caller => ({ tree: 'E05-07', ripeness: 'ripe', photos: [photoOf(caller, 'festival.addDiary')] })),
  'festival.showDiary': thing(makeEntry('waits'), id => ({ id, version: 1 }), () => true),
  'festival.hideDiary': thing(makeEntry('shown'), id => ({ id, version: 1 }), cell => own(cell) || planner(cell)),
  'festival.diaryWaits': list(makeEntry('waits'), () => true, { limit: 50 }, 'items.id', { persons: mineOrNot }),
  'festival.careFor': open({ tree: 'E05-07', named: true }),
  'festival.stopCaring': thing(makeCare, tree => ({ tree }), cell => own(cell) || planner(cell)),
  'festival.checkPhotos': system,
  'festival.hearOfPhoto': system,
  'festival.chronicle': open(),
  'festival.wall': list(makePhoto('onWall'), () => true, { edition: 11, limit: 50 }, 'items.id', { persons: ['other'] }),
  'festival.hangPhoto': open(caller => ({ edition: 11, photos: [photoOf(caller, 'festival.hangPhoto')], caption: '一起摘', shows: 'nobody', noDoor: true })),
  'festival.approvePhoto': thing(makePhoto('waits'), id => ({ id, version: 1 }), () => true),
  'festival.hearOfWallPhoto': system,
  'festival.takeDownPhoto': thing(makePhoto('onWall'), id => ({ id, version: 1, reason: '看得到门牌' }), () => true),
  'festival.poster': open({ edition: 12 }),
} // prettier-ignore
