/** The personal list of one case, derived from the service's data and the answers: the same on the screen, in a chat and on paper. */
import type { PaperRule, ServiceSpec } from '@shared/services/guide/spec'
import { paperHowLabels } from '@shared/services/labels'

/** `原件和复印件，1 份`. */
export const sayHow = ({ how, count }: Pick<PaperRule, 'how' | 'count'>) => `${paperHowLabels[how]}，${count} 份`

/** What the trips are for. */
export const sayTrips = (papers: readonly Pick<PaperRule, 'name' | 'photo'>[]) => {
  const shown = papers.filter(({ photo }) => !photo).map(({ name }) => name)
  return shown.length > 0
    ? `${shown.join('、')}要当面交，所以跑 2 趟：交一趟，取一趟`
    : '材料在家拍照就能交，跑 1 趟：办好了带上原件来取'
}

/** The list as words for a chat, or for WeChat to read aloud: a line for each paper. */
export function listInWords(
  spec: ServiceSpec,
  papers: readonly PaperRule[],
  counter: { who: string; phone: string } | undefined,
) {
  const [title, free] = [`${spec.name}，要带 ${papers.length} 样`, spec.fee]
  const lines = papers.map(
    (paper, at) => `${at + 1}、${paper.name}：${sayHow(paper)}。${paper.why}。没有的话：${paper.from}`,
  )
  return [
    title,
    ...lines,
    `费用：${free}。收下以后 ${spec.days} 个工作日办好。`,
    `${sayTrips(papers)}。`,
    ...(counter ? [`拿不准先打电话：${counter.who} ${counter.phone}`] : []),
    `${spec.checkedOn} 核对过${spec.sample ? '，这是样例，以窗口答复为准' : ''}。`,
  ].join('\n')
}
