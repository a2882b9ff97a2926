/**
 * Bugs planted by hand where no unit test can reach: what holds only with a database, a courier that is killed, two at once. Each is an edit
 * or, where one guard covers for the other, two, and names the function test that must fail of it.
 */
export interface Edit {
  file: string
  /** Stands in the file once. */
  from: string
  to: string
}
export interface Planted extends Edit {
  /** What would be wrong for somebody. */
  harm: string
  also?: Edit
  /** A file of test/functions, and of its tests those that must notice. */
  test: string
  named: string
}

const courier = 'cloudfunctions/messages/courier/courier.ts'
const wechat = 'cloudfunctions/messages/courier/wechat.ts'
const consents = 'cloudfunctions/messages/courier/consents.ts'

export const plantedByHand: readonly Planted[] = [
  {
    harm: 'what a change puts into an outbox while it is emptied is lost',
    file: courier,
    from: '{ outbox: _.pull({ id: _.in(entries.map(({ id }) => id)) }) }',
    to: '{ outbox: _.set([]) }',
    test: 'messages/courierRaces',
    named: 'keeps what a change puts in',
  },
  {
    harm: 'an outbox with a new entry says that nothing is left',
    file: courier,
    from: 'source.updateIf(_id, { version }, { ...emptied, outboxAt })',
    to: 'source.updateIf(_id, {}, { ...emptied, outboxAt })',
    test: 'messages/courierRaces',
    named: 'keeps what a change puts in',
  },
  {
    harm: 'an outbox that was changed meanwhile is never emptied',
    file: courier,
    from: 'if (entries.length > 0) await source.updateIf(_id, {}, emptied)',
    to: '',
    test: 'messages/courierRaces',
    named: 'is emptied, and the timer looks at it once more',
  },
  {
    harm: 'every courier thinks that a message is its own, and takes a consent for it',
    file: courier,
    from: '(({ courier }) => courier === id)',
    to: '(() => true)',
    also: { file: consents, from: '[taken]: _.exists(false) }', to: '}' },
    test: 'messages/courierRaces',
    named: 'by three deliveries at once',
  },
  {
    harm: 'two timers take the same message',
    file: wechat,
    from: '{ courierAt: message.courierAt }',
    to: '{}',
    test: 'messages/courierRaces',
    named: 'by two timers at once',
  },
  {
    harm: 'a message is tried for ever, and its consent never given back',
    file: wechat,
    from: '  attempts <= mostAttempts && now < addDays(at, mostDays)',
    to: '  attempts > 0 && now < addDays(at, mostDays)',
    test: 'messages/courierKills',
    named: 'after six couriers were killed',
  },
  {
    harm: 'a consent that was not used is gone',
    file: wechat,
    from: 'await giveBackConsent(message.personId, message)',
    to: '',
    test: 'messages/courierKills',
    named: 'is given back',
  },
  {
    harm: 'a consent is given back that was never taken',
    file: consents,
    from: '{ [taken]: _.exists(true) }',
    to: '{}',
    test: 'messages/courierKills',
    named: 'a consent',
  },
  {
    harm: 'two reports spend one consent',
    file: consents,
    from: '{ [left]: _.gt(0), ',
    to: '{ ',
    test: 'messages/courierRaces',
    named: 'spends the last consent',
  },
  {
    harm: 'consents that came while WeChat refused are forgotten',
    file: consents,
    from: '{ [left]: known }, { [left]: 0 }',
    to: '{}, { [left]: 0 }',
    test: 'messages/courierRaces',
    named: 'is kept, and those that WeChat does not know of are forgotten',
  },
  {
    harm: 'an agent hears of a principal after the mandate is over',
    file: wechat,
    from: ' || !mayBeTold(parcel?.actingFor, person, now)',
    to: '',
    test: 'messages/courierDamage',
    named: 'hears nothing more of a principal',
  },
  {
    harm: 'of two changes at once the later one overwrites the first',
    file: 'cloudfunctions/_platform/data/change.ts',
    from: "if (!(await store.write(before, after, decision.adds))) throw fail('conflict')",
    to: 'await store.write(before, after, decision.adds)',
    test: 'reports/races',
    named: 'let one change happen',
  },
  {
    harm: 'a change decided on what is no longer true is made',
    file: 'cloudfunctions/_platform/data/change.ts',
    from: 'seen !== before.version',
    to: 'false',
    test: 'reports/races',
    named: 'is refused a change decided on what is no longer true',
  },
  {
    harm: 'a call that is sent again while it is answered is refused',
    file: 'cloudfunctions/_platform/data/change.ts',
    from: 'if (current && remembers(current, ctx)) return { document: current, carriers: [] }',
    to: '',
    test: 'reports/races',
    named: 'submits one report, ten times at once',
  },
  {
    harm: 'a transaction that met another one is given up',
    file: 'cloudfunctions/_platform/data/transaction.ts',
    from: 'if (!isConflict(error)) throw error',
    to: 'throw error',
    test: 'people/mandates',
    named: 'though four are asked in the same moment',
  },
  {
    harm: 'somebody who left stands in the audit by name',
    file: 'cloudfunctions/people/erasure/erase.ts',
    from: 'await transaction.remove(auditDetails, _id)',
    to: '',
    test: 'people/leaving',
    named: 'somebody who is everywhere',
  },
  {
    harm: 'what a call wrote behind the first pass of a leaving stays',
    file: 'cloudfunctions/people/erasure/departure.ts',
    from: 'const passes = 2',
    to: 'const passes = 1',
    test: 'people/leavingFaults',
    named: 'is caught by the second pass',
  },
  {
    harm: 'whoever holds a post leaves, and it hangs on nobody',
    file: 'cloudfunctions/people/erasure/departure.ts',
    from: 'if (!held) return',
    to: 'return',
    test: 'people/leaving',
    named: 'hands over first',
  },
  {
    harm: 'the later life of somebody who left is taken away with the first',
    file: 'cloudfunctions/people/erasure/erase.ts',
    from: 'since === null || String(each[since]) < leaver.until',
    to: 'since !== undefined',
    test: 'people/leaving',
    named: 'can bind anew and lives on',
  },
  {
    harm: 'one more than may be is let through a limit at the same moment',
    file: 'cloudfunctions/_platform/limits/count.ts',
    from: '`${pathOf(name)}.${limit.times - 1}.at`',
    to: '`${pathOf(name)}.${limit.times}.at`',
    test: 'limits/callLimits',
    named: 'lets as many through at the same moment',
  },
]
