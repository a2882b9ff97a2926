import type { AgentChoice } from '@shared/people/contract'
import { OneOf } from '@/components/fields/OneOf'
import { sayAgent } from './sayAgent'

interface Props {
  /** Unique on the page; the people are `<id>-<personId>`. */
  id: string
  label: string
  people: AgentChoice[]
  chosen: AgentChoice | undefined
  onChoose: (person: AgentChoice | undefined) => void
}

/** One of those who can take a side of a mandate. */
export const ChooseAgent = ({ id, label, people, chosen, onChoose }: Props) => (
  <OneOf
    id={id}
    label={label}
    answers={people.map(person => ({ key: person.personId, label: sayAgent(person) }))}
    chosen={chosen?.personId}
    onChoose={key => onChoose(people.find(({ personId }) => personId === key))}
  />
)
