/** A draft as whoever fills it in sees it. */
import type { DraftRow, DraftView } from '@shared/services/drafts'
import type { Member } from '../../_platform/call/members'
import { fileUrls } from '../../_platform/sdk'
import { sayDay } from '../../_platform/sayDay'
import { dateOf } from '../../_platform/time'
import { applicationMost } from '@config/community/applications'
import type { Draft } from './collections'
import { filledIn, photographedIn } from './sealed'

/** As a line of a list. Pure. */
export function draftRowOf({ whom, service, filled, photos, at, purgeAt }: Draft, actor: Member): DraftRow {
  const acting = actor.actsFor.find(({ personId }) => personId === whom)
  return {
    service,
    for: acting ? { personId: whom, name: acting.name } : null,
    ...{ filled, photos, at },
    until: dateOf(purgeAt),
    says: `还没交。到 ${sayDay(dateOf(purgeAt))}没接着填，就替您删掉`,
  }
}

/** The whole of it, with addresses for its photos that live some minutes. One trip to the storage where it has any. */
export async function draftViewOf(draft: Draft, actor: Member): Promise<DraftView> {
  const { answers, fields, delivery } = filledIn(draft)
  const { papers } = photographedIn(draft)
  const files = papers.flatMap(({ photos }) => photos)
  const urls = files.length > 0 ? await fileUrls(files, applicationMost.addressMinutes * 60) : new Map<string, string>()
  return {
    ...draftRowOf(draft, actor),
    version: draft.version,
    edition: draft.edition,
    ...{ answers, fields, delivery },
    papers: papers.map(({ paper, photos }) => ({
      paper,
      photos: photos.map(file => ({ file, url: urls.get(file) ?? null })),
    })),
  }
}
