/**
 * Every template of every domain: a domain adds one row. All that is known of them derives from here. They are large: of the app only pages of
 * subpackages import them, so that no phone loads them before its first page (test/architecture/weapp.test.ts).
 */
import { festivalTemplates } from '../festival/templates'
import { gridTemplates } from '../grid/templates'
import { noticeTemplates } from '../notices/templates'
import { peopleTemplates } from '../people/templates'
import { reportTemplates } from '../reports/templates'
import { serviceTemplates } from '../services/templates'
import { toolTemplates } from '../tools/templates'
import { messageTemplates } from './ownTemplates'
import type { MessageKind } from './kinds'

export const templates = {
  ...reportTemplates,
  ...peopleTemplates,
  ...gridTemplates,
  ...toolTemplates,
  ...noticeTemplates,
  ...festivalTemplates,
  ...serviceTemplates,
  ...messageTemplates,
}

export type TemplateId = keyof typeof templates
export const templateIds = Object.keys(templates) as [TemplateId, ...TemplateId[]]

/** The templates of a kind. */
export const templatesOf = (kind: MessageKind): TemplateId[] => templateIds.filter(id => templates[id].kind === kind)

/** What `tell` has to be given for a template: each of its facts as a text, a time as an ISO text. */
export type FactsOf<Id extends TemplateId> = Record<keyof (typeof templates)[Id]['facts'], string>

/** What a message is about. */
export type TargetKind = (typeof templates)[TemplateId]['target']
export const targetKinds = [...new Set(templateIds.map(id => templates[id].target))] as [TargetKind, ...TargetKind[]]

/** Where a tap on a message leads. */
export const messagePage = ({ template, target }: { template: TemplateId; target: { id: string } }) =>
  templates[template].page.replace('{id}', target.id)
