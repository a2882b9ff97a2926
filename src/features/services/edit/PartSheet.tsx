import { useState, type ReactNode } from 'react'
import type { Outcome, PaperRule, Question, Refusal, ServiceSpec } from '@shared/services/spec'
import { outcomeKinds, paperHows } from '@shared/services/spec'
import { outcomeKindLabels, paperHowLabels } from '@shared/services/labels'
import { mostOf } from '@shared/services/most'
import { Button } from '@/components/controls/Button'
import { TextArea, TextField } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'
import { Sheet } from '@/components/layout/Sheet'
import { nameOfPart, partLabels, type PartKind, type Parts } from './specDraft'
import { ConditionFields } from './ConditionFields'
import { OptionFields } from './OptionFields'

interface Props<K extends PartKind> {
  kind: K
  part: Parts[K]
  spec: ServiceSpec
  onClose: () => void
  onPart: (part: Parts[K]) => void
  onRemove: () => void
}

/** One part of a service is written: a question, an outcome, a paper, a reason to refuse. Nothing is sent from here. */
export function PartSheet<K extends PartKind>({ kind, part: first, spec, onClose, onPart, onRemove }: Props<K>) {
  const [part, setPart] = useState<Parts[K]>(first)
  const change = (more: Partial<Parts[K]>) => setPart(before => ({ ...before, ...more }))
  const draw = drawers[kind] as Drawer<Parts[K]>
  return (
    <Sheet
      id='part'
      open
      title={nameOfPart(first) || `加一个：${partLabels[kind]}`}
      onClose={onClose}
      foot={
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
      }
    >
      {draw(part, change, spec)}
    </Sheet>
  )
}

type Drawer<P> = (part: P, change: (more: Partial<P>) => void, spec: ServiceSpec) => ReactNode

const question: Drawer<Question> = (part, change, spec) => (
  <>
    <TextField id='part-ask' label='怎么问' initial={part.ask} maxLength={mostOf.ask} onText={ask => change({ ask })} />
    <TextArea
      id='part-why'
      label='为什么问'
      initial={part.why}
      maxLength={mostOf.why}
      onText={why => change({ why })}
    />
    <OptionFields options={part.options} spec={spec} onOptions={options => change({ options })} />
  </>
)

const outcome: Drawer<Outcome> = (part, change) => (
  <>
    <OneOf
      id='part-kind'
      label='是哪一种结果'
      answers={outcomeKinds.map(key => ({ key, label: outcomeKindLabels[key] }))}
      chosen={part.kind}
      onChoose={kind => change({ kind })}
    />
    <TextArea
      id='part-says'
      label='跟他怎么说'
      initial={part.says}
      maxLength={mostOf.says}
      onText={says => change({ says })}
    />
    {part.kind === 'elsewhere' && (
      <TextArea
        id='part-where'
        label='去哪儿办，带什么，打什么电话'
        initial={part.where ?? ''}
        maxLength={mostOf.says}
        onText={where => change({ where })}
      />
    )}
  </>
)

const counts = [1, 2, 3, 4].map(key => ({ key, label: `${key} 份` }))
const photos = [
  { key: 'yes', label: '能拍照交' },
  { key: 'no', label: '要带来' },
] as const

const paper: Drawer<PaperRule> = (part, change, spec) => (
  <>
    <TextField
      id='part-name'
      label='什么材料'
      initial={part.name}
      maxLength={mostOf.label}
      onText={name => change({ name })}
    />
    <OneOf
      id='part-how'
      label='要原件还是复印件'
      answers={paperHows.map(key => ({ key, label: paperHowLabels[key] }))}
      chosen={part.how}
      onChoose={how => change({ how })}
    />
    <OneOf id='part-count' label='几份' answers={counts} chosen={part.count} onChoose={count => change({ count })} />
    <OneOf
      id='part-photo'
      label='能不能拍照交'
      answers={photos}
      chosen={part.photo ? 'yes' : 'no'}
      onChoose={key => change({ photo: key === 'yes' })}
    />
    <TextArea
      id='part-why'
      label='为什么要'
      initial={part.why}
      maxLength={mostOf.why}
      onText={why => change({ why })}
    />
    <TextArea
      id='part-from'
      label='没有的话，去哪儿弄'
      initial={part.from}
      maxLength={mostOf.says}
      onText={from => change({ from })}
    />
    <ConditionFields when={part.when} spec={spec} onWhen={when => change({ when })} />
  </>
)

const refusal: Drawer<Refusal> = (part, change) => (
  <>
    <TextField
      id='part-reason'
      label='为什么办不了'
      initial={part.reason}
      maxLength={mostOf.says}
      onText={reason => change({ reason })}
    />
    <TextArea
      id='part-remedy'
      label='那他该怎么办'
      initial={part.remedy}
      maxLength={mostOf.says}
      onText={remedy => change({ remedy })}
    />
    <OneOf
      id='part-papers'
      label='是材料的毛病吗'
      answers={[
        { key: 'yes', label: '是，算补过一次' },
        { key: 'no', label: '不是' },
      ]}
      chosen={part.forPapers ? 'yes' : 'no'}
      onChoose={key => change({ forPapers: key === 'yes' })}
    />
  </>
)

const drawers: { [K in PartKind]: Drawer<Parts[K]> } = {
  questions: question,
  outcomes: outcome,
  papers: paper,
  refusals: refusal,
}
