import type { ServiceCard } from '@shared/services/guide/catalogue'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Loaded, Pages } from '@/components/states/Loaded'
import { useElder } from '@/components/a11y/textSize'
import { Answer } from '../../elder/Answer'
import { useMe } from '../../people/useMe'
import { draftName, useDrafts } from '../apply/applyDraft'
import { useDraftsElsewhere } from '../apply/keptDraft'
import { go } from '@/platform/navigation'
import { useMyApplications } from '../useApplications'
import { useCatalogue, usePrincipals } from '../useServices'
import { openApply, openGuide } from '../ways'
import { ApplicationCard } from './ApplicationCard'

/** 办事: what I have running, what can be done, whom to call. */
export function ServicesHome() {
  const catalogue = useCatalogue()
  const principals = usePrincipals()
  return (
    <>
      <Mine />
      {principals.map(({ personId, name }) => (
        <Mine key={personId} whom={{ personId, name }} />
      ))}
      <Drafts />
      <Section title='想办什么' aside='先问几句，再说带什么'>
        <Loaded id='catalogue' query={catalogue}>
          {({ items }) => <Services items={items} />}
        </Loaded>
      </Section>
      <Ways />
    </>
  )
}

/** Each as wide as the phone in 长辈版. */
function Services({ items }: { items: readonly ServiceCard[] }) {
  const elder = useElder()
  if (elder)
    return items.map(({ id, name, stopped }) => (
      <Answer
        key={id}
        id={`service-${id}`}
        icon='book'
        title={name}
        note={stopped ? '现在不受理' : undefined}
        onPress={() => openGuide(id)}
      />
    ))
  return (
    <Card>
      {items.map(({ id, name, forWhom, stopped }, at) => (
        <Row
          key={id}
          id={`service-${id}`}
          icon='book'
          title={name}
          note={stopped ? `现在不受理：${stopped.reason}` : forWhom}
          line={at < items.length - 1}
          onPress={() => openGuide(id)}
        />
      ))}
    </Card>
  )
}

/** Only for whoever can have applied; somebody without anything is told nothing of it. `whom`: somebody for whom I act. */
function Mine({ whom }: { whom?: { personId: string; name: string } }) {
  const bound = useMe().data?.bound ?? false
  const mine = useMyApplications(bound, whom?.personId)
  if (!bound || mine.data?.pages[0]?.items.length === 0) return null
  return (
    <Section title={whom ? `替${whom.name}办的` : '我在办的'}>
      <Pages id={whom ? `applications-${whom.personId}` : 'my-applications'} query={mine} empty={null}>
        {application => <ApplicationCard key={application.id} application={application} />}
      </Pages>
    </Section>
  )
}

/** What was begun and not handed in, on this phone or another. */
function Drafts() {
  const here = useDrafts()
  const elsewhere = useDraftsElsewhere(here)
  const drafts = [
    ...here.map(({ service, name, principal }) => ({ service, name, principal, note: '点开接着填' })),
    ...elsewhere.map(({ service, for: principal, says }) => ({ service: service.id, name: service.name, principal, note: says })), // prettier-ignore
  ]
  if (drafts.length === 0) return null
  return (
    <Section title='还没交的' aside='替您存着'>
      <Card>
        {drafts.map((draft, at) => (
          <Row
            key={draftName(draft)}
            id={`draft-${draftName(draft)}`}
            icon='pen'
            tone='amber'
            title={draft.principal ? `${draft.name} · ${draft.principal.name}` : draft.name}
            note={draft.note}
            line={at < drafts.length - 1}
            onPress={() => openApply(draft.service, draft.principal?.personId)}
          />
        ))}
      </Card>
    </Section>
  )
}

/** Whom to call, when to come, and what ends. */
function Ways() {
  const bound = useMe().data?.bound ?? false
  return (
    <Section title='找人、约时间'>
      <Card>
        <Row
          id='directory-open'
          icon='phone'
          tone='leaf'
          title='便民电话'
          note='水电暖、看病、修东西、开锁，现在开不开门'
          line={bound}
          onPress={() => go('packages/services/directory/index')}
        />
        {bound && (
          <>
            <Row
              id='booking-open'
              icon='clock'
              tone='amber'
              title='约时间'
              note='到点去，不用排队；走不动的可以约上门'
              line
              onPress={() => go('packages/services/book/index')}
            />
            <Row
              id='expiring-open'
              icon='bell'
              tone='amber'
              title='到期提醒'
              note='居住证、租房合同快到期，提前告诉您'
              onPress={() => go('packages/services/expiring/index')}
            />
          </>
        )}
      </Card>
    </Section>
  )
}
