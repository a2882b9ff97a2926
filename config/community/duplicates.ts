/** 我也遇到 (DOMAIN §4, P): of what, for how long, and how many. */
import type { CategoryId } from '@shared/reports/categories'

/**
 * What names nobody: a thing or a service of the common areas. Whatever somebody does or leaves there (noise, things in a stairwell, a car, a
 * dog), what is said of people, and emergencies, which go out at once, are not among them: to learn that it was reported is to learn that
 * a neighbour complained (decisions/0028).
 */
const joinable: readonly CategoryId[] = [
  'liftFault',
  'waterLeak',
  'outage',
  'drain',
  'roadHole',
  'cleaning',
  'accessControl',
  'lighting',
  'greening',
  'facility',
]

export const isJoinable = (category: CategoryId) => joinable.includes(category)

export const duplicateRules = {
  /** Days in which a report of the same place and category is offered. */
  days: 7,
  /** Reports that are offered, the newest first. */
  offered: 3,
  /** Households that follow one report by 我也遇到; beyond it they report on their own, and staff merge. */
  households: 99,
  /** Reports that one report takes in. */
  merged: 30,
} as const
