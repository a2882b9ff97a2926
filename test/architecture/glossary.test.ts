import { categories } from '@config/community/categories'
import { setAsideLabels } from '@shared/admin/labels'
import { auditActionLabels, auditFaultLabels } from '@shared/audit/labels'
import { templateIds } from '@shared/messages/templates'
import { nodeKinds } from '@shared/grid/code'
import { changeStateLabels, gapLabels, regridLabels } from '@shared/grid/labels'
import { bindingStateLabels, relationLabels } from '@shared/people/labels'
import { roleLabels } from '@shared/permissions'
import { eventLabels, outcomeLabels, queueTabLabels, ratingLabels, stateLabels } from '@shared/reports/labels'
import { read } from './files'

/** The rows of each section: identifier → Chinese. */
const sections = new Map(
  read('types/glossary.md')
    .split(/^## /m)
    .slice(1)
    .map(section => {
      const rows = [...section.matchAll(/^\| `(\w+)` \| ([^|]+?) \|/gm)].map(
        ([, id = '', chinese = '']) => [id, chinese] as const,
      )
      return [section.slice(0, section.indexOf('\n')), rows]
    }),
)
const section = (title: string) => {
  const rows = sections.get(title)
  if (!rows) throw new Error(`the glossary has no section ${title}`)
  return rows
}

const labelled: [string, Record<string, string>][] = [
  ['Grid: changes (`RegridKind`)', regridLabels],
  ['Grid: states of a change (`ChangeState`)', changeStateLabels],
  ['Grid: gaps (`GapKind`)', gapLabels],
  ['Roles (`Role`)', roleLabels],
  ['Report (诉求): states (`ReportState`)', stateLabels],
  ['Report: events (`ReportEvent`)', eventLabels],
  ['Report: outcomes (`Outcome`)', outcomeLabels],
  ['Report: ratings (`Rating`)', ratingLabels],
  ['Staff queue: tabs (`QueueTab`)', queueTabLabels],
  ['Binding: relations (`Relation`)', relationLabels],
  ['Binding request: states (`BindingState`)', bindingStateLabels],
  ['Documents that are damaged (`SetAsideKind`)', setAsideLabels],
  ['Audit: actions (`AuditAction`)', auditActionLabels],
  ['Audit: faults (`AuditFaultKind`)', auditFaultLabels],
  ['Categories (`CategoryId`)', Object.fromEntries(categories.map(({ id, name }) => [id, name]))],
]

describe('the glossary', () => {
  it.each(labelled)('%s: has every word of the code with its Chinese, and no other', (title, labels) => {
    expect(Object.fromEntries(section(title))).toEqual(labels)
  })

  it('has every kind of node and every template', () => {
    const identifiers = [...section('Place (网格)'), ...section('Messages (消息)')].map(([id]) => id)
    expect(identifiers).toEqual(expect.arrayContaining([...nodeKinds, ...templateIds]))
  })

  it('names no thing twice within a section', () => {
    const twice = [...sections.values()].flatMap(rows =>
      rows.filter(([id], at) => rows.findIndex(([other]) => other === id) !== at),
    )
    expect(twice).toEqual([])
  })
})
