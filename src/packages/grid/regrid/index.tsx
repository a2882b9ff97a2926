import { regridKinds, regridLabels, type RegridKind } from '@shared/grid/labels'
import { Button } from '@/components/controls/Button'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { NodeHead } from '@/features/grid/NodeParts'
import { RegridForm } from '@/features/grid/regrid/RegridForm'
import { missingIn, regridForms } from '@/features/grid/regrid/regridForm'
import { useNode } from '@/features/grid/useGrid'
import { useRegrid } from '@/features/grid/regrid/useRegrid'
import { sayNearDay } from '@/features/time'
import { useParams } from '@/platform/navigation'

const kindIn = (word: string | undefined): RegridKind => regridKinds.find(kind => kind === word) ?? 'split'

/** 调整网格: a unit is split or merged, homes or a building move, from a day on. */
export default function Regrid() {
  const { code = '', kind } = useParams()
  const node = useNode(code)
  const regrid = useRegrid(kindIn(kind))
  const { draft } = regrid
  const found = node.data
  const allowed = !!found?.mayRegrid.includes(regrid.kind)
  const whole = !missingIn(regrid.kind, draft)
  const foot = found && allowed && (
    <Button id='regrid-send' wide busy={regrid.busy} onPress={() => regrid.send(found)}>
      {whole ? `${sayNearDay(draft.day)}起${regridForms[regrid.kind].verb(draft)}` : regridLabels[regrid.kind]}
    </Button>
  )
  return (
    <Page title={regridLabels[regrid.kind]} foot={foot || undefined}>
      <Loaded id='regrid' query={node}>
        {shown => (
          <>
            <NodeHead node={shown} />
            {allowed ? (
              <RegridForm node={shown} regrid={regrid} />
            ) : (
              <Empty art='basket' title='这里您调整不了' note='请找片长或者社区办公室' />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
