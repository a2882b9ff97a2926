import { View } from '@tarojs/components'
import { list, listItem, status } from '@/components/a11y/attributes'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { CallForHelp } from '@/components/states/CallForHelp'
import { Good, Tick } from '../layout/Good'
import type { Verdict as Found } from './recompute'

/** What this phone computed: as published to the last household, or what differs and whom to tell. */
export function Verdict({ found }: { found: Found }) {
  const mine = found.mineHolds === true ? '，名单上您家那一行也对' : ''
  if (found.differs.length === 0 && found.listHolds && found.orderHolds)
    return (
      <View {...status()}>
        <Good left={<Tick large />} title='一致' note={`您手机算的 ${found.households} 户，和公布的一户不差${mine}`} />
      </View>
    )
  return (
    <Card>
      <View {...status()}>
        <Row icon='warn' tone='danger' title='对不上' note='您手机算的，和公布的不一样' />
      </View>
      <View {...list('对不上的地方')}>
        {found.differs.map(says => (
          <View key={says} className='stack' {...listItem()}>
            {says}
          </View>
        ))}
      </View>
      <View className='stack'>
        <CallForHelp id='proof-call' />
      </View>
    </Card>
  )
}
