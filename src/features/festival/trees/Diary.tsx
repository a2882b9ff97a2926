import { View } from '@tarojs/components'
import type { DiaryEntryView } from '@shared/festival/trees/trees'
import { diaryEventLabels, diaryStateLabels, ripenessLabels } from '@shared/festival/trees/treeLabels'
import { refusalOf } from '@/api/errors'
import { group } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Press } from '@/components/controls/Press'
import { Photo } from '@/components/photos/Photo'
import { Refusal } from '@/components/states/Refusal'
import { sayNearDay } from '@/features/time'
import { confirm, toast } from '@/platform/feedback'
import { previewPhotos } from '@/platform/photos'
import { useDiaryStep } from './useTrees'
import './trees.scss'

/** Photos of a tree by days, each with how ripe its fruit was; below each what this person may do with it. */
export function Diary({ entries }: { entries: readonly DiaryEntryView[] }) {
  const step = useDiaryStep(event => toast(event === 'show' ? '大家看得到了' : '收起来了'))
  const urls = entries.map(({ photo }) => photo.url)
  const act = async (entry: DiaryEntryView, event: 'show' | 'hide') => {
    if (event === 'hide' && !(await confirm({ title: '收起这张照片？', text: '收起来以后别人看不到了', yes: '收起来', no: '留着' }))) return
    step.mutate({ entry, event })
  } // prettier-ignore
  return (
    <>
      <View className='tree-diary' {...group('这棵树的照片')}>
        {entries.map(entry => {
          const { id, day, ripeness, photo, words, state, allowed } = entry
          const says = `${sayNearDay(day)} ${ripenessLabels[ripeness]}`
          return (
            <View key={id} className='tree-diary__day'>
              <Press
                id={`diary-${id}`}
                label={`看照片：${says}`}
                className='tree-diary__photo'
                onPress={() => previewPhotos(urls, photo.url)}
              >
                <Photo src={photo.thumb ?? photo.url} label='' shape='tile' />
              </Press>
              <View className='tree-diary__words'>{says}</View>
              {words && <View className='tree-diary__words'>{words}</View>}
              {state !== 'shown' && <View className='tree-diary__words muted'>{diaryStateLabels[state]}</View>}
              {allowed.map(
                event =>
                  event !== 'add' && (
                    <Button
                      key={event}
                      id={`${event}-${id}`}
                      look='line'
                      small
                      label={`${diaryEventLabels[event]}：${says}`}
                      onPress={() => void act(entry, event)}
                    >
                      {diaryEventLabels[event]}
                    </Button>
                  ),
              )}
            </View>
          )
        })}
      </View>
      <Refusal {...refusalOf(step.error)} />
    </>
  )
}
