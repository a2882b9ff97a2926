import { View } from '@tarojs/components'
import type { MyPosts } from '@shared/grid/contract'
import { roleLabels } from '@shared/permissions'
import { type CallError, refusalOf } from '@/api/errors'
import { Card } from '@/components/layout/Card'
import { Chip, Chips } from '@/components/controls/Chip'
import { DayField } from '@/components/fields/DayField'
import { Wrong } from '@/components/fields/Labelled'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { sayPost } from '../says'
import type { Leave } from './useLeave'
import { inAYear, sayNearDay, today } from '../../time'

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
            label='到哪天（含这一天）'
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
          <Wrong text={fieldOf(error, 'deputy')} />
          <View className='stack'>
            {`${sayNearDay(from)}${from === until ? '' : `到${sayNearDay(until)}`}，新的诉求先给${deputy ? deputy.name : '上一级'}。手上没办完的还在您这儿，请好假可以一次交给${deputy ? deputy.name : '别人'}。`}
          </View>
        </Card>
      </Section>
      {!spoken && <Refusal {...refusalOf(error)} />}
      <MyPostList posts={posts} />
    </>
  )
}

/** All posts that the leave is for. */
const MyPostList = ({ posts }: Pick<MyPosts, 'posts'>) => (
  <Section title='我的岗位' aside='一次请假，都算上'>
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
