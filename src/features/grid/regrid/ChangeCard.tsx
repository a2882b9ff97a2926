import type { ChangeView } from '@shared/grid/contract'
import { changeStateLabels, type ChangeState } from '@shared/grid/labels'
import { Card } from '@/components/layout/Card'
import { Pill, type PillTone } from '@/components/display/Pill'
import { Row } from '@/components/layout/Row'
import { sayTime } from '../../time'

const tones: Record<ChangeState, PillTone> = { planned: 'wait', done: 'done', cancelled: 'plain' }

/** One change of the history: a change of the grid itself says whether it holds. */
export const ChangeCard = ({ change: { says, label, by, at, state, from } }: { change: ChangeView }) => (
  <Card>
    <Row
      title={says}
      note={`${label} · ${by} · ${sayTime(at)}`}
      right={from ? <Pill tone={tones[state]}>{changeStateLabels[state]}</Pill> : undefined}
    />
  </Card>
)
