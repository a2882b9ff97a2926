import { useState } from 'react'
import { View } from '@tarojs/components'
import type { LedgerLine } from '@shared/festival/day/fruit'
import { status } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Facts } from '@/components/display/Facts'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Page } from '@/components/page/Page'
import { now } from '@/platform/clock'
import { toast } from '@/platform/feedback'
import { newKey } from '@/platform/key'
import { load, save } from '@/platform/storage'
import { timeOf } from '../../time'
import { kilos, sayKilos, withThousands } from '../kilos'
import { sayHour } from '../when'
import { gramsOf } from './digits'
import { CorrectSheet, LedgerRow } from './LedgerRows'
import { NumberPad } from './NumberPad'
import { useLedger } from './useLedger'
import { weighings, type Weighing } from './weighings'

interface Batch {
  id: string
  name: string
}

const TARE = 'festival.tare'
/** What baskets weigh, in grams (P). */
const tares = [0, 500, 800, 1000] as const
/** As many lines stand below the scales; the others in the ledger. */
const mostLines = 5

/** 过秤: a basket on the scales, its weight typed, 记下; a wrong one gets a counter-entry. */
export function ScalesForm({ edition, batches }: { edition: number; batches: readonly Batch[] }) {
  const [batch, setBatch] = useState(batches[0])
  const [text, setText] = useState('')
  const [tare, setTare] = useState(load<number>(TARE) ?? 0)
  const [corrected, setCorrected] = useState<LedgerLine>()
  const kept = weighings.use()
  const ledger = useLedger(edition)
  const first = ledger.data?.pages[0]
  const net = gramsOf(text) - tare
  const pickTare = (grams: number) => {
    save(TARE, grams)
    setTare(grams)
  }
  const note = () => {
    if (!batch) return
    weighings.keep({ key: newKey(), batch: batch.id, grams: net, tare, at: timeOf(now()) })
    setText('')
    toast(`记下了 ${sayKilos(net)}`)
    void weighings.sendAll()
  }
  const lacks = gramsOf(text) === 0 ? '请先输重量' : net <= 0 ? '比筐还轻，请看看去皮对不对' : undefined
  const harvest = first?.totals.harvest ?? 0
  const lines = ledger.data?.pages.flatMap(({ items }) => items).slice(0, mostLines) ?? []
  return (
    <Page
      title='过秤'
      foot={
        <Button id='weigh' wide lacks={lacks} onPress={note}>
          记下
        </Button>
      }
    >
      <Chips label='哪一批'>
        {batches.map(each => (
          <Chip
            key={each.id}
            id={`batch-${each.id.replace(':', '-')}`}
            chosen={each.id === batch?.id}
            onPress={() => setBatch(each)}
          >
            {each.name}
          </Chip>
        ))}
      </Chips>
      <Card>
        <View className='scales-display number' {...status()}>
          {text || '0'}
          <View className='scales-display__unit'> 公斤</View>
        </View>
        <View className='muted number'>
          {tare > 0 && text
            ? `净重 ${withThousands(Math.max(0, net))} 克，去皮 ${kilos(tare)} 公斤`
            : '筐里的果子有多重'}
        </View>
        <Chips label='筐重'>
          {tares.map(grams => (
            <Chip key={grams} id={`tare-${grams}`} chosen={grams === tare} onPress={() => pickTare(grams)}>
              {grams === 0 ? '不去皮' : `筐 ${kilos(grams)}`}
            </Chip>
          ))}
        </Chips>
      </Card>
      <NumberPad text={text} onText={setText} />
      <Facts
        facts={[
          { label: '今年一共', value: first ? sayKilos(harvest) : '…' },
          { label: '记下这筐以后', value: first && net > 0 ? sayKilos(harvest + net) : '…' },
        ]}
      />
      <KeptRows kept={kept} />
      {lines.length > 0 && (
        <Section title='刚记的'>
          <Card>
            {lines.map(line => (
              <LedgerRow key={line.id} line={line} onCorrect={setCorrected} />
            ))}
          </Card>
        </Section>
      )}
      {corrected && <CorrectSheet line={corrected} onClose={() => setCorrected(undefined)} />}
    </Page>
  )
}

/** What the server does not have yet, or asks about. */
function KeptRows({ kept }: { kept: readonly Weighing[] }) {
  if (kept.length === 0) return null
  const sendSure = (entry: Weighing) => {
    weighings.drop(entry.key)
    const { problem: _problem, asks: _asks, ...rest } = entry
    weighings.keep({ ...rest, key: newKey(), sure: true })
    void weighings.sendAll()
  }
  return (
    <Section title='还在这台手机里'>
      <Card>
        {kept.map(entry => (
          <Row
            key={entry.key}
            icon={entry.problem === undefined ? 'clock' : 'warn'}
            tone='amber'
            title={sayKilos(entry.grams)}
            note={entry.problem ?? `${sayHour(entry.at)} 记的，连上网自动发`}
            line
            right={
              entry.problem === undefined ? undefined : (
                <View className='row row--wrap'>
                  {entry.asks && (
                    <Button id={`sure-${entry.key}`} look='soft' small onPress={() => sendSure(entry)}>
                      就是这么重
                    </Button>
                  )}
                  <Button id={`unweigh-${entry.key}`} look='line' small onPress={() => weighings.drop(entry.key)}>
                    不要了
                  </Button>
                </View>
              )
            }
          />
        ))}
      </Card>
    </Section>
  )
}
