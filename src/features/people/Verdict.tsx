import { useState } from 'react'
import { View } from '@tarojs/components'
import type { UseMutationResult } from '@tanstack/react-query'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { Refusal } from '@/components/states/Refusal'
import { confirm, type Question } from '@/platform/feedback'

/** A yes, or with a reason a no. */
export interface Decision {
  id: string
  version: number
  reason?: string
}

interface Props {
  request: { id: string; version: number; name: string; home: { code: string } }
  decide: UseMutationResult<unknown, unknown, Decision>
  /** The buttons are `<id>-<home>`; what the yes asks before it is sent, and the sheet of the no. */
  yes: { id: string; word: string; question: Question }
  no: { id: string; word: string; title: string; send: string; reasons: readonly string[] }
}

/** The two answers to a request. */
export function Verdict({ request: { id, version, name, home }, decide, yes, no }: Props) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const approve = async () => {
    if (await confirm(yes.question)) decide.mutate({ id, version })
  }
  return (
    <>
      <View className='row stack'>
        <Button
          id={`${no.id}-${home.code}`}
          look='line'
          share={1}
          disabled={decide.isPending}
          label={`${no.word} ${name}`}
          onPress={() => setOpen(true)}
        >
          {no.word}
        </Button>
        <Button
          id={`${yes.id}-${home.code}`}
          share={2}
          busy={decide.isPending}
          label={`${yes.word} ${name}`}
          onPress={() => void approve()}
        >
          {yes.word}
        </Button>
      </View>
      {open ? (
        <ReasonSheet
          id={no.id}
          title={no.title}
          send={no.send}
          reasons={no.reasons}
          busy={decide.isPending}
          refused={refusalOf(decide.error)}
          onClose={close}
          onSend={reason => decide.mutate({ id, version, reason }, { onSuccess: close })}
        />
      ) : (
        <Refusal {...refusalOf(decide.error)} />
      )}
    </>
  )
}
