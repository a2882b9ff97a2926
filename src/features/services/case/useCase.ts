import type { ApplicationView } from '@shared/services/applying'
import { api } from '@/api'
import { refusalOf } from '@/api/errors'
import { confirm, toast } from '@/platform/feedback'
import { toTop } from '@/platform/navigation'
import { useStep } from '../useApplications'
import { forgetFlaws, useFlaws } from './flaws'

/** The counter's steps with one application. */
export function useCase({ id, version }: ApplicationView) {
  const flaws = Object.entries(useFlaws(id)).map(([paper, flaw]) => ({ paper, ...flaw }))
  const done = (says: string) => () => {
    toast(says)
    toTop()
  }
  const take = useStep(() => api.services.take.mutate({ id, version }), done('到您手里了'))
  const precheck = useStep(
    (ok: boolean) => api.services.precheck.mutate(ok ? { id, version, ok } : { id, version, ok, missing: flaws }),
    application => {
      forgetFlaws(id)
      done(application.state === 'correction' ? '告诉他了，补好会回到您手里' : '看过了，材料齐了')()
    },
  )
  const accept = useStep(() => api.services.accept.mutate({ id, version }), done('收下了，开始算日子'))
  const begin = useStep(() => api.services.begin.mutate({ id, version }), done('开始办了'))
  const ready = useStep(() => api.services.ready.mutate({ id, version }), done('取件码发给他了'))
  const steps = [take, precheck, accept, begin, ready]

  return {
    flaws,
    busy: steps.some(({ isPending }) => isPending),
    refused: refusalOf(steps.find(({ error }) => error)?.error),
    take: () => take.mutate(undefined),
    accept: () => accept.mutate(undefined),
    begin: () => begin.mutate(undefined),
    ready: () => ready.mutate(undefined),
    isWhole: () => precheck.mutate(true),
    /** Only once can somebody be asked for papers: everything is named now. */
    async sendBack() {
      const question = {
        title: `让他补这 ${flaws.length} 样？`,
        text: '只能让人补一次。别的材料都看过了，没有漏的，再发',
        yes: '发给他',
      }
      if (await confirm(question)) precheck.mutate(false)
    },
  }
}
export type Case = ReturnType<typeof useCase>
