import { useRef, useState } from 'react'
import type { LedgerLine } from '@shared/festival/day/fruit'
import { lineKindLabels } from '@shared/festival/day/dayLabels'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { TextField } from '@/components/fields/Field'
import { Reasons } from '@/components/fields/Reasons'
import { Row } from '@/components/layout/Row'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { kilos, sayKilos } from '../kilos'
import { sayHour } from '../when'
import { asksAgain } from './weighings'
import { gramsOf } from './digits'
import { useCorrect } from './useLedger'

const titleOf = ({ basket, kind }: LedgerLine) => (basket ? `第 ${basket} 筐` : lineKindLabels[kind])

/** A line of the ledger; what was weighed can be corrected by a line of its own. */
export function LedgerRow({ line, onCorrect }: { line: LedgerLine; onCorrect: (line: LedgerLine) => void }) {
  const { id, kind, grams, now, of, by, at, reason } = line
  const isCorrected = kind === 'weigh' && now !== grams
  const about = of
    ? `${titleOf({ ...line, basket: of.basket, kind: of.kind })} ${lineKindLabels.correct}`
    : titleOf(line)
  const note = [sayHour(at), by, reason, isCorrected ? `改成了 ${sayKilos(now)}` : ''].filter(Boolean).join(' · ')
  return (
    <Row
      title={`${about}　${grams < 0 ? '−' : ''}${kilos(Math.abs(grams))} 公斤`}
      note={note}
      line
      right={
        kind === 'weigh' ? (
          <Button
            id={`correct-${line.seq}`}
            look='soft'
            small
            label={`冲一笔：${titleOf(line)}`}
            onPress={() => onCorrect({ ...line, id })}
          >
            冲一笔
          </Button>
        ) : undefined
      }
    />
  )
}

const reasons = ['看错了', '筐没去皮', '多按了一位', '这筐重称了'] as const

/** 冲一笔: what it truly weighed, and why; the line itself stays. */
export function CorrectSheet({ line, onClose }: { line: LedgerLine; onClose: () => void }) {
  const weight = useRef(kilos(line.now))
  const reason = useRef('')
  const [lacks, setLacks] = useState<{ weight?: string; reason?: string }>({})
  const correct = useCorrect(() => {
    toast('冲好了，原来那行还在')
    onClose()
  })
  const send = () => {
    const text = weight.current.trim()
    const isWeight = /^\d{1,3}(\.\d{1,3})?$/.test(text)
    const why = reason.current.trim()
    setLacks({
      ...(isWeight ? {} : { weight: '请输公斤数，比如 12.46' }),
      ...(why ? {} : { reason: '请选一个原因，或写一句' }),
    })
    if (!isWeight || !why) return
    const sure = correct.error !== null && asksAgain(correct.error)
    correct.mutate({ entry: line.id, grams: gramsOf(text), reason: why, ...(sure ? { sure } : {}) })
  }
  const foot = (
    <Button id='correct-send' wide busy={correct.isPending} onPress={send}>
      冲正
    </Button>
  )
  return (
    <Sheet
      id='correct-sheet'
      open
      title={`${titleOf(line)}，记的是 ${sayKilos(line.now)}`}
      onClose={onClose}
      foot={foot}
    >
      <TextField
        id='correct-weight'
        label='真正是多少公斤'
        initial={kilos(line.now)}
        maxLength={7}
        onText={text => void (weight.current = text)}
        error={lacks.weight}
      />
      <Reasons
        id='correct'
        label='为什么改'
        reasons={reasons}
        error={lacks.reason}
        onReason={words => void (reason.current = words)}
      />
      <Refusal {...refusalOf(correct.error)} />
    </Sheet>
  )
}
