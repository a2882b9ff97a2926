import { noticeColumnLabels } from '@shared/notices/labels'
import { titleMost } from '@shared/notices/most'
import type { Actor } from '@shared/permissions'
import { View } from '@tarojs/components'
import { OneOf } from '@/components/fields/OneOf'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { columnsOf } from '../rights'
import type { Writing } from '../writing/useWriting'
import { AudiencePart } from './AudiencePart'
import { BodyPart } from './BodyPart'
import { DraftField } from './DraftField'
import { FilesPart } from './FilesPart'
import { FinancePart } from './FinancePart'
import { WhenPart } from './WhenPart'

/** A notice, or a correction of one: where it stands, what it says, whom it is for, and when. */
export function WriteForm({ me, writing }: { me: Actor; writing: Writing }) {
  const { draft, set, lacks, refused, outdated } = writing
  const { column, title, base, why } = draft
  const columns = columnsOf(me)
  return (
    <>
      {outdated && <Outdated writing={writing} />}
      {base?.published && (
        <Card look='warm'>
          <View className='strong'>更正</View>
          <View>另一个人看过、发出去以后，才替掉现在的。原来怎么说的，大家还查得到。</View>
          <DraftField
            id='why'
            label='哪里错了（大家看得到）'
            initial={why}
            placeholder='比如 停水时间写早了一小时'
            maxLength={100}
            error={lacks.why ?? refused?.fields.why}
            onText={text => set({ why: text })}
          />
        </Card>
      )}
      <Section title='放在哪一栏、叫什么'>
        <Card>
          {base?.published ? (
            <View className='muted'>{column ? noticeColumnLabels[column] : ''}</View>
          ) : (
            <OneOf
              id='column'
              label='放在哪一栏'
              answers={columns.map(key => ({ key, label: noticeColumnLabels[key] }))}
              chosen={column || undefined}
              error={lacks.column ?? refused?.fields.column}
              onChoose={key => set({ column: key, node: '' })}
            />
          )}
          <DraftField
            id='title'
            label='标题'
            initial={title}
            placeholder='一句话说清，比如 11月9日二小区停水'
            maxLength={titleMost}
            error={lacks.title ?? refused?.fields.title}
            onText={text => set({ title: text })}
          />
        </Card>
      </Section>
      <BodyPart writing={writing} />
      {column === 'finance' && <FinancePart writing={writing} />}
      <FilesPart writing={writing} />
      <AudiencePart me={me} writing={writing} />
      <WhenPart writing={writing} />
      <WhatIsWrong writing={writing} />
    </>
  )
}

/** Fields whose refusal stands beside them. */
const beside = /^(column|title|why|publishAt|expiresAt|objectionsUntil|body|attachments|finance|audience)(\.|$)/

/** Why it was not taken, where no field says it; and that something above is missing. */
function WhatIsWrong({ writing: { lacks, refused } }: { writing: Writing }) {
  if (Object.keys(lacks).length > 0) return <Refusal text={Object.values(lacks)[0]} />
  if (!refused) return null
  const isBeside = Object.keys(refused.fields).some(field => beside.test(field))
  return <Refusal text={isBeside ? '有地方要改，看上面红字' : refused.message} askCode={refused.askCode} />
}

/** Somebody changed it meanwhile. */
function Outdated({ writing: { takeTheirs, keepMine } }: { writing: Writing }) {
  return (
    <Card look='warm'>
      <View className='strong'>这条刚被别人改过</View>
      <View className='row row--wrap stack'>
        <Button id='take-theirs' look='soft' share={1} onPress={takeTheirs}>
          看新的，不要我写的
        </Button>
        <Button id='keep-mine' look='line' share={1} onPress={keepMine}>
          用我写的
        </Button>
      </View>
    </Card>
  )
}
