/** What comes next of an application, in a sentence for whoever applies, and in one for the counter. Pure. */
import { applicationTimes } from '@config/community/applications'
import { sayDay } from '../../_platform/sayDay'
import { addDays, dateOf, type Time } from '../../_platform/time'
import type { Application } from './schema'
import { isLate } from './times'

const until = (time: Time | null) => (time === null ? '' : sayDay(dateOf(time)))

/** For whoever applies. */
export function saysToApplicant(application: Application, now: Time): string {
  const { state, dueAt, holder, correction, delivery, refusal, rating } = application
  const late = isLate(application, now) ? `本来 ${until(dueAt)}就该有回音，负责人已经在催了。` : ''
  switch (state) {
    case 'draft':
      return '还没交上去'
    case 'submitted':
      return late || `窗口会在 ${until(dueAt)}前看完材料，不用来问`
    case 'correction':
      return `要补 ${correction?.papers.length ?? 0} 样材料，${until(correction?.until ?? null)}前补上。只补这一次，补齐就收`
    case 'precheck':
      return late || `材料都齐了，${until(dueAt)}前收下`
    case 'accepted':
    case 'processing':
      return late || `${holder?.name ?? '窗口'}在办，最晚 ${until(dueAt)}办好`
    case 'ready':
      return delivery ? '办好了，我们先打电话再送到家' : '办好了，带上身份证，报取件码就能取。一直给您留着'
    case 'done':
      return '已经取走了。办得怎么样，请评一评'
    case 'rated':
      return rating ? '评过了，谢谢您' : '已经取走了'
    case 'withdrawn':
      return '这件不办了。以后要办，可以再交一次'
    case 'refused':
      return refusal ? `${refusal.reason}。${refusal.remedy}` : '这次办不了'
  }
}

/** For the counter. */
export function saysToCounter(application: Application, now: Time): string {
  const { state, dueAt, correction, delivery, stepAt, pickUp } = application
  const by = `${until(dueAt)}前`
  const late = isLate(application, now) ? '已经超时，' : ''
  switch (state) {
    case 'submitted':
      return `${late}${by}看完材料${correction ? '。已经补正过一次，不能再要新的材料' : ''}`
    case 'precheck':
      return `${late}${by}收下`
    case 'accepted':
    case 'processing':
      return `${late}${by}办好`
    case 'correction':
      return `等他补材料，到 ${until(correction?.until ?? null)}`
    case 'ready':
      return delivery
        ? '要送到家'
        : `${pickUp && now >= addDays(stepAt, applicationTimes.fetchDays) ? '放了好几天了，' : ''}等他来取`
    default:
      return ''
  }
}
