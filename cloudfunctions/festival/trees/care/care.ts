/** Who cares for a tree: how it begins and ends (DOMAIN §6). Pure. */
import { fail } from '@shared/errors'
import type { Decision } from '../../../_platform/data/change'
import { maskName } from '../../../_platform/privacy/mask'
import type { Time } from '../../../_platform/time'
import type { TreeCare } from '../collections'

interface Caring {
  tree: string
  by: { personId: string; name: string }
  home: string
  named: boolean
  at: Time
}

/**
 * A household takes a tree on, or says anew whether it may be named. A tree has one family; whoever of it says so.
 * @throws notNow when another family has it
 */
export function caredFor(before: TreeCare | null, { tree, by, home, named, at }: Caring): Decision<TreeCare> | null {
  const carer = before?.carer
  if (carer && carer.home !== home) throw fail('notNow', { message: '这棵树有人家认养了，请选别的树' })
  if (carer?.named === named && carer.personId === by.personId) return null
  const { personId, name } = by
  const after = { _id: tree, version: 0, ...before, carer: { personId, name, home, named, at }, at }
  return { after }
}

/** The family does not care for it any more. */
export function caredNoMore(before: TreeCare, at: Time): Decision<TreeCare> | null {
  return before.carer ? { after: { ...before, carer: null, at } } : null
}

/** 李家, where they agreed to be named; null otherwise. */
export const familyOf = (carer: { name: string; named: boolean } | null | undefined): string | null =>
  carer?.named ? familyName(carer.name) : null

/** How neighbours call a household: 李家, 欧阳家. */
export const familyName = (name: string) => `${maskName(name).replace(/\*+$/, '')}家`
