import { View } from '@tarojs/components'
import { factValueLabels } from '@shared/services/guide/factLabels'
import { mostOf } from '@shared/services/most'
import { factValues, type Option, type Question, type ServiceSpec } from '@shared/services/guide/spec'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextField } from '@/components/fields/Field'
import { Labelled } from '@/components/fields/Labelled'
import { OneOf } from '@/components/fields/OneOf'
import { toggledFact } from '../edit/specDraft'

interface Props {
  question: Question
  spec: ServiceSpec
  onOptions: (options: Option[]) => void
}

/** The answers to a question, what comes after each, and for whom it is known. */
export function OptionFields({ question: { options, known: fact }, spec, onOptions }: Props) {
  const places = [
    ...spec.questions.map(({ id, ask }) => ({ key: id, label: `问：${ask}` })),
    ...spec.outcomes.map(({ id, says }) => ({ key: id, label: `完：${says.slice(0, 14)}` })),
  ]
  const change = (id: string, more: Partial<Option>) =>
    onOptions(options.map(option => (option.id === id ? { ...option, ...more } : option)))
  const add = () => onOptions([...options, { id: freshOption(options), label: '', to: '' }])
  return (
    <>
      {options.map(({ id, label, to, known = [] }, nth) => (
        <View key={id} className='stack'>
          <TextField
            id={`option-${id}`}
            label={`第 ${nth + 1} 个答案`}
            initial={label}
            maxLength={mostOf.label}
            onText={text => change(id, { label: text })}
          />
          {fact && (
            <Labelled label='知道是哪样，就算选了它'>
              <Chips label={`哪样就算选了第 ${nth + 1} 个答案`}>
                {factValues[fact].map(value => (
                  <Chip
                    key={value}
                    id={`option-${id}-known-${value}`}
                    many
                    chosen={known.includes(value)}
                    onPress={() => onOptions(toggledFact(options, id, value))}
                  >
                    {factValueLabels[value]}
                  </Chip>
                ))}
              </Chips>
            </Labelled>
          )}
          <OneOf
            id={`option-${id}-to`}
            label='选了它，接下来'
            answers={places}
            chosen={to}
            onChoose={key => change(id, { to: key })}
          />
          <Button
            id={`option-${id}-remove`}
            look='line'
            small
            onPress={() => onOptions(options.filter(option => option.id !== id))}
          >
            去掉这个答案
          </Button>
        </View>
      ))}
      {options.length < mostOf.options && (
        <Button id='option-add' look='line' small icon='plus' onPress={add}>
          加一个答案
        </Button>
      )}
    </>
  )
}

function freshOption(options: readonly Option[]): string {
  for (let nth = 1; ; nth += 1) if (!options.some(({ id }) => id === `option${nth}`)) return `option${nth}`
}
