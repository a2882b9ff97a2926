import { fail } from '@shared/errors'
import { needsPhoto } from '@shared/reports/categories'
import type { ResolveInput } from '@shared/reports/contract'
import { categoryOf } from '@config/community/categories'
import type { Report } from '../collections'

type Settled = Pick<ResolveInput, 'outcome' | 'noPhoto'> & { photos: readonly string[] }

/** What was settled on site shows the place, or says why it does not. @throws invalid otherwise */
export function checkPhotographed({ category, place }: Report, { outcome, photos, noPhoto }: Settled): void {
  if (photos.length > 0 || noPhoto || !needsPhoto(categoryOf(category), place, outcome)) return
  throw fail('invalid', { fields: { photos: '请拍一张现在的样子；没法拍就点「没法拍」，说明原因' } })
}
