/** A request as the person who asks sees it, and as those see it who decide. */
import type { BindingRequest, OwnRequest } from '@shared/people/contract'
import { bindingStateLabels } from '@shared/people/labels'
import { roleLabels } from '@shared/permissions'
import type { Binding, GuardianConsent } from './collections'

const common = ({ _id, version, state, home, place, name, relation, leaseUntil, at, reason }: Binding) => ({
  id: _id,
  version,
  state,
  home: { code: home, name: place },
  name,
  relation,
  leaseUntil,
  at,
  reason,
})

export const ownView = (request: Binding): OwnRequest => ({
  ...common(request),
  deciders: request.asked.map(({ name, role, phone }) => ({ name, role, phone: phone ?? null })),
  says: says(request),
})

export const requestView = (request: Binding): BindingRequest => ({
  ...common(request),
  decidedBy: request.decidedBy && { name: request.decidedBy.name, role: request.decidedBy.role },
  decidedAt: request.decidedAt,
  under14: request.under14 ?? false,
  consent: consentView(request.consent),
  needsInPerson: request.state === 'awaitingConsent' && request.adultsTold === 0,
})

export const consentView = (consent: GuardianConsent | undefined) =>
  consent ? { by: consent.by.name, at: consent.at, text: consent.text, how: consent.inPerson?.how ?? null } : null

/** What happens next, in words. */
function says({ state, asked, reason, decidedBy, adultsTold = 0 }: Binding): string {
  const [first] = asked
  const who = first ? `${roleLabels[first.role]} ${first.name}` : '社区服务窗口'
  const decider = decidedBy?.role ? `${roleLabels[decidedBy.role]} ${decidedBy.name}` : null
  if (state === 'awaitingConsent')
    return adultsTold > 0
      ? '已告诉家里的大人。他们在「我的」里点同意，就交给单元长核对'
      : `要家长同意。请家长先绑定这户，或者带着户口本找${who}登记`
  if (state === 'refused') return `家长没同意：${reason ?? ''}。商量好了可以再申请`
  if (state === 'pending') return `已交给${who}核对。通过以后马上告诉您，您不用再跑一趟`
  if (state === 'declined') return `${decider ?? who}说：${reason ?? ''}。改好可以再申请`
  if (state === 'approved' && decidedBy && !decider) return '花名册核对通过，不用再等，现在就能报事、看通知'
  return bindingStateLabels[state]
}
