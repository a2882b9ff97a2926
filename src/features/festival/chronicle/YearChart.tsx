import { View } from '@tarojs/components'
import type { ChronicleEdition } from '@shared/festival/after/after'
import { useTextSize } from '@/components/a11y/textSize'
import { hidden } from '@/components/a11y/attributes'
import { cx } from '@/components/cx'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import './chronicle.scss'

/** Of the height, for the bar of the heaviest year. */
const tallest = 78

/** What was shared each year, as bars for the eye; the lines below say every figure. An edition without a weight yet is a dashed bar. */
export function YearChart({ editions }: { editions: readonly ChronicleEdition[] }) {
  // Where words are larger than a bar is wide, every other year has its name.
  const named = useTextSize() === 'standard' ? 1 : 2
  const years = [...editions].reverse()
  const heaviest = Math.max(1, ...years.map(({ grams }) => grams ?? 0))
  const newest = editions.find(({ grams }) => grams !== null)?.edition
  return (
    <Card>
      <View className='row row--between row--wrap'>
        <View className='big'>从 2015 年起，一起摘一起分</View>
        {editions.some(({ sample }) => sample) && <Pill>有示例数</Pill>}
      </View>
      <View className='muted'>每年分出去多少公斤，下面一年一行</View>
      <View className='year-chart' {...hidden()}>
        {years.map(({ edition, year, grams }, nth) => (
          <View key={edition} className='year-chart__year'>
            <View
              className={cx(
                'year-chart__bar',
                grams === null && 'year-chart__bar--ahead',
                edition === newest && 'year-chart__bar--newest',
              )}
              style={{ height: `${grams === null ? tallest : Math.max(4, (grams / heaviest) * tallest)}%` }}
            />
            <View className='year-chart__name'>{(years.length - 1 - nth) % named === 0 ? `${year}`.slice(2) : ''}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
