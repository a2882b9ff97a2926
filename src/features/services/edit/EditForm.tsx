import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { faultsOf } from '@shared/services/editing/check'
import type { EditView } from '@shared/services/editing/editing'
import { mostOf } from '@shared/services/most'
import type { ServiceSpec } from '@shared/services/guide/spec'
import { refusalOf, toCallError } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { TextArea } from '@/components/fields/Field'
import { Section } from '@/components/layout/Section'
import { Page } from '@/components/page/Page'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { BasicsFields } from './BasicsFields'
import { Faults } from './Faults'
import { PartList } from '../parts/PartList'
import { faultsBeside, partKinds } from './specDraft'
import { typedSpecs, useSaveService } from './useEdits'

/** A service is written: what a program finds wrong with it is said at once, and a second person is asked when it is right. */
export function EditForm({ view, onDone }: { view: EditView; onDone: () => void }) {
  const { id, edit } = view
  const [spec, setSpec] = useState<ServiceSpec>(() => typedSpecs.get(id) ?? edit?.spec ?? view.spec)
  const why = useRef(edit?.why ?? '')
  const { mutate, isPending, error } = useSaveService(view, saved => {
    typedSpecs.delete(id)
    toast(saved.edit?.state === 'inReview' ? '交给别人看了' : '存好了')
    onDone()
  })
  const keep = (next: ServiceSpec) => {
    typedSpecs.set(id, next)
    setSpec(next)
  }
  const faults = faultsOf(spec)
  const wrong = error ? toCallError(error).fields : {}
  const send = (asDraft: boolean) => mutate({ spec, why: why.current, asDraft })
  const foot = (
    <>
      <Button id='edit-keep' look='line' share={1} busy={isPending} onPress={() => send(true)}>
        先存着
      </Button>
      <Button
        id='edit-submit'
        share={2}
        busy={isPending}
        lacks={faults.length > 0 ? `还有 ${faults.length} 处要改，看红字` : undefined}
        onPress={() => send(false)}
      >
        请人看一遍
      </Button>
    </>
  )
  return (
    <Page title={view.spec.name ? `改「${view.spec.name}」` : '写一件新的事'} foot={foot}>
      <Faults faults={faults} said={faultsBeside(faults, spec)} />
      <TextArea
        id='edit-why'
        label='这次改了什么'
        initial={why.current}
        maxLength={mostOf.says}
        placeholder='看的人先读这一句'
        error={wrong.why}
        onText={text => {
          why.current = text
        }}
      />
      <Section title='这件事'>
        <BasicsFields spec={spec} wrong={wrong} onSpec={more => keep({ ...spec, ...more })} />
      </Section>
      {partKinds.map(kind => (
        <PartList key={kind} kind={kind} spec={spec} faults={faults} onSpec={keep} />
      ))}
      <View className='muted'>改好了先请人看，看过才给大家用；已经在办的，还按原来那一版。</View>
      <Refusal {...refusalOf(error)} />
    </Page>
  )
}
