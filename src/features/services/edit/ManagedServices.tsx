import type { ManagedService } from '@shared/services/editing'
import { editStateLabels } from '@shared/services/labels'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Loaded } from '@/components/states/Loaded'
import { go } from '@/platform/navigation'
import { useManaged } from './useEdits'

/** All services, with what is written of each. */
export function ManagedServices() {
  return (
    <Loaded id='managed-services' query={useManaged()}>
      {({ items }) => (
        <>
          {items.map(service => (
            <Card key={service.id}>
              <Row
                id={`edit-${service.id}`}
                title={service.name}
                note={noteOf(service)}
                right={pillOf(service)}
                onPress={() => go('packages/counter/edit/index', { id: service.id })}
              />
            </Card>
          ))}
        </>
      )}
    </Loaded>
  )
}

const noteOf = ({ number, checkedOn, edit }: ManagedService) =>
  [`第 ${number + 1} 版`, `${checkedOn} 核对`, edit && `${edit.by}写了新的`].filter(Boolean).join(' · ')

const pillOf = ({ edit, stopped }: ManagedService) => {
  if (stopped !== null) return <Pill tone='late'>停办了</Pill>
  if (!edit) return undefined
  return <Pill tone={edit.state === 'inReview' ? 'doing' : 'wait'}>{editStateLabels[edit.state]}</Pill>
}
