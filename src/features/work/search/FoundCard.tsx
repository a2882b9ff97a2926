import { Text, View } from '@tarojs/components'
import type { ReportSummary } from '@shared/reports/contract'
import { stateLabels } from '@shared/reports/labels'
import { categoryOf } from '@config/community/categories'
import { Card } from '@/components/layout/Card'
import { Pill } from '@/components/display/Pill'
import { go } from '@/platform/navigation'
import { sayTime } from '../../time'
import { Thumb } from '../queue/Thumb'
import { excerpt, marked } from './sought'
import './search.scss'

/** Words in which what was looked for stands out. */
const Marked = ({ text, sought }: { text: string; sought: string }) => (
  <>
    {marked(text, sought).map((piece, at) => (
      <Text key={at} className={piece.on ? 'found-mark' : undefined}>
        {piece.text}
      </Text>
    ))}
  </>
)

/** One report that was found: what it is, where, what was said, its number, and how it stands. */
export function FoundCard({ report, sought }: { report: ReportSummary; sought: string }) {
  const { id, no, category, place, text, state, holder, reporter, submittedAt } = report
  const name = categoryOf(category).name
  return (
    <Card
      id={`found-${id}`}
      label={`${name} ${text} ${place.name} ${no} ${stateLabels[state]}`}
      onPress={() => go('packages/report/detail/index', { id })}
    >
      <View className='row row--top'>
        <Thumb report={report} />
        <View className='grow'>
          <View className='row row--between row--wrap'>
            <View className='strong'>
              <Marked text={name} sought={sought} />
            </View>
            <Pill tone={state === 'closed' ? 'done' : 'plain'}>{stateLabels[state]}</Pill>
          </View>
          {text !== '' && (
            <View className='clamp-2'>
              <Marked text={excerpt(text, sought)} sought={sought} />
            </View>
          )}
          <View className='muted'>
            <Marked text={place.name} sought={sought} />
          </View>
          <View className='muted number'>{no}</View>
          <View className='muted'>
            {`${reporter.name} ${sayTime(submittedAt)} 报的${holder ? ` · ${holder.name}在办` : ''}`}
          </View>
        </View>
      </View>
    </Card>
  )
}
