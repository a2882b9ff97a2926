import type { SavedRow } from '@shared/services/saved/saved'
import { savedStepLabels, savedSteps } from '@shared/services/saved/savedSteps'

/** What a number of fewer than five is: it would tell of somebody. */
const few = '不到 5'
const count = (number: number | null, word: string) => (number === null ? few : `${number} ${word}`)

/** A service's row as figures with their names. Pure. */
export const factsOf = ({ visits, applications, corrections, refusals, medianHours }: SavedRow) => [
  { label: '少跑了', value: count(visits, '趟') },
  { label: '来办的', value: count(applications, '件') },
  { label: '补过材料', value: count(corrections, '件') },
  { label: '没办成', value: count(refusals, '件') },
  ...savedSteps.map(step => ({ label: savedStepLabels[step], value: sayHours(medianHours[step] ?? null) })),
]

const sayHours = (hours: number | null) =>
  hours === null ? few : hours < 48 ? `${hours} 小时` : `${Math.round(hours / 24)} 天`
