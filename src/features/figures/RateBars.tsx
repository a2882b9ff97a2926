import { View } from '@tarojs/components'
import type { Rate, RatesView } from '@shared/reports/rates'
import { Meter } from '@/components/display/Progress'
import './figures.scss'

const names = { response: '响应率', solved: '解决率', satisfied: '满意率' } as const
const keys = ['response', 'solved', 'satisfied'] as const

/** `92%`, or nothing to say where there were none. */
const sayShare = ({ numerator, denominator }: Rate) =>
  denominator === 0 ? '还没有' : `${Math.round((numerator / denominator) * 100)}%`
const sayOf = ({ numerator, denominator }: Rate) => (denominator === 0 ? '' : `${denominator} 件里 ${numerator} 件`)

/** The three rates, each as a bar with its share and with of how many how many beside it: a share of three says little. */
export function RateBars({ rates }: { rates: Pick<RatesView, (typeof keys)[number]> }) {
  return (
    <View className='rate-table'>
      {keys.map(key => {
        const rate = rates[key]
        const share = rate.denominator === 0 ? 0 : rate.numerator / rate.denominator
        return (
          <View key={key} className='rate-table__bars'>
            <View className='row row--between row--wrap'>
              <View className='strong'>{`${names[key]} ${sayShare(rate)}`}</View>
              <View className='muted number'>{sayOf(rate)}</View>
            </View>
            {rate.denominator > 0 && <Meter value={share} label={`${names[key]} ${sayShare(rate)}，${sayOf(rate)}`} />}
          </View>
        )
      })}
    </View>
  )
}
