import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Pages } from '@/components/states/Loaded'
import { Photo } from '@/components/photos/Photo'
import { Pill, type PillTone } from '@/components/display/Pill'
import { Press } from '@/components/controls/Press'
import { Row } from '@/components/layout/Row'
import { Segments } from '@/components/controls/Segments'
import { Empty } from '@/components/states/States'
import { clear, clutter, nothing } from './samples'

interface Item {
  key: string
  place: string
  words: string
  note: string
  left: string
  tone: PillTone
  url: string
}

const items: Item[] = [
  {
    key: '1',
    place: '3 号楼 2 单元楼道',
    words: '楼道里堆了好多纸箱，老人下楼差点绊倒',
    note: '楼道堆物 · 李** · 13:52',
    left: '超 12 分',
    tone: 'late',
    url: clutter,
  },
  {
    key: '2',
    place: '3 号楼前绿地',
    words: '柿子还没熟就有人摘，劝了不听',
    note: '私摘柿子 · 赵** · 3 人也遇到',
    left: '剩 40 分',
    tone: 'wait',
    url: clear,
  },
]

export function WorkParts() {
  const [queue, setQueue] = useState('assigned')
  const [pages, setPages] = useState(1)
  const query = {
    data: {
      pages: Array.from({ length: pages }, (_, page) => ({
        items: items.map(item => ({ ...item, key: `${page}-${item.key}` })),
      })),
    },
    error: null,
    hasNextPage: pages < 3,
    isFetchingNextPage: false,
    fetchNextPage: async () => setPages(pages + 1),
    refetch: async () => setPages(1),
  }
  return (
    <>
      <Segments
        id='queue'
        label='待办'
        chosen={queue}
        onChoose={setQueue}
        items={[
          { key: 'assigned', label: '待受理', count: 3 },
          { key: 'soon', label: '快到期', count: 2, tone: 'soon' },
          { key: 'late', label: '已超时', count: 1, tone: 'late' },
        ]}
      />
      <Pages id='queue-list' query={query} empty={<Empty art='basket' title='都办完了' />}>
        {item => <QueueCard key={item.key} item={item} />}
      </Pages>
      <Card look='warm'>
        <Row
          title='微信提醒还能收 2 次'
          note='点一下补满，免得漏单'
          right={
            <Button id='top-up' look='soft' small onPress={nothing}>
              补 5 次
            </Button>
          }
        />
      </Card>
    </>
  )
}

function QueueCard({ item }: { item: Item }) {
  return (
    <Card>
      <Press id={`open-${item.key}`} className='row row--top' onPress={nothing}>
        <Photo src={item.url} label='现场照片' />
        <View className='grow'>
          <View className='row row--between row--wrap'>
            <View className='strong'>{item.place}</View>
            <Pill tone={item.tone}>{item.left}</Pill>
          </View>
          <View>{item.words}</View>
          <View className='muted'>{item.note}</View>
        </View>
      </Press>
      <View className='row row--wrap stack'>
        <Button id={`transfer-${item.key}`} look='line' share={1} onPress={nothing}>
          转派
        </Button>
        <Button id={`accept-${item.key}`} share={2} onPress={nothing}>
          接单
        </Button>
      </View>
    </Card>
  )
}
