import { useEffect, useState } from 'react'
import type { GuideOutput } from '@shared/services/guide/catalogue'
import { answersOn, outcomeOf } from '@shared/services/guide/guide'
import { Button } from '@/components/controls/Button'
import { Loaded } from '@/components/states/Loaded'
import { Empty, Skeleton } from '@/components/states/States'
import { beginDraft, draftOf } from '@/features/services/apply/applyDraft'
import { goOnHere, useDraftElsewhere } from '@/features/services/apply/keptDraft'
import { ApplyPage } from '@/features/services/apply/ApplyPage'
import { Stopped } from '@/features/services/guide/GuidePage'
import { knownIn, sessionOf } from '@/features/services/guide/session'
import { ServicePage } from '@/features/services/layout/ServicePage'
import { useGuide } from '@/features/services/useServices'
import { openGuide } from '@/features/services/ways'
import { useParams } from '@/platform/navigation'

/** Handing in an application: what was just answered, or what was half filled in before. */
export default function Apply() {
  const { service = '', for: person } = useParams()
  const guide = useGuide(service)
  if (guide.data) return <Whole guide={guide.data} person={person} />
  return (
    <ServicePage title='交材料'>
      <Loaded id='apply' query={guide}>
        {() => null}
      </Loaded>
    </ServicePage>
  )
}

function Whole({ guide, person }: { guide: GuideOutput; person: string | undefined }) {
  const { spec, known, stopped } = guide
  const [draft, setDraft] = useState(() => {
    const session = sessionOf(spec.id)
    const answers = answersOn(spec, { ...knownIn(session, known), ...session.answers })
    const answered = outcomeOf(spec, answers)?.kind === 'apply' && session.principal?.personId === person
    return answered
      ? beginDraft({ service: spec.id, name: spec.name, principal: session.principal, answers })
      : draftOf(spec.id, person)
  })
  const elsewhere = useDraftElsewhere(spec.id, person, !draft)
  const found = elsewhere.data
  useEffect(() => {
    if (found && !draft) setDraft(goOnHere(found))
  }, [found, draft])
  if (stopped) return <Stopped title={spec.name} reason={stopped.reason} kept={!!draft} />
  // The service may have been written anew since: then it is asked again.
  if (draft && outcomeOf(spec, draft.answers)?.kind === 'apply') return <ApplyPage guide={guide} draft={draft} />
  if (elsewhere.isLoading)
    return (
      <ServicePage title={spec.name}>
        <Skeleton />
      </ServicePage>
    )
  return (
    <ServicePage title={spec.name}>
      <Empty
        art='tree'
        title='先问您几句'
        note='答完就知道填什么、带什么'
        action={
          <Button id='guide-open' onPress={() => openGuide(spec.id)}>
            开始
          </Button>
        }
      />
    </ServicePage>
  )
}
