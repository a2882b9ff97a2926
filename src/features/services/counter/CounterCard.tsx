import { View } from '@tarojs/components'
import type { ApplicationSummary } from '@shared/services/applying'
import { applicationEventLabels } from '@shared/services/labels'
import { api } from '@/api'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { cx } from '@/components/cx'
import { Press } from '@/components/controls/Press'
import { Pill } from '@/components/display/Pill'
import { Icon } from '@/components/icons/Icon'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Refusal } from '@/components/states/Refusal'
import { go } from '@/platform/navigation'
import { sayTime } from '../../time'
import { statePill } from '../progress/standing'
import { useStep } from '../useApplications'
import './counter.scss'

export const openCase = (id: string) => go('packages/counter/case/index', { id })

/** Whose it is and what, in one line. */
export const titleOf = ({ service, whom }: Pick<ApplicationSummary, 'service' | 'whom'>) =>
  `${service.name} · ${whom.name}`

const noteOf = ({ whom, no, due, holder }: ApplicationSummary) =>
  [whom.place, no, due && `最晚 ${sayTime(due)}`, holder?.name].filter(Boolean).join(' · ')

/** One application of the queue: opened with a tap, taken up with another. */
export function CounterCard({ application }: { application: ApplicationSummary }) {
  const { id, version, allowed, photographed } = application
  const pill = statePill(application)
  const take = useStep(() => api.services.take.mutate({ id, version }))
  return (
    <Card>
      <Row
        id={`case-${id}`}
        title={titleOf(application)}
        note={noteOf(application)}
        right={<Pill tone={pill.tone}>{pill.text}</Pill>}
        onPress={() => openCase(id)}
      />
      <View className='row row--between row--wrap stack'>
        <View className='muted'>{photographed > 0 ? `拍了 ${photographed} 样材料` : '材料都带来'}</View>
        {allowed.includes('take') && (
          <Button id={`take-${id}`} small busy={take.isPending} onPress={() => take.mutate(undefined)}>
            {applicationEventLabels.take}
          </Button>
        )}
      </View>
      <Refusal {...refusalOf(take.error)} />
    </Card>
  )
}

interface PickProps {
  application: ApplicationSummary
  chosen: boolean
  onToggle: () => void
}

/** One to be handed over, or not. */
export function PickCase({ application, chosen, onToggle }: PickProps) {
  const pill = statePill(application)
  return (
    <Press
      id={`pick-${application.id}`}
      label={`${titleOf(application)} ${noteOf(application)} ${pill.text}`}
      chosen={chosen}
      many
      className={cx('pick-case', chosen && 'pick-case--on')}
      onPress={onToggle}
    >
      <View className='pick-case__mark'>{chosen && <Icon name='check' />}</View>
      <View className='grow'>
        {/* Each with a blank at its end: who has it read aloud hears words, and not one long one. */}
        <View className='strong'>{`${titleOf(application)} `}</View>
        <View className='muted'>{`${noteOf(application)} `}</View>
      </View>
      <Pill tone={pill.tone}>{pill.text}</Pill>
    </Press>
  )
}
