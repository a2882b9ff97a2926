import { View } from '@tarojs/components'
import { sha256 } from 'js-sha256'
import type { Result } from '@shared/festival/draw'
import { list, listItem } from '@/components/a11y/attributes'
import { cx } from '@/components/cx'
import { rowsAround } from './recompute'
import { shortHash } from './shortHash'

type Row = Result['ranking'][number]

/** The last part of a sign-up number: its session stands above. */
const shortNumber = (id: string) => id.split('-').slice(-1)[0] ?? id

/** The ranks around one's own, each with the figure that it follows from. */
export function RankTable({ result: { ranking, publicNumber } }: { result: Result }) {
  const firstWaiting = ranking.find(({ state }) => state === 'waiting')?.rank ?? 0
  const says = (row: Row) => (row.state === 'placed' ? '中签' : `候补 ${row.rank - firstWaiting + 1}`)
  return (
    <View className='proof__table' {...list('位次、报名号、算出的数、结果')}>
      <View className='proof__row muted' {...listItem()}>
        <View className='proof__cell proof__cell--rank'>位次</View>
        <View className='proof__cell proof__cell--who'>报名号</View>
        <View className='proof__cell proof__cell--hash'>算出的数</View>
        <View className='proof__cell proof__cell--state'>结果</View>
      </View>
      {rowsAround(ranking).map((row, at) =>
        row ? (
          <View key={row.id} className={cx('proof__row', row.mine && 'proof__row--mine')} {...listItem()}>
            <View className='proof__cell proof__cell--rank'>{String(row.rank)}</View>
            <View className='proof__cell proof__cell--who'>
              {`${shortNumber(row.id)} ${row.mine ? '您家' : row.who}`}
            </View>
            <View className='proof__cell proof__cell--hash'>{shortHash(sha256(`${publicNumber ?? ''}${row.id}`))}</View>
            <View className='proof__cell proof__cell--state'>{says(row)}</View>
          </View>
        ) : (
          <View key={`dots-${at}`} className='proof__dots' {...listItem()}>
            · · ·
          </View>
        ),
      )}
    </View>
  )
}
