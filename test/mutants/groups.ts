/**
 * What every decision of must be noticed by a unit test: pure rules, rights, clocks, what people are told, what an error says. A group has the
 * files that hold a rule and the tests that hold the files: each planted bug meets these tests and no others, so a rule is held where it is
 * looked for, and the whole takes minutes.
 */
export interface Group {
  files: readonly string[]
  /** Patterns of test files below test/unit. */
  tests: readonly string[]
}

export const groups: Record<string, Group> = {
  rights: {
    files: ['types/permissions.ts', 'types/reports/reach.ts'],
    tests: ['rights/*'],
  },
  states: {
    files: ['types/reports/flow.ts', 'types/people/flow.ts'],
    tests: ['reports/flow', 'people/flow'],
  },
  reports: {
    files: ['cloudfunctions/reports/lifecycle/advance.ts', 'cloudfunctions/reports/lifecycle/parties.ts'],
    tests: ['reports/{advance,entries,parties}'],
  },
  notices: {
    files: [
      ...[
        'writing/published',
        'writing/written',
        'writing/who',
        'audience/whom',
        'audience/places',
        'reached/turns',
      ].map(name => `cloudfunctions/notices/${name}.ts`),
      'types/notices/flow.ts',
      'types/notices/terms.ts',
    ],
    tests: ['notices/*'],
  },
  duplicates: {
    files: [
      ...['joins', 'follower', 'merging', 'ratings'].map(name => `cloudfunctions/reports/duplicates/${name}.ts`),
      'cloudfunctions/reports/joining/offered.ts',
      'cloudfunctions/reports/resident/settled.ts',
    ],
    tests: ['reports/{duplicates,following,merging}'],
  },
  reviews: {
    files: ['cloudfunctions/reports/lifecycle/reviews.ts', 'cloudfunctions/reports/lifecycle/past.ts'],
    tests: ['reports/reviews', 'reports/past'],
  },
  ladder: {
    files: ['steps', 'rungs', 'climb', 'week'].map(name => `cloudfunctions/reports/ladder/${name}.ts`),
    tests: ['reports/{ladder,breaches,week}'],
  },
  told: {
    files: [
      'cloudfunctions/reports/lifecycle/notices.ts',
      'cloudfunctions/grid/posts/news.ts',
      'cloudfunctions/_platform/messages/tell.ts',
    ],
    tests: ['reports/notices', 'grid/news', 'messages/*'],
  },
  errors: {
    files: ['serve', 'bounds'].map(name => `cloudfunctions/_platform/call/${name}.ts`),
    tests: ['platform/serve'],
  },
  clocks: {
    files: [
      'cloudfunctions/_platform/time.ts',
      'cloudfunctions/_platform/sayDay.ts',
      'cloudfunctions/grid/routing/workingTime.ts',
      'cloudfunctions/grid/posts/moments.ts',
      'cloudfunctions/jobs/plan.ts',
    ],
    tests: ['platform/time', 'grid/workingTime', 'grid/rules', 'grid/whoAnswers', 'jobs/plan'],
  },
  duty: {
    files: ['cloudfunctions/grid/routing/duty.ts', 'cloudfunctions/grid/routing/shifts.ts'],
    tests: ['grid/whoAnswers'],
  },
  limits: {
    files: ['cloudfunctions/_platform/limits/windows.ts', 'cloudfunctions/_platform/data/calls.ts'],
    tests: ['platform/windows', 'platform/calls'],
  },
  people: {
    files: [
      'cloudfunctions/people/mandates/mandate.ts',
      'cloudfunctions/people/residence/lease.ts',
      'cloudfunctions/_platform/privacy/mask.ts',
    ],
    tests: ['people/mandate', 'people/residence', 'people/mask'],
  },
  posts: {
    files: ['posts/terms.ts', 'posts/mayFill.ts', 'regrid/regridRules.ts', 'places/placement.ts'].map(
      name => `cloudfunctions/grid/${name}`,
    ),
    tests: ['grid/{terms,rules,regridRules,placement}'],
  },
  routing: {
    files: ['routing', 'settle', 'available', 'complaint', 'alerts', 'question'].map(
      name => `cloudfunctions/grid/routing/${name}.ts`,
    ),
    tests: ['grid/{aboveTheHolder,destinations,duty,lastLine,routing}'],
  },
  suggestion: {
    files: ['classify', 'features'].map(name => `cloudfunctions/reports/suggestion/${name}.ts`),
    tests: ['reports/suggestion'],
  },
  rates: {
    files: [
      ...['facts', 'contribution', 'counters', 'toCount', 'rebuilt', 'view'].map(
        name => `cloudfunctions/reports/rates/${name}.ts`,
      ),
      'cloudfunctions/reports/exclusions/exclusion.ts',
      'cloudfunctions/reports/openNumbers/cells.ts',
      'cloudfunctions/reports/openNumbers/histogram.ts',
    ],
    tests: ['rates/{counters,facts,openNumbers}', 'reports/parties'],
  },
  festivalPlaces: {
    files: [
      ...['places/places', 'places/agreement', 'waiting/offer', 'waiting/line', 'signUp/change/withdrawn'].map(
        name => `cloudfunctions/festival/${name}.ts`,
      ),
    ],
    tests: ['festival/places'],
  },
  festivalDraw: {
    files: [
      'types/festival/drawing.ts',
      ...['drawn', 'list/list', 'number'].map(name => `cloudfunctions/festival/draw/${name}.ts`),
    ],
    tests: ['festival/draw'],
  },
  festivalDay: {
    files: ['fruit/ledger/chain', 'fruit/ledger/entry', 'fruit/shares/apportion', 'gate/checkIn/admit'].map(
      name => `cloudfunctions/festival/${name}.ts`,
    ),
    tests: ['festival/{fruit,gate}'],
  },
}
