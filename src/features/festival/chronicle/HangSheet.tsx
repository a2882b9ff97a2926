import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { shownPeople } from '@shared/festival/after/wallFlow'
import { shownPeopleLabels, wallEventLabels } from '@shared/festival/after/wallLabels'
import { refusalOf, toCallError } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextArea, TextField } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { useForm } from '@/features/photos/photoForm'
import { sentFiles } from '@/features/photos/uploads'
import { UploadGrid } from '@/features/photos/UploadGrid'
import { toast } from '@/platform/feedback'
import { hangDraft } from './hangDraft'
import { useHang } from './useChronicle'

const answers = shownPeople.map(key => ({ key, label: shownPeopleLabels[key] }))

/** Staff choose a photo for the wall: what it shows, who agreed to be shown, and that no door can be read in it. */
export function HangSheet({ edition, onClose }: { edition: number; onClose: () => void }) {
  const form = hangDraft(`${edition}`)
  const { caption, shows, consent, noDoor, photos } = useForm(form)
  const [initial] = useState({ caption, consent })
  const [wanted, setWanted] = useState(false)
  const sent = useRef(false)
  const { mutate, isPending, error } = useHang()
  const files = sentFiles(photos)
  const wrong = error ? toCallError(error).fields : undefined
  const refused = photos.some(({ state }) => state === 'failed')

  useEffect(() => {
    if (!wanted || !files || shows === '') return
    setWanted(false)
    const agreed = consent.trim()
    mutate(
      { edition, photos: files, caption: caption.trim(), shows, ...(agreed && shows !== 'nobody' ? { consent: agreed } : {}) },
      {
        onSuccess: () => {
          sent.current = true
          form.discard()
          toast('选好了，另一个人看过就挂上去')
          onClose()
        },
      },
    ) // prettier-ignore
  }, [wanted, files, shows, consent, caption, edition, mutate, form, onClose])

  const lacks =
    photos.length === 0
      ? '先选一张照片'
      : caption.trim() === ''
        ? '写几个字，说说这是什么'
        : shows === ''
          ? '选一下照片里认得出人吗'
          : shows !== 'nobody' && consent.trim() === ''
            ? '写明谁同意了'
            : noDoor
              ? undefined
              : '看清楚没有门牌号，再点一下那一条'
  const fill = (fields: Partial<{ caption: string; consent: string }>) => {
    // A field that is left while the sheet closes would bring the words back.
    if (!sent.current) form.tell({ type: 'filled', fields })
  }
  const waiting = wanted && !refused
  const foot = (
    <Button id='hang-send' wide busy={waiting || isPending} lacks={lacks} onPress={() => setWanted(true)}>
      {waiting ? '照片传好就交给另一个人看' : wallEventLabels.hang}
    </Button>
  )
  return (
    <Sheet id='hang' open title={wallEventLabels.hang} onClose={onClose} foot={foot}>
      <View className='muted'>另一个人看过才挂，挂了大家都看得到。照片里的人不愿意了，随时拿下来</View>
      <UploadGrid id='hang-photos' label='照片' uploads={photos} form={form} />
      {refused && <Refusal text='照片没传上去，点「再传」或者去掉它' />}
      <TextField
        id='hang-caption'
        label='这是什么'
        initial={initial.caption}
        maxLength={40}
        onText={text => fill({ caption: text })}
        error={wrong?.caption}
      />
      <OneOf
        id='hang-shows'
        label='照片里认得出人吗'
        answers={answers}
        chosen={shows === '' ? undefined : shows}
        onChoose={key => form.tell({ type: 'filled', fields: { shows: key } })}
      />
      {(shows === 'adults' || shows === 'children') && (
        <TextArea
          id='hang-consent'
          label={shows === 'children' ? '哪位家长同意了，什么时候说的' : '谁同意了，什么时候说的'}
          initial={initial.consent}
          maxLength={200}
          onText={text => fill({ consent: text })}
          error={wrong?.consent}
        />
      )}
      <Chips label='门牌'>
        <Chip
          id='hang-no-door'
          chosen={noDoor}
          many
          onPress={() => form.tell({ type: 'filled', fields: { noDoor: !noDoor } })}
        >
          看过了，没有门牌号
        </Chip>
      </Chips>
      <Refusal {...refusalOf(error)} />
    </Sheet>
  )
}
