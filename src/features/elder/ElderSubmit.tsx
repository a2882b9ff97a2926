import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { BigAction } from '@/components/controls/BigAction'
import { Button } from '@/components/controls/Button'
import { Steps as Strip } from '@/components/display/Progress'
import { heading } from '@/components/a11y/attributes'
import { Refusal } from '@/components/states/Refusal'
import { UploadGrid } from '../photos/UploadGrid'
import { useMe } from '../people/useMe'
import { stageOf, type Draft } from '../reports/submit/draft'
import { draftForm, tellDraft } from '../reports/submit/draftStore'
import { SubmitFoot } from '../reports/submit/SubmitFoot'
import type { Offer } from '../reports/submit/useOffer'
import type { Similar } from '../reports/similar/useSimilar'
import { WordsPart } from '../reports/submit/WordsPart'
import { useOnline } from '@/platform/network'
import { Answer } from './Answer'
import { WhatStep } from './WhatStep'
import { WhereStep } from './WhereStep'
import type { Steps } from './useSteps'

interface Props {
  draft: Draft
  offer: Offer
  steps: Steps
}

/** 拍一拍 in 长辈版: one question a screen, an answer goes on. @param children what is said above the first question */
export function ElderSubmit({
  draft,
  offer,
  steps,
  unknown,
  onSnap,
  children,
}: Props & { unknown: boolean; onSnap: () => void; children?: ReactNode }) {
  const { step, nth, total, next } = steps
  return (
    <>
      <View className='muted'>{`第 ${nth} 步，一共 ${total} 步`}</View>
      <Strip done={nth} total={total} label={`第 ${nth} 步，一共 ${total} 步`} />
      {step === 'photo' && (
        <>
          {children}
          <View className='headline stack' {...heading(2)}>
            怎么了？
          </View>
          {draft.photos.length ? (
            <UploadGrid id='photos' label='照片' uploads={draft.photos} form={draftForm} />
          ) : (
            <BigAction id='photos-add' icon='camera' title='拍张照片' note='拍清楚是什么' onPress={onSnap} />
          )}
          <WordsPart draft={draft} category={offer.category} />
        </>
      )}
      {step === 'who' && <WhoStep draft={draft} onDone={next} />}
      {step === 'where' && <WhereStep draft={draft} guest={offer.guest} unknown={unknown} onDone={next} />}
      {step === 'what' && <WhatStep draft={draft} offer={offer} />}
    </>
  )
}

/** 给谁报: only for whoever may act for somebody. */
function WhoStep({ draft: { principal }, onDone }: { draft: Draft; onDone: () => void }) {
  const principals = useMe().data?.actsFor ?? []
  const choose = (chosen: Draft['principal']) => {
    tellDraft({ type: 'actedFor', principal: chosen })
    onDone()
  }
  return (
    <>
      <View className='headline stack' {...heading(2)}>
        给谁报？
      </View>
      <Answer id='for-me' icon='me' title='我自己' chosen={!principal} onPress={() => choose(null)} />
      {principals.map(({ personId, name }) => (
        <Answer
          key={personId}
          id={`for-${personId}`}
          icon='me'
          tone='leaf'
          title={name}
          chosen={principal?.personId === personId}
          onPress={() => choose({ personId, name })}
        />
      ))}
    </>
  )
}

/** On to the next question, back to the one before; at the last one, who gets it. */
export function ElderFoot({ draft, offer, steps: { step, next, back }, similar }: Props & { similar: Similar }) {
  const [lack, setLack] = useState(false)
  const writing = stageOf(draft, useOnline()) === 'writing'
  const empty = draft.photos.length === 0 && draft.text.trim() === ''
  const said = step === 'where' && (draft.place !== null || offer.guest)
  const goOn = () => {
    setLack(empty)
    if (!empty) next()
  }
  return (
    <>
      {(step === 'photo' || said) && writing && (
        <>
          <Refusal text={lack && empty ? '先拍张照片，或者说一句' : undefined} />
          <Button id='step-next' wide onPress={said ? next : goOn}>
            下一步
          </Button>
        </>
      )}
      {(step === 'what' || !writing) && <SubmitFoot draft={draft} offer={offer} similar={similar} />}
      {back && writing && (
        <Button id='step-back' look='line' wide onPress={back}>
          上一步
        </Button>
      )}
    </>
  )
}
