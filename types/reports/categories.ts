import type { Outcome } from './outcomeLabels'

/** The ids of what a report can be about: fixed by DOMAIN §4. Names, levels and owners are the community's data. */
export const categoryIds = [
  'fireLane',
  'panicAlarm',
  'highThrow',
  'gasSmell',
  'fireSmoke',
  'liftTrapped',
  'liftFault',
  'waterLeak',
  'outage',
  'drain',
  'roadHole',
  'safety',
  'ebikeCharging',
  'clutter',
  'cleaning',
  'parking',
  'noise',
  'pets',
  'accessControl',
  'lighting',
  'greening',
  'facility',
  'illegalBuild',
  'rental',
  'persimmon',
  'dispute',
  'propertyService',
  'staffComplaint',
  'affairs',
  'suggestion',
  'other',
] as const
export type CategoryId = (typeof categoryIds)[number]

export const levels = ['P0', 'P1', 'P2', 'P3', 'P4'] as const
export type Level = (typeof levels)[number]

/** Who a category goes to: a role on duty, whoever answers for the place, or the parent of the person complained about. */
export type CategoryOwner =
  'byPlace' | 'parentOfPerson' | 'dispatcher' | 'property' | 'police' | 'mediator' | 'clerk' | 'unitLead' | 'areaLead'

export interface Category {
  id: CategoryId
  name: string
  level: Level
  owner: CategoryOwner
  /** Something at a place is put right: whoever settles it shows the place as it is now (DOMAIN §4). */
  onSite: boolean
}

/**
 * Is a photo of the place part of saying that it is settled? Where nobody knows the place, or it was only talked about, there is none
 * to take (DOMAIN §4).
 */
export const needsPhoto = ({ onSite }: Category, { code }: { code: string | null }, outcome: Outcome): boolean =>
  onSite && code !== null && (outcome === 'solved' || outcome === 'partly')

/** How long each step may take. `clock` tells whether only working time counts. Units: minutes, or working days. */
export interface TimeLimit {
  acknowledge: Duration
  finish: Duration
  clock: 'always' | 'working'
  /** To how many days the finish can be extended, once; counted from the same moment. */
  extension?: { days: number }
}
export type Duration = { minutes: number } | { days: number }
