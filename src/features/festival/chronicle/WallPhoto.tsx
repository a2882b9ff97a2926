import { useState } from 'react'
import { View } from '@tarojs/components'
import type { WallPhotoView } from '@shared/festival/after/after'
import { shownPeopleLabels, wallEventLabels, wallStateLabels } from '@shared/festival/after/wallLabels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Press } from '@/components/controls/Press'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { Photo } from '@/components/photos/Photo'
import { Refusal } from '@/components/states/Refusal'
import { sayTime } from '@/features/time'
import { toast } from '@/platform/feedback'
import { previewPhotos } from '@/platform/photos'
import { useApprove, useTakeDown } from './useChronicle'

const reasons = ['照片里的人不愿意了', '看得到门牌', '挂错了'] as const

/** A photo of the wall; for whoever looks after it, who agreed to be shown, and taking it down. */
export function WallPhoto({ photo }: { photo: WallPhotoView }) {
  const { id, url, caption, consent, state, allowed } = photo
  const [asking, setAsking] = useState(false)
  const takeDown = useTakeDown(photo, () => {
    setAsking(false)
    toast('拿下来了')
  })
  const approve = useApprove(photo, () => toast('挂上去了'))
  return (
    <Card>
      {state === 'waits' && <Pill tone='wait'>{wallStateLabels.waits}</Pill>}
      <Press
        id={`photo-${id}`}
        label={`看照片：${caption}`}
        className='wall-photo'
        onPress={() => previewPhotos([url], url)}
      >
        <Photo src={url} label='' shape='whole' />
      </Press>
      <View className='strong stack'>{caption}</View>
      {consent && (
        <>
          <View className='muted'>
            {[
              shownPeopleLabels[consent.shows],
              ...(consent.says ? [consent.says] : []),
              `${consent.by} ${sayTime(consent.at)}挂的`,
            ].join(' · ')}
          </View>
          {allowed.includes('approve') && (
            <Button
              id={`approve-${id}`}
              small
              busy={approve.isPending}
              label={`${wallEventLabels.approve}：${caption}`}
              onPress={() => approve.mutate()}
            >
              {wallEventLabels.approve}
            </Button>
          )}
          <Refusal {...refusalOf(approve.error)} />
          <Button
            id={`take-down-${id}`}
            look='line'
            small
            label={`${wallEventLabels.takeDown}：${caption}`}
            onPress={() => setAsking(true)}
          >
            {wallEventLabels.takeDown}
          </Button>
        </>
      )}
      {asking && (
        <ReasonSheet
          id='take-down'
          title='为什么拿下来'
          send='拿下来，不再挂'
          reasons={reasons}
          busy={takeDown.isPending}
          refused={refusalOf(takeDown.error)}
          onClose={() => setAsking(false)}
          onSend={words => takeDown.mutate(words)}
        />
      )}
    </Card>
  )
}
