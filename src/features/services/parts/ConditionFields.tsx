import type { Condition, ServiceSpec } from '@shared/services/guide/spec'
import { Chip, Chips } from '@/components/controls/Chip'
import { Labelled } from '@/components/fields/Labelled'
import { OneOf } from '@/components/fields/OneOf'
import { chosenAt, toggledAt } from './conditionDraft'

interface Props {
  label: string
  when: Condition
  spec: ServiceSpec
  onWhen: (when: Condition) => void
}

const answers = [
  { key: 'always', label: '每个人都要' },
  { key: 'some', label: '看他怎么答' },
] as const

/** When a paper is wanted or something is filled in: of everybody, or of those who answered so. Of the questions that are tapped here all must fit. */
export function ConditionFields({ label, when, spec, onWhen }: Props) {
  const [first] = spec.questions
  const begun: Condition = first ? [{ any: [{ question: first.id, options: first.options.map(({ id }) => id) }] }] : []
  return (
    <>
      <OneOf
        id='when'
        label={label}
        answers={answers}
        chosen={when.length === 0 ? 'always' : 'some'}
        onChoose={key => onWhen(key === 'always' ? [] : when.length > 0 ? when : begun)}
      />
      {when.length > 0 &&
        spec.questions.map(({ id, ask, options }) => (
          <Labelled key={id} label={ask}>
            <Chips label={ask}>
              {options.map(option => (
                <Chip
                  key={option.id}
                  id={`when-${id}-${option.id}`}
                  many
                  chosen={chosenAt(when, id).includes(option.id)}
                  onPress={() => onWhen(toggledAt(when, id, option.id))}
                >
                  {option.label}
                </Chip>
              ))}
            </Chips>
          </Labelled>
        ))}
    </>
  )
}
