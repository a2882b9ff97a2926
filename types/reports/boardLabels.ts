/** 公示栏: how an entry stands, and how much there is room for. */

/** Covered photos of one report, and characters. */
export const mostBoardPhotos = 6
export const mostBoardWords = 200

export const boardStates = ['proposed', 'shown', 'off', 'refused'] as const
export type BoardState = (typeof boardStates)[number]
export const boardStateLabels: Record<BoardState, string> = {
  proposed: '等第二个人看',
  shown: '正在公示',
  off: '已拿下来',
  refused: '反映人不同意公示',
}
