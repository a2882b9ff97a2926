import { View } from '@tarojs/components'
import type { ChangeView, NodeView } from '@shared/grid/contract'
import { regridLabels } from '@shared/grid/labels'
import { api } from '@/api'
import { sentenceOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { confirm, toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { useGridChange, usePlanned } from '../useGrid'

/** How the grid can be changed here, what is planned, and what was done before. */
export function RegridPart({ node }: { node: NodeView }) {
  const { code, mayRegrid } = node
  const planned = usePlanned(code, true).data?.items ?? []
  return (
    <>
      {planned.length > 0 && (
        <Section title='待生效的调整'>
          {planned.map(change => (
            <Planned key={change.id} change={change} />
          ))}
        </Section>
      )}
      <Section title='调整网格'>
        <Card>
          {mayRegrid.length > 0 && (
            <View className='row row--wrap'>
              {mayRegrid.map(kind => (
                <Button
                  key={kind}
                  id={`regrid-${kind}`}
                  look='soft'
                  share={1}
                  onPress={() => go('packages/grid/regrid/index', { code, kind })}
                >
                  {regridLabels[kind]}
                </Button>
              ))}
            </View>
          )}
          <Row
            id='grid-changes'
            icon='list'
            tone='leaf'
            title='调整记录'
            note='谁在什么时候改了什么'
            onPress={() => go('packages/grid/changes/index', { code })}
          />
        </Card>
      </Section>
    </>
  )
}

/** A change that does not hold yet, with the way back for whoever may take it. */
function Planned({ change: { id, says, by, unit, mayCancel } }: { change: ChangeView }) {
  const cancel = useGridChange(api.grid.cancelRegrid.mutate, {
    onSuccess: () => toast('取消了，一切照旧'),
    onError: error => toast(sentenceOf(error)),
  })
  const ask = async () => {
    if (await confirm({ title: '取消这次调整？', text: says, yes: '取消调整', no: '留着' })) cancel.mutate({ id })
  }
  return (
    <Card>
      <Row icon='clock' tone='amber' title={says} note={`${by}安排的`} />
      {mayCancel && (
        <View className='row row--wrap stack'>
          {unit && (
            <Button
              id={`new-unit-${id}`}
              look='soft'
              share={1}
              onPress={() => go('packages/grid/node/index', { code: unit })}
            >
              定谁来管
            </Button>
          )}
          <Button
            id={`cancel-${id}`}
            look='line'
            share={1}
            label={`取消调整：${says}`}
            busy={cancel.isPending}
            onPress={() => void ask()}
          >
            取消调整
          </Button>
        </View>
      )}
    </Card>
  )
}
