/** A photo of the wall (DOMAIN §6): chosen by staff, with the consent of whoever is shown, and looked at by a second person. Its states as a table. */
export const wallStates = ['waits', 'onWall', 'takenDown'] as const
export type WallState = (typeof wallStates)[number]

export const wallEvents = ['hang', 'approve', 'doubt', 'takeDown'] as const
export type WallEvent = (typeof wallEvents)[number]

/** `doubt`: WeChat is sure that it must not be seen; a human looks again. What was taken down does not come back: whoever is shown has said no. */
export const wallFlow: Record<WallState, Partial<Record<WallEvent, WallState>>> = {
  waits: { approve: 'onWall', takeDown: 'takenDown' },
  onWall: { doubt: 'waits', takeDown: 'takenDown' },
  takenDown: {},
}

/** Where an event leads from a state; null when it cannot happen there. */
export const nextWallState = (from: WallState, event: WallEvent): WallState | null => wallFlow[from][event] ?? null

/** Who can be made out in a photo: it says whose consent it needs. */
export const shownPeople = ['nobody', 'adults', 'children'] as const
export type ShownPeople = (typeof shownPeople)[number]
