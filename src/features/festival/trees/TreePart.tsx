import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Loaded } from '@/components/states/Loaded'
import { sayNearDay } from '@/features/time'
import { go } from '@/platform/navigation'
import { AddDiarySheet } from './AddDiarySheet'
import { CarePart } from './CarePart'
import { Diary } from './Diary'
import { RipenessMark, sayRipeness } from './RipenessMark'
import { useTree } from './useTrees'
import './trees.scss'

/** 1 kg is 2 斤, as people weigh here. */
const sayYield = (grams: number) => `往年这样的树能收 ${Math.round(grams / 500)} 斤上下`

/** A tree: what it is, how ripe, its diary, and what one can do: photograph it, or report that somebody picked first. @param id its own, or its place's code */
export function TreePart({ id }: { id: string }) {
  const [adding, setAdding] = useState(false)
  return (
    <Loaded id='tree' query={useTree(id)}>
      {({ tree, diary, rule, may }) => (
        <>
          <Card>
            <View className='row'>
              <View className='grow'>
                <View className='big'>{tree.name}</View>
                <View className='muted'>{`${tree.kind} · 树龄 ${tree.age} 年`}</View>
                <View className='muted'>{sayYield(tree.expected)}</View>
                {tree.carer && <View>{`认养：${tree.carer}`}</View>}
              </View>
              <View className='tree-ripe'>
                <RipenessMark ripeness={tree.ripeness} large />
                <View className='strong'>{sayRipeness(tree.ripeness)}</View>
                {tree.seenOn && <View className='muted'>{`${sayNearDay(tree.seenOn)}看的`}</View>}
              </View>
            </View>
            {diary.length > 0 ? (
              <Diary entries={diary} />
            ) : (
              <View className='muted stack'>还没有照片。路过拍一张，大家就知道熟没熟</View>
            )}
            <View className='row row--wrap stack'>
              {may.add && (
                <Button id='diary-add' look='line' share={1} icon='camera' onPress={() => setAdding(true)}>
                  拍今天的样子
                </Button>
              )}
              <Button
                id='picked-early'
                look='soft'
                share={1}
                onPress={() => go('packages/report/submit/index', { place: tree.place, category: 'persimmon' })}
              >
                有人先摘了
              </Button>
            </View>
          </Card>
          <Card look='warm'>
            <View className='row row--between row--wrap'>
              <View className='strong'>不要先摘</View>
              <Pill>{rule.article}</Pill>
            </View>
            <View>{rule.says}</View>
          </Card>
          <CarePart tree={tree} may={may} />
          {adding && <AddDiarySheet tree={tree} onClose={() => setAdding(false)} />}
        </>
      )}
    </Loaded>
  )
}
