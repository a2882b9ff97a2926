import { useRef, useState } from 'react'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { TextField } from '@/components/fields/Field'
import { Reasons } from '@/components/fields/Reasons'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { sayKilos } from '../kilos'
import { gramsOf } from '../scales/digits'
import { useLeftOver } from './useShares'

interface Props {
  edition: number
  inHand: number
  onDone: () => void
  onClose: () => void
}

const reasons = ['送给敬老院', '给当天帮忙的人', '磕坏了，不能分', '留给没领的'] as const

/** What is left over, and to whom it went: the ledger ends at the gram. */
export function LeftOverSheet({ edition, inHand, onDone, onClose }: Props) {
  const weight = useRef('')
  const reason = useRef('')
  const [lacks, setLacks] = useState<{ weight?: string; reason?: string }>({})
  const leftOver = useLeftOver(edition, onDone)
  const send = () => {
    const text = weight.current.trim()
    const why = reason.current.trim()
    const isWeight = /^\d{1,3}(\.\d{1,3})?$/.test(text) && gramsOf(text) > 0
    setLacks({
      ...(isWeight ? {} : { weight: '请输公斤数，比如 12.46' }),
      ...(why ? {} : { reason: '请写剩下的给了谁' }),
    })
    if (isWeight && why) leftOver.mutate({ grams: gramsOf(text), reason: why })
  }
  const foot = (
    <Button id='left-over-send' wide busy={leftOver.isPending} onPress={send}>
      记一笔
    </Button>
  )
  return (
    <Sheet id='left-over-sheet' open title={`手里还有 ${sayKilos(inHand)}`} onClose={onClose} foot={foot}>
      <TextField
        id='left-over-weight'
        label='多少公斤'
        maxLength={7}
        onText={text => void (weight.current = text)}
        error={lacks.weight}
      />
      <Reasons
        id='left-over-to'
        label='给了谁'
        reasons={reasons}
        error={lacks.reason}
        onReason={words => void (reason.current = words)}
      />
      <Refusal {...refusalOf(leftOver.error)} />
    </Sheet>
  )
}
