import { View } from '@tarojs/components'
import { noticeRules } from '@config/community/notices'
import { DayField } from '@/components/fields/DayField'
import { OneOf } from '@/components/fields/OneOf'
import { Chip, Chips } from '@/components/controls/Chip'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { dayIn, inAYear, lastDay } from '../../time'
import type { Writing } from '../writing/useWriting'

/** At which hours something is sent by itself: when people are up. */
const hours = ['07:00', '08:00', '10:00', '12:00', '15:00', '18:00', '20:00'] as const
/** P: what is offered first. */
const usual = { expires: 7, display: 7 }

/** A day as it is chosen, of a day or a moment that ends something. */
const dayOf = (time: string) => (time.length > 10 ? lastDay(time) : time)

/** Whether it presses, when it goes out, until when it holds, and whether it is a 公示. */
export function WhenPart({ writing: { draft, set, refused } }: { writing: Writing }) {
  const { urgent, publishAt, expiresAt, objectionsUntil, base } = draft
  const fields = refused?.fields ?? {}
  const isCorrection = !!base?.published
  const day = publishAt.slice(0, 10)
  const hour = publishAt.slice(11, 16) || '08:00'
  const at = (of: string, when: string) => `${of}T${when}:00+08:00`
  return (
    <Section title='什么时候、急不急'>
      <Card>
        <Chips label='急不急'>
          <Chip id='calm' chosen={!urgent} onPress={() => set({ urgent: false })}>
            不急
          </Chip>
          <Chip id='urgent' chosen={urgent} onPress={() => set({ urgent: true })}>
            急，要点「我已知晓」
          </Chip>
        </Chips>
        {urgent && <View className='muted'>没点的人，会列给单元长挨家说。停水停电、会出事的才用。</View>}
        {!isCorrection && (
          <>
            <Chips label='什么时候发'>
              <Chip id='at-once' chosen={!publishAt} onPress={() => set({ publishAt: '' })}>
                看过就发
              </Chip>
              <Chip
                id='later'
                chosen={!!publishAt}
                onPress={() => publishAt || set({ publishAt: at(dayIn(1), '08:00') })}
              >
                到时候自己发
              </Chip>
            </Chips>
            {publishAt && (
              <>
                <DayField
                  id='publish-day'
                  label='哪天发'
                  day={day}
                  first={dayIn(0)}
                  last={inAYear()}
                  error={fields.publishAt}
                  onDay={of => set({ publishAt: at(of, hour) })}
                />
                <OneOf
                  id='publish-hour'
                  label='几点发'
                  answers={hours.map(each => ({ key: each, label: each.replace(/^0/, '') }))}
                  chosen={hours.find(each => each === hour)}
                  onChoose={when => set({ publishAt: at(day, when) })}
                />
              </>
            )}
          </>
        )}
        <Chips label='过期了要不要收起来'>
          <Chip id='lasting' chosen={!expiresAt} onPress={() => set({ expiresAt: '' })}>
            一直留着
          </Chip>
          <Chip id='expires' chosen={!!expiresAt} onPress={() => expiresAt || set({ expiresAt: dayIn(usual.expires) })}>
            过了哪天就收起来
          </Chip>
        </Chips>
        {expiresAt && (
          <DayField
            id='expires-day'
            label='留到哪天（含当天）'
            day={dayOf(expiresAt)}
            first={dayIn(0)}
            last={inAYear()}
            error={fields.expiresAt}
            onDay={of => set({ expiresAt: of })}
          />
        )}
        {!isCorrection && (
          <Chips label='是不是公示'>
            <Chip id='no-display' chosen={!objectionsUntil} onPress={() => set({ objectionsUntil: '' })}>
              不是公示
            </Chip>
            <Chip
              id='display'
              chosen={!!objectionsUntil}
              onPress={() => objectionsUntil || set({ objectionsUntil: dayIn(usual.display) })}
            >
              公示，收大家的意见
            </Chip>
          </Chips>
        )}
        {objectionsUntil && (
          <>
            <DayField
              id='display-day'
              label='公示到哪天（含当天）'
              day={dayOf(objectionsUntil)}
              first={dayIn(noticeRules.shortestDisplayDays)}
              last={dayIn(noticeRules.longestDisplayDays)}
              error={fields.objectionsUntil}
              onDay={of => set({ objectionsUntil: of })}
            />
            <View className='muted'>
              {isCorrection
                ? '更正以后，公示时间从头算，不会比原来短。'
                : '没到那天谁也不能提前结束；意见条条答复了，才能结束。'}
            </View>
          </>
        )}
        <Refusal text={isCorrection ? fields.publishAt : undefined} />
      </Card>
    </Section>
  )
}
