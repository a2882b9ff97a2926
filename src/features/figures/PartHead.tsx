import { Section } from '@/components/layout/Section'
import type { ChosenPart } from './useChosenPart'

interface Props {
  /** Of the way up. */
  id: string
  name: string
  part: ChosenPart
}

/** Of which part of the grid the figures below are, and the way to the next one above it. */
export function PartHead({ id, name, part: { above, choose } }: Props) {
  return (
    <Section
      title={name}
      more={above === undefined ? undefined : { id, label: '上一级', onPress: () => choose(above) }}
    />
  )
}
