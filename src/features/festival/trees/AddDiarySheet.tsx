import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { ripenesses } from '@shared/festival/trees/diaryFlow'
import { ripenessLabels } from '@shared/festival/trees/treeLabels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { TextArea } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { useForm } from '@/features/photos/photoForm'
import { sentFiles } from '@/features/photos/uploads'
import { UploadGrid } from '@/features/photos/UploadGrid'
import { toast } from '@/platform/feedback'
import { diaryDraft } from './diaryDraft'
import { useAddDiary } from './useTrees'

interface Props {
  tree: { id: string; name: string }
  onClose: () => void
}

const answers = ripenesses.map(key => ({ key, label: ripenessLabels[key] }))

/** 拍今天的样子: a photo, and how ripe the fruit is. It stays on the phone until the server has it. */
export function AddDiarySheet({ tree, onClose }: Props) {
  const form = diaryDraft(tree.id)
  const { ripeness, words, photos } = useForm(form)
  const [initial] = useState(words)
  const [wanted, setWanted] = useState(false)
  const sent = useRef(false)
  const { mutate, isPending, error } = useAddDiary()
  const files = sentFiles(photos)
  const refused = photos.some(({ state }) => state === 'failed')

  useEffect(() => {
    if (!wanted || !files || ripeness === '') return
    setWanted(false)
    mutate(
      { tree: tree.id, ripeness, photos: files, words: words.trim() },
      {
        onSuccess: ({ state }) => {
          sent.current = true
          form.discard()
          toast(state === 'waits' ? '收到了，工作人员看一眼就出来' : '记下了，谢谢您')
          onClose()
        },
      },
    )
  }, [wanted, files, ripeness, words, mutate, tree.id, form, onClose])

  const lacks = photos.length === 0 ? '先拍一张今天的样子' : ripeness === '' ? '选一下熟了没有' : undefined
  const waiting = wanted && !refused
  const foot = (
    <Button id='diary-send' wide busy={waiting || isPending} lacks={lacks} onPress={() => setWanted(true)}>
      {waiting ? '照片传好就发' : '记下来'}
    </Button>
  )
  return (
    <Sheet id='diary' open title={tree.name} onClose={onClose} foot={foot}>
      <View className='muted'>只拍树和果子，别拍到人和门牌。大家都看得到，不写是谁拍的</View>
      <UploadGrid id='diary-photos' label='今天的样子' uploads={photos} form={form} />
      {refused && <Refusal text='照片没传上去，点「再传」或者去掉它' />}
      <OneOf
        id='diary-ripeness'
        label='熟了没有'
        answers={answers}
        chosen={ripeness === '' ? undefined : ripeness}
        onChoose={key => form.tell({ type: 'filled', fields: { ripeness: key } })}
      />
      <TextArea
        id='diary-words'
        label='想说的话（可以不写）'
        initial={initial}
        maxLength={60}
        onText={text => {
          // A field that is left while the sheet closes would bring the words back.
          if (!sent.current) form.tell({ type: 'filled', fields: { words: text } })
        }}
      />
      <Refusal {...refusalOf(error)} />
    </Sheet>
  )
}
