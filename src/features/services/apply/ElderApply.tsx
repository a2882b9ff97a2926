import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { heading } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Steps } from '@/components/display/Progress'
import { Refusal } from '@/components/states/Refusal'
import { toTop } from '@/platform/navigation'
import { ServicePage } from '../layout/ServicePage'
import type { ApplyDraft } from './applyDraft'
import { DeliveryPart, Private, ThrowAway } from './ApplyParts'
import { FieldPart } from './FieldPart'
import { PaperPart } from './PaperPart'
import type { ApplyForm } from './useApply'

interface Props {
  title: string
  form: ApplyForm
  draft: ApplyDraft
}

/** The same in 长辈版: one thing a screen, what is filled in first, then each paper, then how it comes home. */
export function ElderApply({ title, form, draft }: Props) {
  const { fields, papers } = form
  const [at, setAt] = useState(0)
  useEffect(toTop, [at])
  const total = fields.length + papers.length + 1
  const field = fields[at]
  const paper = papers[at - fields.length]
  const isLast = at === total - 1
  const far = `第 ${at + 1} 步，一共 ${total} 步`
  const next = () => {
    if (!field || form.checks(field)) setAt(at + 1)
  }
  const foot = (
    <>
      {isLast && <Refusal text={form.problem} askCode={form.askCode} />}
      {isLast ? (
        <Button id='apply-send' wide busy={form.busy} onPress={form.send}>
          交上去
        </Button>
      ) : (
        <Button id='step-next' wide onPress={next}>
          下一步
        </Button>
      )}
      {at > 0 && (
        <Button id='step-back' look='line' share={1} onPress={() => setAt(at - 1)}>
          上一步
        </Button>
      )}
    </>
  )
  return (
    <ServicePage title={title} foot={foot}>
      {draft.principal && <View className='strong'>{`给${draft.principal.name}办`}</View>}
      <View className='muted'>{far}</View>
      <Steps done={at + 1} total={total} label={far} />
      {field && (
        <FieldPart
          key={field.id}
          field={field}
          value={form.valueOf(field.id)}
          error={form.errorOf(field.id)}
          onValue={value => form.fill(field.id, value)}
        />
      )}
      {paper && (
        <>
          <View className='headline stack' {...heading(2)}>
            {paper.photo ? '拍一下这样' : '这样带着来'}
          </View>
          <PaperPart of={form.name} paper={paper} />
        </>
      )}
      {isLast && (
        <>
          <DeliveryPart draft={draft} />
          <Private />
          <ThrowAway form={form} />
        </>
      )}
    </ServicePage>
  )
}
