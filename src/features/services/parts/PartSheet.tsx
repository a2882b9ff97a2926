import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Finding } from '@shared/services/editing/check'
import type { ServiceSpec } from '@shared/services/guide/spec'
import { Button } from '@/components/controls/Button'
import { Sheet } from '@/components/layout/Sheet'
import { FieldRuleFields } from './FieldRuleFields'
import { OutcomeFields, RefusalFields } from './EndFields'
import { PaperFields } from './PaperFields'
import type { PartFields } from './partFields'
import { QuestionFields } from './QuestionFields'
import { nameOfPart, partLabels, type PartKind, type Parts } from '../edit/specDraft'

interface Props<K extends PartKind> {
  kind: K
  part: Parts[K]
  spec: ServiceSpec
  /** What was wrong with it when it was opened. */
  faults: readonly Finding[]
  onClose: () => void
  onPart: (part: Parts[K]) => void
  onRemove: () => void
}

/** One part of a service is written: a question, an outcome, a paper, what is filled in, a reason to refuse. Nothing is sent from here. */
export function PartSheet<K extends PartKind>({
  kind,
  part: first,
  spec,
  faults,
  onClose,
  onPart,
  onRemove,
}: Props<K>) {
  const [part, setPart] = useState<Parts[K]>(first)
  const change = (more: Partial<Parts[K]>) => setPart(before => ({ ...before, ...more }))
  const Fields = fields[kind] as FieldsOf<Parts[K]>
  const foot = (
    <>
      <Button id='part-remove' look='line' share={1} onPress={onRemove}>
        去掉
      </Button>
      <Button
        id='part-done'
        share={2}
        lacks={nameOfPart(part).trim() ? undefined : '先写上名字'}
        onPress={() => onPart(part)}
      >
        写好了
      </Button>
    </>
  )
  return (
    <Sheet id='part' open title={nameOfPart(first) || `加一个：${partLabels[kind]}`} onClose={onClose} foot={foot}>
      {faults.map(({ kind: wrong, says }) => (
        <View key={`${wrong}-${says}`} className='refusal'>
          {says}
        </View>
      ))}
      <Fields part={part} change={change} spec={spec} />
    </Sheet>
  )
}

type FieldsOf<P> = (props: PartFields<P>) => ReactNode

const fields: { [K in PartKind]: FieldsOf<Parts[K]> } = {
  questions: QuestionFields,
  outcomes: OutcomeFields,
  papers: PaperFields,
  fields: FieldRuleFields,
  refusals: RefusalFields,
}
