import type { PublicSession } from '@shared/festival/editions'

/** How full it is, as it is known: of first come by what is left, of a lottery by its closed list. */
export function fullness({ mode, state, places, left, list }: PublicSession): { share: number | null; says: string } {
  if (mode === 'firstCome') {
    const says =
      left > 0 ? `${places} 个名额，还剩 ${left} 个` : `${places} 个名额满了${state === 'open' ? '，还能候补' : ''}`
    return { share: (places - left) / places, says }
  }
  return list
    ? { share: list.entries / places, says: `${list.entries} 户报了，${places} 个名额` }
    : { share: null, says: `${places} 个名额` }
}
