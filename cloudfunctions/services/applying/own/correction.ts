/**
 * 一次补正: the counter names what is missing once, all of it. Afterwards only what was named may be asked for again; a paper that nobody named then is
 * refused, whoever names it and by whatever way (DOMAIN §7). Pure.
 */
import { fail } from '@shared/errors'
import { applicationMost, applicationTimes } from '@config/community/applications'
import { addDays, type Time } from '../../../_platform/time'
import type { Application, Correction } from '../schema'

/** A paper that is not good enough. */
export interface Missing {
  paper: string
  why: string
  photo?: string | undefined
}

/**
 * The papers of this case that may be named now: before the first round all of them; after it those of the round, and what was not on the list then
 * because the case is another one now.
 */
export const mayName = (papers: readonly string[], correction: Correction | null): string[] =>
  papers.filter(paper => !correction || correction.named.includes(paper) || !correction.listed.includes(paper))

/**
 * The round after the counter named what is missing.
 * @param papers the papers of the case
 * @throws invalid for none, one twice, or one that the case has not; secondCorrection for a new one; notNow when the same was asked for often enough
 */
export function named(
  before: Correction | null,
  papers: readonly { id: string; name: string; photos: readonly string[] }[],
  missing: readonly Missing[],
  at: Time,
): Correction {
  const wrong = (field: string, says: string) => fail('invalid', { fields: { [field]: says } })
  if (missing.length === 0) throw wrong('missing', '请点出要补的材料，一次说全')
  const allowed = mayName(
    papers.map(({ id }) => id),
    before,
  )
  missing.forEach(({ paper, photo }, nth) => {
    const found = papers.find(({ id }) => id === paper)
    if (!found) throw wrong(`missing.${nth}.paper`, '这件事不要这份材料，请重新选')
    if (missing.findIndex(each => each.paper === paper) < nth)
      throw wrong(`missing.${nth}.paper`, `「${found.name}」点了两次`)
    if (photo !== undefined && !found.photos.includes(photo))
      throw wrong(`missing.${nth}.photo`, '没有这张照片，请刷新再点')
    if (!allowed.includes(paper))
      throw fail('secondCorrection', {
        fields: { [`missing.${nth}.paper`]: `第一次没说要补「${found.name}」，现在不能再要` },
      })
  })
  if (before && before.returns >= applicationMost.returns)
    throw fail('notNow', { message: '同样的材料已经请他补了好几次，请给他打电话说清楚，再收下或者写明办不了' })
  return {
    at: before?.at ?? at,
    listed: before ? [...new Set([...before.listed, ...papers.map(({ id }) => id)])] : papers.map(({ id }) => id),
    named: [...new Set([...(before?.named ?? []), ...missing.map(({ paper }) => paper)])],
    papers: missing.map(({ paper, why, photo = null }) => ({ paper, why, marked: photo })),
    returns: (before?.returns ?? 0) + 1,
    since: at,
    until: addDays(at, applicationTimes.correctDays),
    inherited: before?.inherited ?? false,
  }
}

/**
 * What a new application begins with: the correction of the last one for the same service stands for some months, however that one ended; a refusal
 * because of papers counts as one, so that nobody is refused and asked to apply again with a paper more. Nothing is asked for by it now.
 * @param last the application before, with the papers of its case
 */
export function inheritedFrom(
  last: Pick<Application, 'correction' | 'refusal' | 'endedAt' | 'papers'> | null,
  at: Time,
): Correction | null {
  if (!last?.endedAt) return null
  const { correction, refusal, endedAt } = last
  const since = refusal?.forPapers ? endedAt : correction?.at
  if (!since || at >= addDays(since, applicationTimes.correctionStands)) return null
  const listed = [...new Set([...(correction?.listed ?? []), ...last.papers.map(({ id }) => id)])]
  return {
    at: since,
    listed,
    named: correction?.named ?? [],
    papers: [],
    returns: 0,
    since,
    until: since,
    inherited: true,
  }
}
