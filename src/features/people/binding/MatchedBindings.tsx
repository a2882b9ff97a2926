import { useState } from 'react'
import { View } from '@tarojs/components'
import { bindingRules } from '@config/community/limits'
import type { BindingRequest } from '@shared/people/contract'
import { declineReasons } from '@shared/people/reasons'
import { refusalOf } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { toast } from '@/platform/feedback'
import { sayTime } from '../../time'
import { sayRelation } from './sayBinding'
import { useDecide, useMatched } from './useBinding'

/** Whom the roster bound without asking anybody: the lead knows the stairwell, and can say no afterwards. Nothing without any. */
export function MatchedBindings() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useMatched()
  const items = data?.pages.flatMap(page => page.items) ?? []
  if (items.length === 0) return null
  return (
    <Section title='花名册核对通过的' aside={`近 ${bindingRules.objectDays} 天`}>
      <Card>
        <View className='muted'>和社区的花名册对上了，已经绑定。不是这家的人，点一下取消。</View>
        {items.map(request => (
          <Matched key={request.id} request={request} />
        ))}
        {hasNextPage && (
          <Button id='matched-more' look='line' small busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            再看一些
          </Button>
        )}
      </Card>
    </Section>
  )
}

function Matched({ request }: { request: BindingRequest }) {
  const { id, version, name, home, at } = request
  const [declining, setDeclining] = useState(false)
  const decide = useDecide(() => {
    setDeclining(false)
    toast('取消了，已告诉本人')
  })
  return (
    <>
      <Row
        left={<Avatar name={name} />}
        title={name}
        note={`${home.name} · ${sayRelation(request)} · ${sayTime(at)}`}
        line
        right={
          <Button
            id={`object-${home.code}`}
            look='line'
            small
            busy={decide.isPending}
            label={`${name} 不是这家人，取消绑定`}
            onPress={() => setDeclining(true)}
          >
            不是这家人
          </Button>
        }
      />
      {declining && (
        <ReasonSheet
          id='decline'
          title='为什么取消'
          send='告诉本人'
          reasons={declineReasons}
          busy={decide.isPending}
          refused={refusalOf(decide.error)}
          onClose={() => setDeclining(false)}
          onSend={reason => decide.mutate({ id, version, reason })}
        />
      )}
    </>
  )
}
