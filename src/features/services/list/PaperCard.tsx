import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PaperRule } from '@shared/services/guide/spec'
import { Card } from '@/components/layout/Card'
import { PaperPicture } from '../art/PaperPicture'
import { sayHow } from './myList'
import './PaperCard.scss'

type Paper = Pick<PaperRule, 'name' | 'how' | 'count' | 'why' | 'from' | 'picture'>

/** One paper: what it looks like, original or copy, how many, why it is wanted, where to get it. */
export function PaperCard({ paper, children }: { paper: Paper; children?: ReactNode }) {
  return (
    <Card>
      <View className='paper'>
        <PaperPicture name={paper.picture} />
        <View className='grow paper__words'>
          <View className='big'>{paper.name}</View>
          <View className='strong'>{sayHow(paper)}</View>
        </View>
      </View>
      <View className='stack'>{paper.why}</View>
      <View className='muted'>{`没有的话：${paper.from}`}</View>
      {children}
    </Card>
  )
}
