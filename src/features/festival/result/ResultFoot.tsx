import type { PublicSession } from '@shared/festival/editions'
import { hasPlaces } from '@shared/festival/entryFlow'
import type { EntryView } from '@shared/festival/signUp'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { confirm, toast } from '@/platform/feedback'
import { back, replace } from '@/platform/navigation'
import { openCode, openEntry, openSignUp } from '../home/ways'
import { useWithdraw } from '../useFestival'

/** What is asked before places are given away: that cannot be taken back. */
const asks = {
  places: { title: '名额让出来？', text: '会问候补的人家要不要，让出来就拿不回来了', yes: '让出来' },
  place: { title: '不等了？', text: '您家就不在候补里了', yes: '不等了' },
  entry: { title: '不去了？', text: '截止前还能再报', yes: '不去了' },
}

/** What a household can do about its sign-up: the buttons are those that the server allows. */
export function ResultFoot({ entry, session }: { entry: EntryView; session: PublicSession }) {
  const withdraw = useWithdraw(session.id, () => toast('记下了'))
  const may = (event: EntryView['allowed'][number]) => entry.allowed.includes(event)
  const goes = hasPlaces(entry.state)
  const ask = goes ? asks.places : entry.state === 'waiting' ? asks.place : asks.entry
  const leave = () => void confirm(ask).then(yes => yes && withdraw.mutate())
  return (
    <>
      <Refusal {...refusalOf(withdraw.error)} />
      {may('withdraw') && (
        <Button id='withdraw' look='line' share={1} busy={withdraw.isPending} onPress={leave}>
          {goes ? '去不了，让出来' : ask.yes}
        </Button>
      )}
      {may('change') && !goes && (
        <Button id='change' look='line' share={1} onPress={() => openSignUp(session.id)}>
          改一改
        </Button>
      )}
      {goes ? (
        <Button id='code-open' share={1} onPress={() => openCode(session.id)}>
          {entry.state === 'checkedIn' ? '看领果码' : '看签到码'}
        </Button>
      ) : entry.state === 'offered' ? (
        <Button id='offer-open' share={1} onPress={() => openEntry(entry)}>
          看看，要不要
        </Button>
      ) : may('enter') ? (
        <Button id='again' share={1} onPress={() => openSignUp(session.id)}>
          再报一次
        </Button>
      ) : (
        <Button id='known' share={1} onPress={entry.state === 'waiting' ? back : toFestival}>
          {entry.state === 'waiting' ? '知道了，等着' : '回柿子节'}
        </Button>
      )}
    </>
  )
}

const toFestival = () => replace('packages/festival/home/index')
