import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useMutation } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { hidden } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Sheet } from '@/components/layout/Sheet'
import { Photo } from '@/components/photos/Photo'
import { ErrorState, Skeleton } from '@/components/states/States'
import './case.scss'

interface Props {
  application: string
  photo: string
  /** What is looked at: 身份证 第 1 张. */
  title: string
  /** Something is not right with it; absent when nothing may be named any more. */
  onWrong?: (() => void) | undefined
  onClose: () => void
}

/** How often the words stand on the picture: wherever a piece of it is taken, they are on it. */
const LINES = 6

/** One look at a photo of somebody's paper: it is written down for them, and the words of the counter lie across it. */
export function LookSheet({ application, photo, title, onWrong, onClose }: Props) {
  const { mutate, data, error } = useMutation({
    mutationFn: () => ask(api.services.paper.mutate({ id: application, photo })),
  })
  useEffect(() => mutate(), [mutate])
  const foot = onWrong && (
    <Button id='look-wrong' look='line' wide onPress={onWrong}>
      这张不行，写明哪里不对
    </Button>
  )
  return (
    <Sheet id='look' open title={title} onClose={onClose} foot={foot}>
      {data ? (
        <View className='marked'>
          <Photo src={data.url} label={title} shape='whole' />
          <View className='marked__words' {...hidden()}>
            {Array.from({ length: LINES }, (_none, line) => (
              <View key={line}>{data.watermark}</View>
            ))}
          </View>
        </View>
      ) : error ? (
        <ErrorState id='look' error={error} onRetry={() => mutate()} />
      ) : (
        <Skeleton cards={1} />
      )}
      <View className='muted stack'>这一眼记下了，本人在「谁看过我」里看得到。不要翻拍、转发。</View>
    </Sheet>
  )
}
