import { useState } from 'react'
import type { ServiceSpec } from '@shared/services/spec'
import { mostOf } from '@shared/services/most'
import { Button } from '@/components/controls/Button'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { PartSheet } from './PartSheet'
import { freshId, nameOfPart, partLabels, withoutPart, withPart, type PartKind, type Parts } from './specDraft'

interface Props<K extends PartKind> {
  kind: K
  spec: ServiceSpec
  onSpec: (spec: ServiceSpec) => void
}

/** The parts of one kind, each to be opened and written; and one more. */
export function PartList<K extends PartKind>({ kind, spec, onSpec }: Props<K>) {
  const [open, setOpen] = useState<Parts[K]>()
  const parts = spec[kind] as unknown as Parts[K][]
  const close = () => setOpen(undefined)
  return (
    <Section title={partLabels[kind]}>
      {parts.map(part => (
        <Row
          key={part.id}
          id={`${kind}-${part.id}`}
          line
          title={nameOfPart(part)}
          label={`改 ${nameOfPart(part)}`}
          onPress={() => setOpen(part)}
        />
      ))}
      {parts.length < mostOf[kind] && (
        <Button id={`${kind}-add`} look='line' small icon='plus' onPress={() => setOpen(begun(kind, spec))}>
          {`加一个：${partLabels[kind]}`}
        </Button>
      )}
      {open && (
        <PartSheet
          key={open.id}
          kind={kind}
          part={open}
          spec={spec}
          onClose={close}
          onPart={part => {
            onSpec(withPart(spec, kind, part))
            close()
          }}
          onRemove={() => {
            onSpec(withoutPart(spec, kind, open.id))
            close()
          }}
        />
      )}
    </Section>
  )
}

/** A part that nobody wrote so far. */
function begun<K extends PartKind>(kind: K, spec: ServiceSpec): Parts[K] {
  const id = freshId(spec, kind)
  const blank: { [Kind in PartKind]: Parts[Kind] } = {
    questions: { id, ask: '', why: '', options: [] },
    outcomes: { id, kind: 'notNeeded', says: '' },
    papers: { id, name: '', how: 'original', count: 1, why: '', from: '', picture: 'form', when: [], photo: true },
    refusals: { id, reason: '', remedy: '' },
  }
  return blank[kind]
}
