import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { EditForm } from '@/features/services/edit/EditForm'
import { EditService } from '@/features/services/edit/EditService'
import { ManagedServices } from '@/features/services/edit/ManagedServices'
import { newService } from '@/features/services/edit/newService'
import { useToEdit } from '@/features/services/edit/useEdits'
import { replace, useParams } from '@/platform/navigation'

/** 办事要求: all services for those who write them, one of them, or a new one. */
export default function Edit() {
  const { id, begin } = useParams()
  if (begin) return <Begun id={begin} />
  return id ? <One id={id} /> : <ManagedServices />
}

/** One that is written from nothing; saved, it is one of them. */
function Begun({ id }: { id: string }) {
  const [view] = useState(() => newService(id))
  return <EditForm view={view} onDone={() => replace('packages/counter/edit/index', { id })} />
}

function One({ id }: { id: string }) {
  const service = useToEdit(id)
  if (service.data) return <EditService view={service.data} />
  return (
    <Page title='办事要求'>
      <Loaded id='service' query={service}>
        {() => null}
      </Loaded>
    </Page>
  )
}
