import { View } from '@tarojs/components'
import type { Gap } from '@shared/grid/contract'
import { gapKinds, gapLabels, type GapKind } from '@shared/grid/labels'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { go } from '@/platform/navigation'

/** What is wrong, kind by kind; each opens the place where it can be put right. */
export function GapList({ items, counts }: { items: Gap[]; counts: Partial<Record<GapKind, number>> }) {
  return (
    <>
      {gapKinds
        .filter(kind => counts[kind])
        .map(kind => (
          <Section key={kind} title={gapLabels[kind]} aside={`${counts[kind] ?? 0} 处`}>
            <Card>
              {items
                .filter(gap => gap.kind === kind)
                .map(({ code, name, because }) => (
                  <Row
                    key={`${code}-${because}`}
                    id={`gap-${kind}-${code}`}
                    icon='warn'
                    tone='amber'
                    title={name}
                    note={because}
                    line
                    onPress={() => go('packages/grid/node/index', { code })}
                  />
                ))}
            </Card>
          </Section>
        ))}
    </>
  )
}

/** What was looked at. */
export const Checked = ({ homes, nodes }: { homes: number; nodes: number }) => (
  <View className='muted stack number'>{`查了 ${homes} 户、${nodes} 个网格和楼片`}</View>
)
