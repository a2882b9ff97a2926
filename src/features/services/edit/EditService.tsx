import { useState } from 'react'
import { View } from '@tarojs/components'
import type { EditView } from '@shared/services/editing'
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
import { changesBetween } from './specDraft'
import { typedSpecs, useReviewService, useReviewSwitch, useSwitchService } from './useEdits'

const backReasons = ['跟现在的规定对不上', '问法要改一改', '材料多要了', '材料少要了'] as const
const stopReasons = ['上面的系统在升级', '规定变了，正在改', '窗口临时不办'] as const

/** A service as those see it who write it and look at it: what is in force, what is written beside it, and what can be done. */
export function EditService({ view }: { view: EditView }) {
  const [writing, setWriting] = useState(typedSpecs.has(view.id))
  const [sheet, setSheet] = useState<'back' | 'stop' | 'noSwitch' | null>(null)
  const close = () => setSheet(null)
  const review = useReviewService(view, ({ edit }) => {
    toast(edit ? '退回去了' : '大家看的就是这一版了')
    close()
  })
  const turn = useSwitchService(view, () => {
    toast('请了另一位同事看，同意了才算')
    close()
  })
  const agreeSwitch = useReviewSwitch(view, ({ stopped }) => {
    toast(stopped === null ? '照常办' : '停办了，大家看得到原因')
    close()
  })
  if (writing) return <EditForm view={view} onDone={() => setWriting(false)} />
  const { spec, number, stopped, edit, allowed, switches, switching } = view
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
      <Section title={`大家看的是第 ${number + 1} 版`}>
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
        {switching && (
          <View className='stack'>
            {`${switching.by}要${switching.to === 'stop' ? `停办：${switching.reason}` : '恢复办理'}。${switching.looks ? '请您看一遍' : '等另一位同事同意'}`}
          </View>
        )}
        {switching?.looks && (
          <View className='row row--wrap'>
            <Button id='switch-refuse' look='line' small onPress={() => setSheet('noSwitch')}>
              不同意
            </Button>
            <Button
              id='switch-agree'
              look='soft'
              small
              busy={agreeSwitch.isPending}
              onPress={() => agreeSwitch.mutate(null)}
            >
              {switching.to === 'stop' ? '同意停办' : '同意恢复'}
            </Button>
          </View>
        )}
        {switches.includes('stop') && (
          <Button id='service-stop' look='line' small onPress={() => setSheet('stop')}>
            先停办
          </Button>
        )}
        {switches.includes('resume') && (
          <Button id='service-resume' look='line' small busy={turn.isPending} onPress={() => turn.mutate(null)}>
            又能办了
          </Button>
        )}
      </Section>
      {edit && (
        <Section title='写的新一版'>
          <Facts
            facts={[
              { label: '到哪一步', value: editStateLabels[edit.state] },
              { label: '谁写的', value: `${edit.by} · ${sayTime(edit.at)}` },
              { label: '改了什么', value: edit.why || '还没写' },
              ...(edit.note === null ? [] : [{ label: '看的人说', value: edit.note }]),
            ]}
          />
          {changesBetween(spec, edit.spec).map(({ key, says }) => (
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
      <Refusal {...refusalOf(sheet ? null : (review.error ?? turn.error ?? agreeSwitch.error))} />
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
      {sheet === 'noSwitch' && (
        <ReasonSheet
          id='no-switch'
          title='为什么不同意'
          send='不同意'
          reasons={[]}
          busy={agreeSwitch.isPending}
          refused={refusalOf(agreeSwitch.error)}
          onClose={close}
          onSend={note => agreeSwitch.mutate(note)}
        />
      )}
      {sheet === 'stop' && (
        <ReasonSheet
          id='stop'
          title='为什么停办'
          send='停办'
          reasons={stopReasons}
          shortest={2}
          busy={turn.isPending}
          refused={refusalOf(turn.error)}
          onClose={close}
          onSend={reason => turn.mutate(reason)}
        />
      )}
    </Page>
  )
}
