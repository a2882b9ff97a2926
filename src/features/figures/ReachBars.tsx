import { View } from '@tarojs/components'
import type { Reach } from '@shared/messages/reach'
import { Meter } from '@/components/display/Progress'
import './figures.scss'

const names = { wechat: '微信送到', read: '打开看了', called: '打电话说了' } as const
const keys = ['wechat', 'read', 'called'] as const

/** Null: some, but too few to be told. */
type Sums = Pick<Reach, 'told'> & { [key in (typeof keys)[number]]: number | null }

/** How many messages of those that were told came through in each way, as bars. */
export function ReachBars({ reach }: { reach: Sums }) {
  return (
    <View className='rate-table'>
      {keys.map(key => {
        const count = reach[key]
        const share = reach.told === 0 || count === null ? 0 : count / reach.told
        const says = `${names[key]} ${count === null ? '很少' : `${Math.round(share * 100)}%`}`
        const of = count === null ? '少于 5 条' : `${count} 条`
        return (
          <View key={key} className='rate-table__bars'>
            <View className='row row--between row--wrap'>
              <View className='strong'>{says}</View>
              <View className='muted number'>{of}</View>
            </View>
            <Meter value={share} label={`${says}，${of}`} />
          </View>
        )
      })}
    </View>
  )
}
