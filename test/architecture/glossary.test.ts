import { categories } from '@config/community/categories'
import { setAsideLabels } from '@shared/admin/labels'
import { auditActionLabels, auditFaultLabels } from '@shared/audit/labels'
import { templateIds, templates } from '@shared/messages/templates'
import { nodeKinds } from '@shared/grid/code'
import { changeStateLabels, gapLabels, regridLabels } from '@shared/grid/labels'
import { bindingStateLabels, relationLabels } from '@shared/people/labels'
import { roleLabels } from '@shared/permissions'
import {
  eventLabels,
  outcomeLabels,
  queueTabLabels,
  ratingLabels,
  reviewKindLabels,
  reviewVerdictLabels,
  stateLabels,
} from '@shared/reports/labels'
import { read } from './files'
import { differences, linesOf } from '../differences'

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
  ['Report: what a human looks at (`ReviewKind`)', reviewKindLabels],
  ['Report: verdicts (`ReviewVerdict`)', reviewVerdictLabels],
  ['Report: outcomes (`Outcome`)', outcomeLabels],
  ['Report: ratings (`Rating`)', ratingLabels],
  ['Staff queue: tabs (`QueueTab`)', queueTabLabels],
  ['Binding: relations (`Relation`)', relationLabels],
  ['Binding request: states (`BindingState`)', bindingStateLabels],
  ['Documents that are damaged (`SetAsideKind`)', setAsideLabels],
  ['Audit: actions (`AuditAction`)', auditActionLabels],
  ['Audit: faults (`AuditFaultKind`)', auditFaultLabels],
  ['Messages: templates (`TemplateId`)', Object.fromEntries(templateIds.map(id => [id, templates[id].title]))],
  ['Categories (`CategoryId`)', Object.fromEntries(categories.map(({ id, name }) => [id, name]))],
]

describe('the glossary', () => {
  it.each(labelled)('%s: has every word of the code with its Chinese, and no other', (title, labels) => {
    expect(differences(linesOf(Object.fromEntries(section(title))), linesOf(labels))).toEqual([])
  })

  it('has every kind of node', () => {
    const identifiers = section('Place (网格)').map(([id]) => id)
    expect([...nodeKinds].filter(id => !identifiers.includes(id))).toEqual([])
  })

  it('names no thing twice within a section', () => {
    const twice = [...sections.values()].flatMap(rows =>
      rows.filter(([id], at) => rows.findIndex(([other]) => other === id) !== at),
    )
    expect(twice).toEqual([])
  })
})
