import { View } from '@tarojs/components'
import type { Current, PublicSession } from '@shared/festival/editions'
import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { ErrorState } from '@/components/states/States'
import { useMine } from '../useFestival'
import { ProofSteps } from './ProofSteps'
import { RankTable } from './RankTable'
import { useRecompute, useResult } from './useProof'
import { Verdict } from './Verdict'

interface Props {
  session: PublicSession
  source: Current['source']
}

/** How a session's draw goes or went, and the same computed again on this phone. */
export function ProofPage({ session, source }: Props) {
  const { list, drawn } = session
  const entry = useMine().data?.entries.find(each => each.session === session.id)
  const result = useResult(session.id, entry?.rank ?? null, !!drawn)
  const again = useRecompute(session.id)
  const foot = list && (
    <Button
      id='recompute'
      wide
      busy={again.isPending}
      lacks={drawn ? undefined : '号码还没开出来，开了就能算'}
      onPress={() => again.mutate()}
    >
      {again.isPending ? `正在算，拿到 ${Math.round(again.far * 100)}%` : '自己算一遍'}
    </Button>
  )
  return (
    <Page title='怎么抽的' foot={foot}>
      <ProofSteps session={session} source={source}>
        {drawn && (
          <Loaded id='result' query={result}>
            {found => <RankTable result={found} />}
          </Loaded>
        )}
      </ProofSteps>
      {again.data && <Verdict found={again.data} />}
      {!!again.error && <ErrorState id='recompute' error={again.error} onRetry={() => again.mutate()} />}
      <View className='stack muted'>
        报名号是截止时打乱了给的，看不出是哪家。名单、号码、算法都公开，谁都能再算一遍。
      </View>
    </Page>
  )
}
