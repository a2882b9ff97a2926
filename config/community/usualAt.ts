/** What people mostly report from each kind of spot, the likeliest first (P). */
import type { SpotKind } from '@shared/grid/node'
import type { CategoryId } from '@shared/reports/categories'

export const usualAt: Record<SpotKind, readonly CategoryId[]> = {
  stairwell: ['clutter', 'cleaning', 'lighting', 'ebikeCharging'],
  lift: ['liftFault', 'liftTrapped', 'cleaning', 'ebikeCharging'],
  hydrant: ['facility', 'waterLeak', 'fireLane', 'parking'],
  tree: ['persimmon', 'greening', 'facility', 'suggestion'],
  pillar: ['facility', 'panicAlarm', 'safety', 'lighting'],
  bin: ['cleaning', 'facility', 'fireSmoke', 'suggestion'],
  gate: ['accessControl', 'parking', 'safety', 'facility'],
  lamp: ['lighting', 'facility', 'roadHole', 'safety'],
  parking: ['parking', 'ebikeCharging', 'fireLane', 'roadHole'],
}
