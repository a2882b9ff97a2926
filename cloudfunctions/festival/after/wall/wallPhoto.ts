/** A photo of the wall: how it is hung and taken down (DOMAIN §6). Pure. */
import { fail } from '@shared/errors'
import { nextWallState, type ShownPeople } from '@shared/festival/after/wallFlow'
import type { Decision } from '../../../_platform/data/change'
import { afterLook, waitsForHuman, withChecks, withNewPhotos } from '../../../_platform/photoChecks/check'
import type { Time } from '../../../_platform/time'
import type { WallPhoto } from '../collections'

type By = { personId: string; name: string }

/** What is missing of the consent, for the form; null when it may hang. No child without a guardian's consent (个人信息保护法 第三十一条). */
export function consentLack(shows: ShownPeople, consent: string | undefined): string | null {
  if (shows === 'nobody' || consent) return null
  return shows === 'children' ? '照片里有孩子，写明哪位家长同意了' : '写明照片里的人谁同意了'
}

interface Hung {
  id: string
  edition: number
  photo: string
  caption: string
  shows: ShownPeople
  consent: string | undefined
  by: By
  at: Time
}

/** Chosen by one person: nobody else sees it before a second one has looked, and WeChat looks at it meanwhile. */
export function hungPhoto({ id, edition, photo, caption, shows, consent, by, at }: Hung): Decision<WallPhoto> {
  const { personId, name } = by
  const agreed = shows === 'nobody' ? null : (consent ?? null)
  const after: WallPhoto = {
    ...{ _id: id, version: 0, edition, state: 'waits', photo, caption, shows, consent: agreed },
    ...{ by: { personId, name }, approvedBy: null, takenBy: null, reason: null, at },
  }
  return { after: withNewPhotos(after, [photo], at) }
}

/** Whoever chose it does not look at it as the second person. */
export const mayApprove = ({ by }: Pick<WallPhoto, 'by'>, personId: string) => by.personId !== personId

/**
 * A second person has looked, also at what WeChat doubted: everybody may see it.
 * @throws forbidden for whoever chose it, notNow when it hangs there already or was taken down
 */
export function approved(before: WallPhoto, { personId, name }: By): Decision<WallPhoto> {
  if (!mayApprove(before, personId)) throw fail('forbidden', { message: '这张是您选的，要请另一个人看过才挂' })
  const state = nextWallState(before.state, 'approve')
  if (!state || before.photo === null) throw fail('notNow', { message: '这张照片刚被别人看过了，请刷新看看' })
  // Of what WeChat has not answered yet it is still asked.
  const known = before.photoChecks ?? []
  const checks = afterLook(known, known.filter(waitsForHuman).map(check => check.name), true) // prettier-ignore
  return { after: withChecks({ ...before, state, approvedBy: { personId, name } }, checks) }
}

/** What WeChat is sure of nobody sees until a human has looked again; what it only doubts stays. */
export function settledPhoto(photo: WallPhoto): WallPhoto {
  const isRisky = (photo.photoChecks ?? []).some(check => check.state === 'risky' && waitsForHuman(check))
  return isRisky ? { ...photo, state: nextWallState(photo.state, 'doubt') ?? photo.state } : photo
}

/** Off the wall for good, with its file. @throws notNow when it is off already */
export function takenDown(before: WallPhoto, { personId, name }: By, reason: string): Decision<WallPhoto> {
  const state = nextWallState(before.state, 'takeDown')
  if (!state) throw fail('notNow', { message: '这张照片已经拿下来了' })
  return { after: withChecks({ ...before, state, photo: null, takenBy: { personId, name }, reason }, []) }
}
