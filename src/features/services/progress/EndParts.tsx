import { View } from '@tarojs/components'
import { ratingLabels } from '@shared/reports/labels'
import type { ApplicationView } from '@shared/services/applying'
import { fetcherLabels } from '@shared/services/paperFlaws'
import { Button } from '@/components/controls/Button'
import { sayDay } from '@/components/fields/sayDay'
import { Card } from '@/components/layout/Card'
import { sayTime } from '../../time'
import { openGuide } from '../ways'

interface RefusedProps {
  application: ApplicationView
  /** With the way to ask anew, for whoever applied. */
  again?: boolean
}

/** Why it could not be done, and what can be done about it. */
export function RefusedPart({ application: { refused, service }, again }: RefusedProps) {
  if (!refused) return null
  return (
    <Card>
      <View className='strong'>为什么办不了</View>
      <View>{refused.reason}</View>
      {refused.note && <View>{refused.note}</View>}
      <View className='strong stack'>可以怎么办</View>
      <View>{refused.remedy}</View>
      {again && (
        <View className='stack'>
          <Button id='apply-again' look='soft' wide onPress={() => openGuide(service.id)}>
            再问一遍，重新办
          </Button>
        </View>
      )}
    </Card>
  )
}

/** Who took it, what was said of it, and when its photos are gone. */
export function AfterPart({ application: { fetched, rating, purgedOn } }: { application: ApplicationView }) {
  if (!fetched && !rating && !purgedOn) return null
  return (
    <Card>
      {fetched && (
        <View>{`${sayTime(fetched.at)} ${fetched.home ? '送到家，' : ''}${fetcherLabels[fetched.by]}${fetched.name}取走了`}</View>
      )}
      {rating && <View>{`评价：${ratingLabels[rating.rating]}${rating.note ? `，「${rating.note}」` : ''}`}</View>}
      {purgedOn && <View className='muted'>{`材料的照片 ${sayDay(purgedOn)} 删掉，谁也看不到了`}</View>}
    </Card>
  )
}
