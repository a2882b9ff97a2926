import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { useBoard } from '@/features/festival/day/useBoard'
import { useSendKept } from '@/features/festival/gate/useGate'
import { useLedger } from '@/features/festival/scales/useLedger'
import { ShareDesk } from '@/features/festival/shares/ShareDesk'

/** 分果: what was weighed becomes a share for every home. */
export default function Shares() {
  useSendKept()
  const board = useBoard()
  return (
    <Page title='分果'>
      <Loaded id='shares' query={board}>
        {({ edition, homes, sessions }) =>
          sessions.length > 0 ? (
            <Desk edition={edition} homes={homes} />
          ) : (
            <Empty art='tree' title='今年还没有安排场次' note='安排公布了，就能分果' />
          )
        }
      </Loaded>
    </Page>
  )
}

function Desk({ edition, homes }: { edition: number; homes: number }) {
  const ledger = useLedger(edition)
  const first = ledger.data?.pages[0]
  return (
    <Loaded id='ledger' query={{ ...ledger, data: first }}>
      {({ totals }) => <ShareDesk edition={edition} totals={totals} homes={homes} />}
    </Loaded>
  )
}
