import type { TreeView } from '@shared/festival/trees/trees'
import { Pill, type PillTone } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go } from '@/platform/navigation'
import type { Ripeness } from '@shared/festival/trees/diaryFlow'
import { RipenessMark, sayRipeness } from './RipenessMark'

const tones: Record<Ripeness, PillTone> = { green: 'done', turning: 'wait', ripe: 'doing' }

/** An estate's trees one below the other: for whoever hears them, and in 长辈版 in the place of the map. */
export const TreeList = ({ trees }: { trees: readonly TreeView[] }) => (
  <Card>
    {trees.map(({ id, no, kind, age, ripeness, carer }, at) => (
      <Row
        key={id}
        id={`list-${id}`}
        left={<RipenessMark ripeness={ripeness} />}
        title={`${no} 号树`}
        note={[kind, `树龄 ${age} 年`, ...(carer ? [`${carer}认养`] : [])].join(' · ')}
        right={<Pill tone={ripeness ? tones[ripeness] : 'plain'}>{sayRipeness(ripeness)}</Pill>}
        line={at < trees.length - 1}
        onPress={() => go('packages/trees/tree/index', { id })}
      />
    ))}
  </Card>
)
