import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { roleLabels } from '@shared/permissions'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { call } from '@/platform/feedback'
import { useOnline } from '@/platform/network'
import { missingIn, stageOf, type Draft } from './draft'
import { sendDraftNow, tellDraft } from './draftStore'
import { reportKeys } from '../keys'
import { useDesk } from '../duty'
import { shareSent } from '../../photos/uploads'
import { SimilarSheet } from '../similar/SimilarPart'
import type { Similar } from '../similar/useSimilar'
import type { Offer } from './useOffer'

/** Milliseconds that a tap on 提交 waits for whether somebody reported it there. */
const SIMILAR_WAIT = 2_500

/** Who would get it: `单元长 王秀兰`. Empty while that is being asked. */
function useReceiver({ place, category, loading }: Offer, { principal, about }: Draft): string {
  const code = place === 'unclear' ? null : place.code
  const { data } = useQuery({
    queryKey: reportKeys.route(code, category ?? '-', principal?.personId, about?.personId),
    queryFn: () =>
      ask(
        api.reports.route.query({
          place: code,
          category: category ?? undefined,
          about: about?.personId,
          for: principal?.personId,
        }),
      ),
    enabled: !loading && category !== null,
    staleTime: 60_000,
  })
  return data?.holder ? `${roleLabels[data.holder.role]} ${data.holder.name}` : ''
}

/** The button that says who gets it, and while it goes how far it is. */
export function SubmitFoot({ draft, offer, similar }: { draft: Draft; offer: Offer; similar: Similar }) {
  const [asks, setAsks] = useState(false)
  const [wanted, setWanted] = useState(false)
  const stage = stageOf(draft, useOnline())
  const receiver = useReceiver(offer, draft)
  const { place, category, loading } = offer
  // As long as there is nothing to send, taking a photo is what the screen is for.
  const empty = draft.photos.length === 0 && draft.text.trim() === ''
  const handIn = (anyway = false) => {
    const problem = missingIn(draft, category)
    if (problem || !category) tellDraft({ type: 'lacking', problem })
    else if (similar.pending && !anyway) setWanted(true)
    else if (similar.found && !anyway) setAsks(true)
    else tellDraft({ type: 'handedIn', place, category })
  }
  const handInSoon = useRef(handIn)
  useEffect(() => {
    handInSoon.current = handIn
  })
  // Tapped before it is known whether it was reported there: it is asked a moment longer, and no longer than that.
  useEffect(() => {
    if (!wanted) return
    const go = (anyway: boolean) => {
      setWanted(false)
      handInSoon.current(anyway)
    }
    if (!similar.pending) return go(false)
    const timer = setTimeout(() => go(true), SIMILAR_WAIT)
    return () => clearTimeout(timer)
  }, [wanted, similar.pending])
  const another = () => {
    setAsks(false)
    similar.another()
    handIn(true)
  }
  switch (stage) {
    case 'writing':
      return (
        <>
          <Refusal text={draft.problem?.message} askCode={draft.problem?.askCode} />
          <Button
            id='submit'
            look={category && !empty ? 'main' : 'line'}
            wide
            busy={loading || wanted}
            onPress={() => handIn()}
          >
            {empty || category ? (receiver ? `提交给${receiver}` : '提交') : '先选是什么问题'}
          </Button>
          <SimilarSheet similar={similar} open={asks} onAnother={another} onClose={() => setAsks(false)} />
        </>
      )
    case 'photos':
      return (
        <>
          <Button id='change' look='line' share={1} onPress={() => tellDraft({ type: 'recalled' })}>
            先不交
          </Button>
          <Button id='submit' share={2} busy>
            {`照片传好就交 ${Math.round(shareSent(draft.photos) * 100)}%`}
          </Button>
        </>
      )
    case 'calling':
      return (
        <Button id='submit' wide busy>
          正在提交
        </Button>
      )
    case 'waiting':
      return <Unsent code={draft.problem?.askCode} />
  }
}

/** What can be done now: another try, or a call; somebody who asks has a code to say. */
function Unsent({ code }: { code: string | undefined }) {
  const desk = useDesk()
  return (
    <>
      <Button id='try-now' icon='retry' wide onPress={sendDraftNow}>
        重试
      </Button>
      {desk && (
        <Button id='call-desk' look='line' icon='phone' wide onPress={() => call(desk.phone)}>
          打值班电话
        </Button>
      )}
      {code && <View className='unsent__code number'>{`码 ${code} · 打电话时报这个码`}</View>}
    </>
  )
}
