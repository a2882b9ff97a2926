import { factLabels } from '@shared/services/guide/factLabels'
import { mostOf } from '@shared/services/most'
import { knownFacts, type KnownFact, type Question } from '@shared/services/guide/spec'
import { TextArea, TextField } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'
import { OptionFields } from './OptionFields'
import type { PartFields } from './partFields'
import { withFact } from '../edit/specDraft'

const nothing = 'nothing'
const facts: readonly { key: KnownFact | typeof nothing; label: string }[] = [
  { key: nothing, label: '不知道，都要问' },
  ...knownFacts.map(key => ({ key, label: factLabels[key] })),
]

/** A question: how it is asked and why, what may be known of it already, and its answers. */
export const QuestionFields = ({ part, change, spec }: PartFields<Question>) => (
  <>
    <TextField id='part-ask' label='怎么问' initial={part.ask} maxLength={mostOf.ask} onText={ask => change({ ask })} />
    <TextArea
      id='part-why'
      label='为什么问'
      initial={part.why}
      maxLength={mostOf.why}
      onText={why => change({ why })}
    />
    <OneOf
      id='part-known'
      label='已经知道的，就不问了'
      answers={facts}
      chosen={part.known ?? nothing}
      onChoose={key => change(withFact(part, key === nothing ? undefined : key))}
    />
    <OptionFields question={part} spec={spec} onOptions={options => change({ options })} />
  </>
)
