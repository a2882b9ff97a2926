import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Finding } from '@shared/services/editing/check'
import type { ServiceSpec } from '@shared/services/guide/spec'
import { mostOf } from '@shared/services/most'
import { Button } from '@/components/controls/Button'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { PartSheet } from './PartSheet'
import {
  begunPart,
  faultsAt,
  nameOfPart,
  partLabels,
  withoutPart,
  withPart,
  type PartKind,
  type Parts,
} from '../edit/specDraft'

interface Props<K extends PartKind> {
  kind: K
  spec: ServiceSpec
  faults: readonly Finding[]
  onSpec: (spec: ServiceSpec) => void
}

/** The parts of one kind, each to be opened and written, with what is wrong with it beside it; and one more. */
export function PartList<K extends PartKind>({ kind, spec, faults, onSpec }: Props<K>) {
  const [open, setOpen] = useState<Parts[K]>()
  const parts = spec[kind] as unknown as Parts[K][]
  const close = () => setOpen(undefined)
  return (
    <Section title={partLabels[kind]}>
      {parts.map(part => (
        <View key={part.id}>
          <Row
            id={`${kind}-${part.id}`}
            line
            title={nameOfPart(part)}
            label={`改 ${nameOfPart(part)}`}
            onPress={() => setOpen(part)}
          />
          {faultsAt(faults, part.id).map(({ kind: wrong, says }) => (
            <View key={`${wrong}-${says}`} className='refusal'>
              {says}
            </View>
          ))}
        </View>
      ))}
      {parts.length < mostOf[kind] && (
        <Button id={`${kind}-add`} look='line' small icon='plus' onPress={() => setOpen(begunPart(spec, kind))}>
          {`加一个：${partLabels[kind]}`}
        </Button>
      )}
      {open && (
        <PartSheet
          key={open.id}
          kind={kind}
          part={open}
          spec={spec}
          faults={faultsAt(faults, open.id)}
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
