import { View } from '@tarojs/components'
import { categoryOf } from '@config/community/categories'
import { heading, status } from '@/components/a11y/attributes'
import { Art } from '@/components/art/Art'
import { Button } from '@/components/controls/Button'
import { Icon } from '@/components/icons/Icon'
import { Card } from '@/components/layout/Card'
import { Photo } from '@/components/photos/Photo'
import { Tile } from '@/components/display/Tile'
import { goTab } from '@/platform/navigation'
import { useOnline } from '@/platform/network'
import type { Draft } from './draft'
import { tellDraft } from './draftStore'
import './WaitingDraft.scss'

/** A report that could not be sent yet: what happened, that everything is kept, and what can be done with it meanwhile. */
export function WaitingDraft({ draft, onDrop }: { draft: Draft; onDrop: () => void }) {
  const { photos, text, place, placeNote, category, principal } = draft
  const [photo] = photos
  const where = place && place !== 'unclear' ? place.name : placeNote
  return (
    <>
      <View className='unsent' {...status()}>
        <Art name='letterbox' />
        <View className='unsent__title' {...heading(2)}>
          没提交上去，内容还在
        </View>
        <View className='muted'>{whatHappened(draft, useOnline())}</View>
      </View>
      <Card>
        <View className='row row--top'>
          {photo ? <Photo src={photo.photo.path} label='' /> : <Tile icon='text' />}
          <View className='grow'>
            <View className='strong'>{[category && categoryOf(category).name, where].filter(Boolean).join(' · ')}</View>
            <View className='muted'>
              {[principal ? `替${principal.name}` : '', text, photos.length ? `${photos.length} 张照片` : '']
                .filter(Boolean)
                .join(' · ')}
            </View>
          </View>
        </View>
      </Card>
      <View className='unsent__kept'>
        <Icon name='check' />
        <View className='unsent__kept-text'>已经存好，关掉也不会丢</View>
      </View>
      <View className='row row--wrap stack'>
        <Button id='change' look='line' share={1} onPress={() => tellDraft({ type: 'recalled' })}>
          改一改
        </Button>
        <Button id='drop-draft' look='line' share={1} onPress={onDrop}>
          不交了
        </Button>
        <Button id='go-home' look='line' share={1} onPress={() => goTab('pages/home/index')}>
          回首页
        </Button>
      </View>
    </>
  )
}

/** One thing, in words: why it is not there, and that it will be. */
function whatHappened({ problem }: Draft, online: boolean): string {
  if (!online) return '现在没有网。都在手机里存着，有网自动提交，不会重复'
  const what = problem?.askCode ? '社区那边出了点问题' : '网络断了一下'
  return `${what}。都在手机里存着，过一会儿自动再交，不会重复`
}
