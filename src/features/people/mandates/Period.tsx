import { mandateRules } from '@config/community/limits'
import { OneOf } from '@/components/fields/OneOf'

const periods = [
  { key: 30, label: '一个月' },
  { key: 90, label: '三个月' },
  { key: mandateRules.longestDays, label: '一年' },
]

/** How long somebody may act: three lengths to tap, no calendar to page through. */
export const Period = ({ days, onDays }: { days: number | undefined; onDays: (days: number) => void }) => (
  <OneOf id='period' label='办多久' answers={periods} chosen={days} onChoose={onDays} />
)
