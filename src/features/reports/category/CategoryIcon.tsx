import { View } from '@tarojs/components'
import type { CategoryId } from '@shared/reports/categories'
import { hidden } from '@/components/a11y/attributes'
import './CategoryIcon.scss'

/** Which of `icons/` stands for a category; some share one. */
const drawings: Record<CategoryId, string> = {
  fireLane: 'car',
  panicAlarm: 'alarm',
  highThrow: 'thrown',
  gasSmell: 'gas',
  fireSmoke: 'flame',
  liftTrapped: 'lift',
  liftFault: 'lift',
  waterLeak: 'drop',
  outage: 'bolt',
  drain: 'drain',
  roadHole: 'road',
  safety: 'shield',
  ebikeCharging: 'bolt',
  clutter: 'box',
  cleaning: 'bin',
  parking: 'car',
  noise: 'sound',
  pets: 'paw',
  accessControl: 'door',
  lighting: 'bulb',
  greening: 'leaf',
  facility: 'tool',
  illegalBuild: 'bricks',
  rental: 'people',
  persimmon: 'fruit',
  dispute: 'people',
  propertyService: 'receipt',
  staffComplaint: 'speech',
  affairs: 'paper',
  suggestion: 'speech',
  other: 'dots',
}

/** A category as a drawing; its name stands beside it. */
export const CategoryIcon = ({ id }: { id: CategoryId }) => (
  <View className={`category-icon category-icon--${drawings[id]}`} {...hidden()} />
)
