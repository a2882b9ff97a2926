import type { ManagedService } from '@shared/services/editing/editing'
import { editStateLabels } from '@shared/services/labels'
import { Button } from '@/components/controls/Button'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { go } from '@/platform/navigation'
import { newServiceId } from './newService'
import { useManaged } from './useEdits'

const page = 'packages/counter/edit/index'

/** All services, with what is written of each; and one more. */
export function ManagedServices() {
  return (
    <Page
      title='办事要求'
      foot={
        <Button id='service-begin' look='line' wide icon='plus' onPress={() => go(page, { begin: newServiceId() })}>
          加一件新的事
        </Button>
      }
    >
      <All />
    </Page>
  )
}

function All() {
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
                onPress={() => go(page, { id: service.id })}
              />
            </Card>
          ))}
        </>
      )}
    </Loaded>
  )
}

const noteOf = ({ number, isNew, checkedOn, edit }: ManagedService) =>
  [isNew ? '新的，还没给大家用' : `第 ${number + 1} 版`, `${checkedOn} 核对`, edit && `${edit.by}写了新的`]
    .filter(Boolean)
    .join(' · ')

const pillOf = ({ edit, stopped }: ManagedService) => {
  if (stopped !== null) return <Pill tone='late'>停办了</Pill>
  if (!edit) return undefined
  return <Pill tone={edit.state === 'inReview' ? 'doing' : 'wait'}>{editStateLabels[edit.state]}</Pill>
}
