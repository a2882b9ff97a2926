import { Page } from '@/components/page/Page'
import { Button } from '@/components/controls/Button'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { openHome } from '@/features/festival/home/ways'
import { ProofPage } from '@/features/festival/proof/ProofPage'
import { useCurrent } from '@/features/festival/useFestival'
import { useParams } from '@/platform/navigation'

/** 怎么抽的: the sealed list, the public number and the order that follows from both. */
export default function Proof() {
  const { session: id } = useParams()
  const current = useCurrent()
  const session = current.data?.sessions.find(each => each.id === id && each.mode === 'lottery')
  if (session) return <ProofPage session={session} source={current.data?.source ?? null} />
  return (
    <Page title='怎么抽的'>
      <Loaded id='proof' query={current}>
        {() => (
          <Empty
            art='basket'
            title='这一场不抽签'
            note='先到先得的场次，谁先报谁先有'
            action={
              <Button id='festival-open' look='soft' onPress={openHome}>
                回柿子节
              </Button>
            }
          />
        )}
      </Loaded>
    </Page>
  )
}
