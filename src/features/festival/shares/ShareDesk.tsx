import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Totals } from '@shared/festival/day/fruit'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Facts, Result } from '@/components/display/Facts'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { Empty } from '@/components/states/States'
import { confirm, toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { scanCode } from '@/platform/scan'
import { sayKilos, withThousands } from '../kilos'
import { DigitsSheet } from '../layout/DigitsSheet'
import { asksAgain } from '../scales/weighings'
import { sayHour } from '../when'
import { LeftOverSheet } from './LeftOverSheet'
import { ShareRows } from './ShareRows'
import { useHandOut, useShareOut, type ShareList } from './useShares'

interface Props {
  edition: number
  totals: Totals
  /** Homes that have a share; 0 before it is shared out. */
  homes: number
}

/** 分果: shared out once it is weighed, handed out by code, brought to the door, and what is left over written down. */
export function ShareDesk({ edition, totals, homes }: Props) {
  const { harvest, handedOut, leftOver, inHand } = totals
  return (
    <>
      <Card>
        <Facts
          facts={[
            { label: '一共摘了', value: sayKilos(harvest) },
            { label: '领走了', value: sayKilos(handedOut) },
            { label: '剩下另记的', value: sayKilos(leftOver) },
            { label: '还在手里', value: sayKilos(inHand) },
          ]}
        />
      </Card>
      {harvest === 0 ? (
        <Empty
          art='basket'
          title='果子还没过秤'
          note='过了秤就能分，一克不差'
          action={
            <Button id='to-scales' look='soft' onPress={() => go('packages/harvest/scales/index')}>
              去过秤
            </Button>
          }
        />
      ) : (
        <ShareOut edition={edition} inHand={inHand} homes={homes} />
      )}
      {homes > 0 && <HandOut edition={edition} inHand={inHand} />}
    </>
  )
}

function ShareOut({ edition, inHand, homes }: { edition: number; inHand: number; homes: number }) {
  const shareOut = useShareOut(edition)
  const begin = async () => {
    const text = `手里的 ${sayKilos(inHand)} 按公布的办法分给每一户，一克不差。分好以后再过秤的，还能接着分。`
    if (await confirm({ title: '现在分果？', text, yes: '分' })) shareOut.mutate()
  }
  const done = shareOut.data
  return (
    <>
      {done && (
        <Card>
          <Result
            icon='fruit'
            tone='leaf'
            title={`分给 ${withThousands(done.homes)} 户`}
            note={`每户 ${sayKilos(done.least)} 到 ${sayKilos(done.most)}，送上门 ${withThousands(done.delivered)} 户`}
          />
        </Card>
      )}
      <View className='stack'>
        <Button
          id='share-out'
          look={homes > 0 ? 'line' : 'main'}
          wide
          busy={shareOut.isPending}
          lacks={inHand > 0 ? undefined : '还没有过秤的果子'}
          onPress={() => void begin()}
        >
          {homes > 0 ? '把后来过秤的再分一次' : '分果'}
        </Button>
      </View>
      <Refusal {...refusalOf(shareOut.error)} />
    </>
  )
}

const lists: { key: ShareList; label: string }[] = [
  { key: 'order', label: '来领的' },
  { key: 'route', label: '送上门的' },
]

function HandOut({ edition, inHand }: { edition: number; inHand: number }) {
  const handOut = useHandOut(edition)
  const [list, setList] = useState<ShareList>('order')
  const [typing, setTyping] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const give = async (input: { code?: string; home?: string }) => {
    try {
      await handOut.mutateAsync(input)
    } catch (error) {
      // More than was meant for them: whoever hands it out looks again.
      const isAsked = asksAgain(error)
      if (isAsked && (await confirm({ title: '再看一眼', text: refusalOf(error).text, yes: '就给' })))
        handOut.mutate({ ...input, sure: true })
    }
  }
  const scan = async () => {
    const code = await scanCode()
    if (code) await give({ code })
  }
  const given = handOut.data
  return (
    <>
      <View className='row stack'>
        <Button id='hand-type' look='line' share={1} onPress={() => setTyping(true)}>
          输号码
        </Button>
        <Button id='hand-scan' icon='scan' share={2} busy={handOut.isPending} onPress={() => void scan()}>
          扫码发果
        </Button>
      </View>
      {given && (
        <Card>
          <Result
            icon={given.already ? 'clock' : 'check'}
            tone={given.already ? 'amber' : 'leaf'}
            title={given.already ? '这家领过了' : `给 ${sayKilos(given.grams)}`}
            note={
              given.already
                ? `${sayHour(given.at)} ${given.by}发的 ${sayKilos(given.grams)}`
                : [given.family, given.place].filter(Boolean).join(' · ')
            }
          />
        </Card>
      )}
      <Refusal {...refusalOf(handOut.error)} />
      <Section title='还没领的' more={{ id: 'left-over', label: '剩下的记一笔', onPress: () => setLeaving(true) }}>
        <Chips label='怎么领'>
          {lists.map(({ key, label }) => (
            <Chip key={key} id={`shares-${key}`} chosen={key === list} onPress={() => setList(key)}>
              {label}
            </Chip>
          ))}
        </Chips>
        <ShareRows edition={edition} list={list} onGive={home => void give({ home })} />
      </Section>
      {typing && (
        <DigitsSheet
          id='hand'
          label='领果码下面的 6 位数字'
          verb='发果'
          onDone={code => void give({ code })}
          onClose={() => setTyping(false)}
        />
      )}
      {leaving && (
        <LeftOverSheet
          edition={edition}
          inHand={inHand}
          onDone={() => {
            setLeaving(false)
            toast('记好了')
          }}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  )
}
