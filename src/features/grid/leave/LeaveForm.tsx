import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyPosts } from '@shared/grid/contract'
import { roleLabels } from '@shared/permissions'
import { api } from '@/api'
import { sentenceOf, type CallError } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { DayField } from '@/components/fields/DayField'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { confirm, toast } from '@/platform/feedback'
import { inAYear, sayLeave, sayNearDay, sayPost, today } from '../says'
import { useGridChange } from '../useGrid'

/** From when until when somebody is away and who stands in, as it is being chosen. */
export function useLeave() {
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState(today)
  const [deputy, setDeputy] = useState<{ personId: string; name: string } | null>(null)
  const take = useGridChange(api.grid.takeLeave.mutate, { onSuccess: () => toast('假请好了,新诉求会先给别人') })
  return {
    from,
    until,
    deputy,
    setDeputy,
    setUntil,
    /** The last day is never before the first. */
    setFrom(date: string) {
      setFrom(date)
      if (until < date) setUntil(date)
    },
    send: () => take.mutate({ from, until, ...(deputy ? { deputy: deputy.personId } : {}) }),
    busy: take.isPending,
    error: take.error,
  }
}
export type Leave = ReturnType<typeof useLeave>

const fieldOf = (error: CallError | null, field: string) => error?.fields[field]

/** 我要请假: two days and a name, and what that means. */
export function LeaveForm({ mine: { posts, deputies }, leave }: { mine: MyPosts; leave: Leave }) {
  const { from, until, deputy, error } = leave
  const spoken = fieldOf(error, 'from') ?? fieldOf(error, 'until') ?? fieldOf(error, 'deputy')
  return (
    <>
      <Section title='哪几天'>
        <Card>
          <DayField
            id='leave-from'
            label='从哪天'
            day={from}
            first={today()}
            last={inAYear()}
            onDay={day => day && leave.setFrom(day)}
            error={fieldOf(error, 'from')}
          />
          <DayField
            id='leave-until'
            label='到哪天(含这一天)'
            day={until}
            first={from}
            last={inAYear()}
            onDay={day => day && leave.setUntil(day)}
            error={fieldOf(error, 'until')}
          />
        </Card>
      </Section>
      <Section title='谁来代班'>
        <Card>
          <Chips label='谁来代班'>
            <Chip id='deputy-none' chosen={!deputy} onPress={() => leave.setDeputy(null)}>
              不请人代
            </Chip>
            {deputies.map(one => (
              <Chip
                key={one.personId}
                id={`deputy-${one.personId}`}
                chosen={deputy?.personId === one.personId}
                onPress={() => leave.setDeputy(one)}
              >
                {`${one.name} ${roleLabels[one.role]}`}
              </Chip>
            ))}
          </Chips>
          {fieldOf(error, 'deputy') && <View className='field__error'>{fieldOf(error, 'deputy') ?? ''}</View>}
          <View className='stack'>
            {`${sayNearDay(from)}${from === until ? '' : `到${sayNearDay(until)}`},新的诉求先给${deputy ? deputy.name : '上一级'}。手上没办完的还在您这儿,请先办好或转给别人。`}
          </View>
        </Card>
      </Section>
      {error && !spoken && <Refusal text={sentenceOf(error)} requestId={error.requestId} />}
      <MyPostList posts={posts} />
    </>
  )
}

/** All posts that the leave is for. */
const MyPostList = ({ posts }: Pick<MyPosts, 'posts'>) => (
  <Section title='我的岗位' aside='一次请假,都算上'>
    <Card>
      {posts.map(post => (
        <Row
          key={`${post.role}-${post.node}-${post.from}`}
          icon='shield'
          tone='leaf'
          title={`${roleLabels[post.role]} ${post.place}`}
          note={sayPost(post).join(' · ') || '在岗'}
          line
        />
      ))}
    </Card>
  </Section>
)

/** The leave that runs or comes, and the way back. */
export function RunningLeave({ posts }: Pick<MyPosts, 'posts'>) {
  const post = posts.find(p => p.leave)
  const end = useGridChange(api.grid.endLeave.mutate, {
    onSuccess: () => toast('好了,新诉求又会派给您'),
    onError: error => toast(sentenceOf(error)),
  })
  if (!post?.leave) return null
  const { leave, deputy } = post
  const back = async () => {
    const sure = await confirm(
      leave.now
        ? { title: '提前回来上岗?', text: '从现在起,新的诉求又派给您。', yes: '回来了' }
        : { title: '不请这次假了?', yes: '不请了' },
    )
    if (sure) end.mutate({})
  }
  return (
    <Card look='warm'>
      <Row
        left={deputy ? <Avatar name={deputy.name} /> : undefined}
        icon={deputy ? undefined : 'clock'}
        tone={deputy ? undefined : 'amber'}
        title={`${leave.now ? '您正在休假' : '您请了假'}:${sayLeave(leave)}`}
        note={deputy ? `${deputy.name}代您的班` : '没有请人代班,新诉求给上一级'}
        right={
          <Button id='leave-end' look='soft' busy={end.isPending} onPress={() => void back()}>
            {leave.now ? '提前回来' : '不请了'}
          </Button>
        }
      />
    </Card>
  )
}
