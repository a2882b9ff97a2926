/** The Chinese of the photo wall, as people read it. */
import type { ShownPeople, WallEvent, WallState } from './wallFlow'

export const wallStateLabels: Record<WallState, string> = {
  waits: '等另一个人看过',
  onWall: '在墙上',
  takenDown: '拿下来了',
}

/** What a button says. */
export const wallEventLabels: Record<WallEvent, string> = {
  hang: '挂上照片墙',
  approve: '没问题，挂上去',
  doubt: '微信说不合适',
  takeDown: '拿下来',
}

export const shownPeopleLabels: Record<ShownPeople, string> = {
  nobody: '认不出人',
  adults: '认得出大人',
  children: '认得出孩子',
}
