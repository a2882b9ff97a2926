import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { openHome } from '@/features/festival/home/ways'
import { ProofSteps } from '@/features/festival/proof/ProofSteps'
import { useCurrent } from '@/features/festival/useFestival'
import { useParams } from '@/platform/navigation'

/** 怎么抽的: the sealed list, the public number and the order that follows from both. */
export default function Proof() {
  const { session: id } = useParams()
  const current = useCurrent()
  return (
    <Page title='怎么抽的'>
      <Loaded id='proof' query={current}>
        {({ sessions, source }) => {
          const session = sessions.find(each => each.id === id && each.mode === 'lottery')
          return session ? (
            <ProofSteps session={session} source={source} />
          ) : (
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
          )
        }}
      </Loaded>
    </Page>
  )
}
