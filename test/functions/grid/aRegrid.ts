/** What the tests of re-gridding say in a word: the building that they change, and the changes. */
import type { ChangeView, RegridOperation } from '../../../types/grid/contract'
import type { GridNode } from '../../../types/grid/node'
import { community, hour, unit } from './aGrid'

export const building = 'XZZ-2-E05-B03'
export const third = `${building}-U3` // led by 赵桂芳
export const fifth = `${building}-U5` // the next free number
export const upstairs = ['0501', '0502', '0601', '0602'].map(door => `${unit}-${door}`)
export const days = (n: number) => n * 24 * hour

export const regrid = (by: string, operation: RegridOperation, from: string, key?: string) =>
  community.ask<ChangeView>(by, 'grid.regrid', { operation, from } as never, key)
export const done = async (by: string, operation: RegridOperation, from: string) =>
  community.call<ChangeView>(by, 'grid.regrid', { operation, from } as never)
export const split = (homes = upstairs): RegridOperation => ({ kind: 'split', unit, homes })
export const merge: RegridOperation = { kind: 'merge', units: [unit], into: third }

/** A node as it is stored. */
export const document = (code: string) =>
  [...community.database.dump('nodes')].find(n => n._id === code) as unknown as GridNode | undefined
