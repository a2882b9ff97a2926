import { Chip, Chips } from '../controls/Chip'
import { Labelled } from './Labelled'

interface Props<K extends string | number> {
  /** Unique on the page; the answers are `<id>-<key>`. */
  id: string
  /** The question, shown above. */
  label: string
  answers: readonly { key: K; label: string }[]
  chosen: K | undefined
  onChoose: (key: K) => void
  /** What is wrong with it, in words. */
  error?: string
}

/** A question with few answers, each a tap away. */
export function OneOf<K extends string | number>({ id, label, answers, chosen, onChoose, error }: Props<K>) {
  return (
    <Labelled label={label} error={error}>
      <Chips label={label}>
        {answers.map(({ key, label: words }) => (
          <Chip key={key} id={`${id}-${key}`} chosen={key === chosen} onPress={() => onChoose(key)}>
            {words}
          </Chip>
        ))}
      </Chips>
    </Labelled>
  )
}
