import { useState } from 'react'
import { View } from '@tarojs/components'
import type { EditView } from '@shared/services/editing/editing'
import { editEventLabels, editStateLabels } from '@shared/services/labels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Facts } from '@/components/display/Facts'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { Section } from '@/components/layout/Section'
import { Page } from '@/components/page/Page'
import { Refusal } from '@/components/states/Refusal'
import { confirm, toast } from '@/platform/feedback'
import { sayTime } from '../../time'
import { EditForm } from './EditForm'
import { Faults } from './Faults'
import { changesBetween, withoutParts } from './specDraft'
import { SwitchPart } from './SwitchPart'
import { typedSpecs, useReviewService } from './useEdits'

const backReasons = ['跟现在的规定对不上', '问法要改一改', '材料多要了', '材料少要了'] as const
/** A service as those see it who write it and look at it: what is in force, what is written beside it, and what can be done. */
export function EditService({ view }: { view: EditView }) {
  const [writing, setWriting] = useState(typedSpecs.has(view.id))
  const [sheet, setSheet] = useState<'back' | null>(null)
  const close = () => setSheet(null)
  const review = useReviewService(view, ({ edit }) => {
    toast(edit ? '退回去了' : '大家看的就是这一版了')
    close()
  })
  if (writing) return <EditForm view={view} onDone={() => setWriting(false)} />
  const { spec, number, isNew, stopped, edit, allowed } = view
  const looks = allowed.includes('approve')
  const agree = async () => {
    if (await confirm({ title: '就用这一版？', text: '大家马上看到新的；已经在办的还按原来那一版' }))
      review.mutate(null)
  }
  const foot = looks ? (
    <>
      <Button id='edit-back' look='line' share={1} onPress={() => setSheet('back')}>
        {editEventLabels.sendBack}
      </Button>
      <Button id='edit-agree' share={2} busy={review.isPending} onPress={() => void agree()}>
        {editEventLabels.approve}
      </Button>
    </>
  ) : (
    <Button id='edit-write' wide onPress={() => setWriting(true)}>
      {edit ? '接着改' : '改一改'}
    </Button>
  )
  return (
    <Page title={spec.name} foot={foot}>
      <Section title={isNew ? '新的一件，还没给大家用' : `大家看的是第 ${number + 1} 版`}>
        <Facts
          facts={[
            { label: '给谁办', value: spec.forWhom },
            { label: '收费', value: spec.fee },
            { label: '办多久', value: `${spec.days} 个工作日` },
            { label: '核对过', value: spec.checkedOn },
            { label: '材料', value: `${spec.papers.length} 种，看情况要` },
            ...(stopped === null ? [] : [{ label: '停办', value: stopped }]),
          ]}
        />
        <SwitchPart view={view} />
      </Section>
      {edit && (
        <Section title={isNew ? '写到哪儿了' : '写的新一版'}>
          <Facts
            facts={[
              { label: '到哪一步', value: editStateLabels[edit.state] },
              { label: '谁写的', value: `${edit.by} · ${sayTime(edit.at)}` },
              { label: '改了什么', value: edit.why || '还没写' },
              ...(edit.note === null ? [] : [{ label: '看的人说', value: edit.note }]),
            ]}
          />
          {changesBetween(isNew ? withoutParts(spec) : spec, edit.spec).map(({ key, says }) => (
            <View key={key} className='stack'>
              {says}
            </View>
          ))}
          <Faults faults={edit.faults} />
          {edit.state === 'inReview' && edit.mine && (
            <View className='muted'>您或者家里人写过这一版，要请别人来看。</View>
          )}
          {looks && (
            <Button id='edit-write' look='line' small onPress={() => setWriting(true)}>
              我来改（改了就要请别人看）
            </Button>
          )}
        </Section>
      )}
      <Refusal {...refusalOf(sheet ? null : review.error)} />
      {sheet === 'back' && (
        <ReasonSheet
          id='back'
          title='要改什么'
          send={editEventLabels.sendBack}
          reasons={backReasons}
          busy={review.isPending}
          refused={refusalOf(review.error)}
          onClose={close}
          onSend={note => review.mutate(note)}
        />
      )}
    </Page>
  )
}
