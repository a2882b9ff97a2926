import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { asSaid } from '@shared/festival/code'
import { Button } from '@/components/controls/Button'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Sheet } from '@/components/layout/Sheet'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { scanCode } from '@/platform/scan'
import { DigitsSheet } from '../layout/DigitsSheet'
import { PartySize } from '../signUp/PartySize'
import { sayHour } from '../when'
import { ScanResult } from './ScanResult'
import { scans } from './scans'
import type { Scan } from './judged'
import { useScanner } from './useScanner'

/** As many of the last ones are shown. */
const mostShown = 10

/** 扫码签到 at one session: scanned or said, with or without a network. */
export function Scanner({ session, choose }: { session: string; choose: ReactNode }) {
  const { gate, kept, scanned, shown, take } = useScanner(session)
  const [typing, setTyping] = useState(false)
  const [resized, setResized] = useState<Scan>()
  const waiting = kept.filter(({ problem }) => problem === undefined)
  const scan = async () => {
    const text = await scanCode()
    if (text) take(text)
  }
  const foot = (
    <>
      <Button id='scan-type' look='line' share={1} onPress={() => setTyping(true)}>
        输号码
      </Button>
      <Button id='scan-next' icon='scan' share={2} onPress={() => void scan()}>
        {shown ? '扫下一家' : '扫码签到'}
      </Button>
    </>
  )
  return (
    <Page title='扫码签到' foot={foot}>
      {choose}
      <View className='row'>
        {waiting.length > 0 ? (
          <Pill tone='wait'>{`没网，待同步 ${waiting.length}`}</Pill>
        ) : (
          <Pill tone='done'>{gate.data ? `名单 ${gate.data.items.length} 家` : '还没有名单'}</Pill>
        )}
      </View>
      {shown ? (
        <ScanResult shown={shown} onSize={setResized} />
      ) : (
        <Empty art='basket' title='请户主打开签到码' note='扫一下就签到；没有网也能扫，名单在这台手机里' />
      )}
      <Refused session={session} kept={kept} />
      {scanned.length > 0 && (
        <Section title='刚才扫的'>
          <Card>
            {scanned.slice(0, mostShown).map(({ scan: { key }, done }) => (
              <Row
                key={key}
                icon={done.result === 'first' ? 'check' : 'clock'}
                tone={done.result === 'first' ? 'leaf' : 'amber'}
                title={`${done.family}，${done.size} 人`}
                note={done.result === 'first' ? done.place : `${done.place}，签过了，不重复算`}
                right={<View className='muted number'>{sayHour(done.at)}</View>}
                line
              />
            ))}
          </Card>
        </Section>
      )}
      {typing && (
        <DigitsSheet
          id='scan'
          label='签到码下面的 6 位数字'
          verb='签到'
          onDone={take}
          onClose={() => setTyping(false)}
        />
      )}
      {resized && (
        <SizeSheet scan={resized} onTake={size => take(resized.code, size)} onClose={() => setResized(undefined)} />
      )}
    </Page>
  )
}

/** What the server did not take, until somebody has seen why. */
function Refused({ session, kept }: { session: string; kept: readonly Scan[] }) {
  const refused = kept.filter(scan => scan.session === session && scan.problem !== undefined)
  if (refused.length === 0) return null
  return (
    <Section title='没签上的'>
      <Card>
        {refused.map(({ key, spoken, who, problem, at }) => (
          <Row
            key={key}
            icon='warn'
            tone='danger'
            title={who ? who.family : asSaid(spoken)}
            note={`${sayHour(at)} 扫的。${problem ?? ''}`}
            line
            right={
              <Button
                id={`scan-seen-${key}`}
                look='line'
                small
                label={`知道了：${asSaid(spoken)}`}
                onPress={() => scans.drop(key)}
              >
                知道了
              </Button>
            }
          />
        ))}
      </Card>
    </Section>
  )
}

function SizeSheet({ scan, onTake, onClose }: { scan: Scan; onTake: (size: number) => void; onClose: () => void }) {
  const [size, setSize] = useState(scan.who?.size ?? 1)
  const foot = (
    <Button
      id='scan-size-done'
      wide
      onPress={() => {
        onTake(size)
        onClose()
      }}
    >
      按这个人数记
    </Button>
  )
  return (
    <Sheet id='scan-size-sheet' open title={`${scan.who?.family ?? ''}来了几个人`} onClose={onClose} foot={foot}>
      <PartySize size={size} most={20} onSize={setSize} />
    </Sheet>
  )
}
