/** What happens next to a household's sign-up, in order, as it truly will. */
import type { PublicSession } from '@shared/festival/editions'
import type { EntryView } from '@shared/festival/signUp'
import { festivalRules } from '@config/community/festival'
import { dayRules } from '@config/community/festivalDay'
import { now } from '@/platform/clock'
import { sayMoment, sayStart } from '../when'

export interface Next {
  title: string
  note: string
}

const fruit: Next = { title: '没轮到，柿子照样有', note: '果子家家有份，不报名也分给您家' }

/** How long places are kept for whoever is asked: once the session has begun, for as long as somebody who stands there needs. */
function keptFor({ startsAt }: PublicSession): Next {
  if (now() < Date.parse(startsAt))
    return {
      title: `给您留 ${festivalRules.offerHours} 小时`,
      note: `想好了再点，要不要都行。最晚到 ${sayStart(startsAt)}`,
    }
  return {
    title: `给您留 ${dayRules.dayOfferMinutes} 分钟`,
    note: `开摘 ${dayRules.releaseMinutes} 分钟还没到的人家，名额问候补的要不要`,
  }
}

/** @param source when the public number comes; null where none is drawn */
export function whatNext(
  entry: EntryView,
  session: PublicSession,
  source: { name: string; at: string } | null,
): Next[] {
  if (entry.state === 'waiting')
    return [{ title: '有人让出来，按次序问到您家', note: '小程序里告诉您，开了提醒微信也说' }, keptFor(session), fruit]
  if (entry.state === 'entered' && session.mode === 'lottery')
    return [
      session.list
        ? { title: '名单封好了', note: `一共 ${session.list.entries} 户，谁也改不了了` }
        : { title: '截止前都能改', note: `${sayMoment(session.closesAt)} 截止，到时候把名单封好` },
      source
        ? { title: `等${source.name}的号码`, note: `${sayMoment(source.at)} 开奖，用它来抽，谁也定不了` }
        : { title: '等开奖号码', note: '号码出来就抽' },
      { title: '中没中，都告诉您', note: '没抽中的按次序候补，明年先抽' },
    ]
  if (entry.state === 'entered') return [{ title: '正在排名额', note: '一会儿就有结果' }, fruit]
  return []
}
