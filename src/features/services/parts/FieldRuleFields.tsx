import { fieldKindLabels, fieldKinds } from '@shared/services/guide/factLabels'
import { mostOf } from '@shared/services/most'
import type { FieldRule } from '@shared/services/guide/spec'
import { TextField } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'
import { ConditionFields } from './ConditionFields'
import type { PartFields } from './partFields'

const needs = [
  { key: 'yes', label: '一定要填' },
  { key: 'no', label: '可以不填' },
] as const

/** Something that is filled in: its name, what is typed there, and by whom. */
export const FieldRuleFields = ({ part, change, spec }: PartFields<FieldRule>) => (
  <>
    <TextField
      id='part-label'
      label='填什么'
      initial={part.label}
      maxLength={mostOf.label}
      onText={label => change({ label })}
    />
    <OneOf
      id='part-type'
      label='怎么填'
      answers={fieldKinds.map(key => ({ key, label: fieldKindLabels[key] }))}
      chosen={part.kind}
      onChoose={kind => change({ kind })}
    />
    <OneOf
      id='part-required'
      label='非填不可吗'
      answers={needs}
      chosen={part.required ? 'yes' : 'no'}
      onChoose={key => change({ required: key === 'yes' })}
    />
    {part.kind === 'text' && (
      <TextField
        id='part-most'
        label={`最多几个字，${mostOf.fieldLetters} 个以内`}
        type='number'
        initial={String(part.most)}
        maxLength={3}
        onText={text => change({ most: Math.min(Math.max(Number(text) || 1, 1), mostOf.fieldLetters) })}
      />
    )}
    <ConditionFields label='谁要填' when={part.when} spec={spec} onWhen={when => change({ when })} />
  </>
)
