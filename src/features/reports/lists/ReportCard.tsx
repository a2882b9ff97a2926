import { View } from '@tarojs/components'
import { categoryOf } from '@config/community/categories'
import type { ReportSummary } from '@shared/reports/contract'
import { useElder } from '@/components/a11y/textSize'
import { Card } from '@/components/layout/Card'
import { Photo } from '@/components/photos/Photo'
import { Pill } from '@/components/display/Pill'
import { Steps } from '@/components/display/Progress'
import { Tile } from '@/components/display/Tile'
import { go } from '@/platform/navigation'
import { progressSays, statePill, stepsOf } from '../says'

interface Props {
  report: ReportSummary
  /** Also where it is, what was written, and its number: in the list, where one looks for it. */
  whole?: boolean
}

/** Opens a report. */
export const openReport = (id: string) => go('packages/report/detail/index', { id })

/** One of my reports: what it is about, who has it, how far it has come; in 长辈版 one line. Its id is `report-<id>`. */
export function ReportCard({ report, whole }: Props) {
  const { id, no, category, photo, place, text, joined } = report
  const pill = statePill(report)
  const steps = stepsOf(report)
  const elder = useElder()
  const followed = joined?.mine && <View className='strong'>邻居报的，您跟着</View>
  if (elder)
    return (
      <Card id={`report-${id}`} onPress={() => openReport(id)}>
        <Pill tone={pill.tone}>{pill.text}</Pill>
        <View className='big'>{categoryOf(category).name}</View>
        {followed}
        <View>{progressSays(report)}</View>
      </Card>
    )
  return (
    <Card id={`report-${id}`} onPress={() => openReport(id)}>
      <View className='row row--top'>
        {photo?.thumb ? <Photo src={photo.thumb} label='' /> : <Tile icon={photo ? 'image' : 'text'} />}
        <View className='grow'>
          <View className='row row--between row--wrap'>
            <View className='strong'>{categoryOf(category).name}</View>
            <Pill tone={pill.tone}>{pill.text}</Pill>
          </View>
          {followed}
          {whole && <View>{text || place.name}</View>}
          {whole && text && <View className='muted'>{place.name}</View>}
          {whole && <View className='muted number'>{no}</View>}
          <View className='muted'>{progressSays(report)}</View>
          {steps !== null && <Steps done={steps} total={4} label={`第 ${steps} 步，共 4 步`} />}
        </View>
      </View>
    </Card>
  )
}
