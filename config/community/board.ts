/** The public board as data (DOMAIN §4, P). */
import type { CategoryId } from '@shared/reports/categories'

/**
 * What can be shown there: what is put right at a place that belongs to all. Never what names or hints at a person: complaints, quarrels,
 * noise, animals, who rents, who built, what looks suspicious, who charges a bicycle where.
 */
export const boardCategories: readonly CategoryId[] = [
  'fireLane',
  'liftFault',
  'waterLeak',
  'outage',
  'drain',
  'roadHole',
  'clutter',
  'cleaning',
  'parking',
  'accessControl',
  'lighting',
  'greening',
  'facility',
  'persimmon',
]
