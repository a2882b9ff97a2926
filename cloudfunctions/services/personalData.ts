/** Who wrote what a service says, and who looked at it. */
import { guiding } from '@config/community/services'
import { editStateLabels } from '@shared/services/labels'
import { someone, type PersonalData } from '../_platform/privacy/personalData'
import type { Service, ServiceVersion } from './schema'

/** The community's own words: they stay, and whoever left stands in none of them. */
const said = { purpose: guiding, is: 'words' } as const
const specAt = (path: string) =>
  Object.fromEntries(
    [
      ...['name', 'forWhom', 'fee', 'law', 'where', 'questions.ask', 'questions.why', 'questions.options.label'],
      ...['outcomes.says', 'outcomes.where', 'papers.name', 'papers.why', 'papers.from', 'fields.label'],
      ...['refusals.reason', 'refusals.remedy', 'gives.name', 'gives.todo'],
    ].map(leaf => [`${path}.${leaf}`, said]),
  )
const plainAt = (path: string) => ({
  ...Object.fromEntries(
    [
      ...['id', 'questions.id', 'questions.options.id', 'questions.options.to', 'questions.options.known'],
      ...['outcomes.id', 'papers.id', 'papers.when.any.question', 'papers.when.any.options'],
      ...['fields.id', 'fields.when.any.question', 'fields.when.any.options', 'refusals.id'],
    ].map(leaf => [`${path}.${leaf}`, 'the name of a part']),
  ),
  [`${path}.checkedOn`]: 'a day',
})

export const serviceData: PersonalData<Service> = {
  // What people are guided by stays: it is the community's.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    ...specAt('spec'),
    ...specAt('edit.spec'),
    'edit.why': { ...said, heading: '改了什么' },
    ...someone('edit.author', guiding, '谁写的'),
    ...someone('edit.reviewer', guiding, '谁看过'),
    'edit.writers': { purpose: guiding, is: 'personId' },
    'edit.note': { purpose: guiding, is: 'words', by: 'edit.reviewer.personId', heading: '看过的人说' },
    'edit.at': { purpose: guiding, heading: '什么时候写的' },
    ...someone('stopped.by', guiding, '谁停的'),
    'stopped.reason': { purpose: guiding, is: 'words', by: 'stopped.by.personId', heading: '为什么停' },
    'stopped.at': { purpose: guiding, heading: '什么时候停的' },
    ...someone('switching.by', guiding, '谁要停办'),
    'switching.marks': { purpose: guiding, is: 'personId' },
    'switching.reason': { purpose: guiding, is: 'words', by: 'switching.by.personId', heading: '为什么要停' },
    'switching.at': { purpose: guiding },
    at: { purpose: guiding },
  },
  plain: {
    _id: 'the id of a service',
    ...plainAt('spec'),
    ...plainAt('edit.spec'),
    'edit.doubtful': 'names of fields',
  },
  shown: { 'edit.state': { heading: '到哪一步', labels: editStateLabels } },
  exports: [{ title: '我写的办事要求', found: { index: 'byMention' } }],
}

export const serviceVersionData: PersonalData<ServiceVersion> = {
  found: [],
  goneBy: 'it names nobody: it is what the community asks of everybody',
  since: null,
  personal: specAt('spec'),
  plain: { _id: 'a service and a number', service: 'the id of a service', ...plainAt('spec'), at: 'a time' },
  exports: [],
}
