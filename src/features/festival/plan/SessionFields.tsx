import { View } from '@tarojs/components'
import { modes } from '@shared/festival/flow'
import { modeLabels } from '@shared/festival/labels'
import { Button } from '@/components/controls/Button'
import { DayField } from '@/components/fields/DayField'
import { TextField } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'
import { Card } from '@/components/layout/Card'
import { inAYear, today } from '../../time'
import { MomentFields } from './MomentFields'
import type { Lacks, SessionDraft } from './planDraft'

interface Props {
  session: SessionDraft
  /** Its place among the sessions, from 0. */
  nth: number
  lacks: Lacks
  onSession: (session: SessionDraft) => void
  /** Absent for the only one. */
  onDrop?: (() => void) | undefined
}

const answers = modes.map(key => ({ key, label: modeLabels[key] }))

/** One session of an edition: how it is signed up for, when, for how many, where people meet. */
export function SessionFields({ session, nth, lacks, onSession, onDrop }: Props) {
  const id = `session-${session.key}`
  const lack = (field: string) => lacks[`sessions.${nth}.${field}`]
  const set = (part: Partial<SessionDraft>) => onSession({ ...session, ...part })
  const number = (field: 'places' | 'partyMost' | 'reserved', label: string) => (
    <TextField
      id={`${id}-${field}`}
      label={label}
      type='number'
      initial={session[field]}
      maxLength={6}
      onText={text => set({ [field]: text })}
      error={lack(field)}
    />
  )
  return (
    <Card>
      <TextField
        id={`${id}-name`}
        label={`第 ${nth + 1} 场叫什么`}
        initial={session.name}
        maxLength={20}
        placeholder='上午场'
        onText={name => set({ name })}
        error={lack('name')}
      />
      <OneOf
        id={`${id}-mode`}
        label='怎么给名额'
        answers={answers}
        chosen={session.mode}
        onChoose={mode => set({ mode })}
      />
      {number('places', '一共几个名额（按人算）')}
      {number('partyMost', '每户最多几个人')}
      {session.mode === 'lottery' && number('reserved', '百分之几先留给有老人的人家')}
      <DayField
        id={`${id}-day`}
        label='哪天开摘'
        day={session.day}
        first={today()}
        last={inAYear()}
        onDay={day => set({ day })}
      />
      <TextField
        id={`${id}-from`}
        label='几点开始'
        initial={session.from}
        maxLength={5}
        onText={from => set({ from })}
        error={lack('startsAt')}
      />
      <TextField
        id={`${id}-until`}
        label='几点结束'
        initial={session.until}
        maxLength={5}
        onText={until => set({ until })}
        error={lack('endsAt')}
      />
      <MomentFields
        id={`${id}-opens`}
        label='开始报名'
        moment={session.opens}
        onMoment={opens => set({ opens })}
        error={lack('opensAt')}
      />
      <MomentFields
        id={`${id}-closes`}
        label='截止报名'
        moment={session.closes}
        onMoment={closes => set({ closes })}
        error={lack('closesAt')}
      />
      <TextField
        id={`${id}-meeting`}
        label='在哪里碰头'
        initial={session.meeting}
        maxLength={40}
        placeholder='二小区大门口，老柿子树下'
        onText={meeting => set({ meeting })}
        error={lack('meeting.words')}
      />
      {onDrop && (
        <View className='stack'>
          <Button id={`${id}-drop`} look='line' small label={`去掉第 ${nth + 1} 场`} onPress={onDrop}>
            去掉这场
          </Button>
        </View>
      )}
    </Card>
  )
}
