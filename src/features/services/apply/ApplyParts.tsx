import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Section } from '@/components/layout/Section'
import { confirm } from '@/platform/feedback'
import { back } from '@/platform/navigation'
import { draftName, fillDraft, useDrafts, type ApplyDraft } from './applyDraft'
import type { ApplyForm } from './useApply'

/** Who sees the photos, said before they are handed in. */
export const Private = () => (
  <View className='muted stack'>
    照片只有您和经办的人看得到，每看一次都记在「谁看过我」，上面盖着「仅供小寨子社区办理使用」，办完按日子删掉。
  </View>
)

/** How it gets to whoever applied: fetched, or for whoever cannot come, brought. */
export function DeliveryPart({ draft }: { draft: ApplyDraft }) {
  const delivery = useDrafts().find(each => draftName(each) === draftName(draft))?.delivery ?? draft.delivery
  return (
    <Section title='办好了怎么拿'>
      <Chips label='办好了怎么拿'>
        <Chip id='fetch' chosen={!delivery} onPress={() => fillDraft(draft, { delivery: false })}>
          来窗口取
        </Chip>
        <Chip id='deliver' chosen={delivery} onPress={() => fillDraft(draft, { delivery: true })}>
          走不动，送到家
        </Chip>
      </Chips>
    </Section>
  )
}

/** Nothing of it stays on the phone, nor where it was uploaded to. */
export function ThrowAway({ form }: { form: ApplyForm }) {
  const [gone, setGone] = useState(false)
  const throwAway = async () => {
    if (!(await confirm({ title: '不填了？', text: '填的字和拍的照片都删掉', yes: '删掉' }))) return
    setGone(true)
    form.throwAway()
    back()
  }
  return (
    <View className='row row--wrap stack'>
      <Button id='apply-throw' look='line' share={1} busy={gone} onPress={() => void throwAway()}>
        不填了
      </Button>
    </View>
  )
}
