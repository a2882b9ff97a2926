import { roleLabels } from '@shared/permissions'
import { Avatar } from '@/components/display/Avatar'
import { Row } from '@/components/layout/Row'
import { Sheet } from '@/components/layout/Sheet'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { go } from '@/platform/navigation'
import { PauseForm } from '../handling/PauseSheet'
import { asksToWait } from '../outgoing/outgoing'
import { useCommonCandidates, type Batch } from './useBatch'

interface Props {
  batch: Batch
  onClose: () => void
}

/** To whom all of them go. */
export function GiveAll({ batch, onClose }: Props) {
  const reports = batch.fits('transfer')
  const candidates = useCommonCandidates(reports.map(({ id }) => id))
  return (
    <Sheet id='give' open title={`${reports.length} 件转给谁`} onClose={onClose}>
      <Loaded id='give-list' query={candidates}>
        {({ items }) =>
          items.length ? (
            items.map(({ personId, name, role, place }) => (
              <Row
                key={personId}
                id={`give-${personId}`}
                left={<Avatar name={name} />}
                title={`${roleLabels[role]} ${name}`}
                note={place}
                line
                onPress={() => {
                  onClose()
                  batch.run('transfer', { to: personId })
                }}
              />
            ))
          ) : (
            <Empty art='basket' title='没有人能全接' note='地点离得远，请分开转' />
          )
        }
      </Loaded>
    </Sheet>
  )
}

/** For what all of them wait. */
export function PauseAll({ batch, onClose }: Props) {
  const reports = batch.fits('suspend')
  const asks = reports.every(asksToWait)
  return (
    <PauseForm
      id='pause'
      title={`${reports.length} 件先放一放`}
      send={asks ? '请上级同意' : '挂起'}
      busy={batch.busy}
      refusal={{}}
      onClose={onClose}
      onSend={wanted => {
        onClose()
        batch.run('suspend', wanted)
      }}
    />
  )
}

/** With which it was not done, and why; each leads to what it is now. */
export function MissedSheet({ batch: { outcome, forget } }: { batch: Batch }) {
  if (!outcome) return null
  const { done, kept, missed } = outcome
  const went = done + kept
  return (
    <Sheet
      id='missed'
      open
      title={went ? `${went} 件办成了，${missed.length} 件没成` : `${missed.length} 件没成`}
      onClose={forget}
    >
      {missed.map(({ id, place, problem }) => (
        <Row
          key={id}
          id={`missed-${id}`}
          icon='warn'
          tone='amber'
          title={place}
          note={problem}
          line
          onPress={() => {
            forget()
            go('packages/report/detail/index', { id })
          }}
        />
      ))}
    </Sheet>
  )
}
