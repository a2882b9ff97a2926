import { outcomeKindLabels } from '@shared/services/labels'
import { mostOf } from '@shared/services/most'
import { outcomeKinds, type Outcome, type Refusal } from '@shared/services/guide/spec'
import { TextArea, TextField } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'
import type { PartFields } from './partFields'

/** What comes of the questions, in words; and where to go when it is done elsewhere. */
export const OutcomeFields = ({ part, change }: PartFields<Outcome>) => (
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

const forPapers = [
  { key: 'yes', label: '是，算补过一次' },
  { key: 'no', label: '不是' },
] as const

/** Why it cannot be done, and what can be done about that. */
export const RefusalFields = ({ part, change }: PartFields<Refusal>) => (
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
      answers={forPapers}
      chosen={part.forPapers ? 'yes' : 'no'}
      onChoose={key => change({ forPapers: key === 'yes' })}
    />
  </>
)
