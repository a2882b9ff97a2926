import { useState } from 'react'
import { View } from '@tarojs/components'
import { useElder } from '@/components/a11y/textSize'
import { Chip } from '@/components/controls/Chip'
import { Button } from '@/components/controls/Button'
import { Choices, Sheet } from '@/components/layout/Sheet'
import { Section } from '@/components/layout/Section'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Legend } from '@/features/festival/trees/RipenessMark'
import { TreeList } from '@/features/festival/trees/TreeList'
import { TreeMap } from '@/features/festival/trees/TreeMap'
import { TreePart } from '@/features/festival/trees/TreePart'
import { useTrees } from '@/features/festival/trees/useTrees'
import { go, scrollTo } from '@/platform/navigation'

/** 柿子树: where the trees of an estate stand and how ripe each is; 长辈版 reads them one below the other. */
export default function TreesMap() {
  const elder = useElder()
  const [wanted, setWanted] = useState<string>()
  const [choosing, setChoosing] = useState(false)
  const [tree, setTree] = useState<string>()
  const choose = (id: string) => {
    setTree(id)
    // What is said of it lies below the map.
    scrollTo('tree-chosen')
  }
  return (
    <Page title='柿子树'>
      <Loaded id='trees' query={useTrees()}>
        {({ estates, mine, waiting }) => {
          const estate = estates.find(({ id }) => id === (wanted ?? mine)) ?? estates[0]
          if (!estate) return null
          return (
            <>
              {!!waiting && (
                <View className='stack'>
                  <Button id='diary-waits' look='soft' wide icon='eye' onPress={() => go('packages/trees/waits/index')}>
                    {`有 ${waiting} 张照片等您看`}
                  </Button>
                </View>
              )}
              <View className='stack'>
                <Chip id='estate' chosen more onPress={() => setChoosing(true)}>
                  {estate.name}
                </Chip>
              </View>
              <Sheet id='estates' open={choosing} title='哪个小区' onClose={() => setChoosing(false)}>
                <Choices
                  id='estate'
                  choices={estates.map(({ id, name, trees }) => ({ key: id, label: name, note: `${trees.length} 棵` }))}
                  onChoose={id => {
                    setWanted(id)
                    setTree(undefined)
                    setChoosing(false)
                  }}
                />
              </Sheet>
              {!elder && (
                <>
                  <Legend />
                  <TreeMap estate={estate} chosen={tree} onChoose={choose} />
                  <View className='muted stack'>示意图，楼和树的位置是样例</View>
                  <View id='tree-chosen'>
                    {tree ? <TreePart id={tree} /> : <View className='muted'>点一棵树，看看它熟了没有</View>}
                  </View>
                </>
              )}
              <Section title='一棵一棵看' aside={`共 ${estate.trees.length} 棵`}>
                <TreeList trees={estate.trees} />
              </Section>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
