import { sha256 } from '../../_platform/personId'
import { lookupOf } from '../../_platform/privacy/vault'

/** Names a draft by a keyed hash: it says nothing of either person. Pure. */
export const draftIdOf = (writer: string, whom: string, service: string) =>
  `d${sha256(lookupOf('household', `draft ${writer} ${whom} ${service}`)).slice(0, 24)}`
