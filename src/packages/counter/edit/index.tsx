import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { EditService } from '@/features/services/edit/EditService'
import { ManagedServices } from '@/features/services/edit/ManagedServices'
import { useToEdit } from '@/features/services/edit/useEdits'
import { useParams } from '@/platform/navigation'

/** 办事要求: all services for those who write them, or one of them. */
export default function Edit() {
  const { id } = useParams()
  return id ? <One id={id} /> : <All />
}

const All = () => (
  <Page title='办事要求'>
    <ManagedServices />
  </Page>
)

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
