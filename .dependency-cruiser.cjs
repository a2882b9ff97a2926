/** Who may import whom (docs/architecture.md §2). `npm run check` and test/architecture/imports.test.ts hold it. */
const { existsSync, readdirSync } = require('node:fs')

/** Whoever looks at every topic, and what each stands on. */
const above = ['jobs', 'pushes', 'admin', 'portal']
const below = ['messages', 'people', 'grid']
/** Everything else that people do here: a topic for each folder with a router, and none knows another. */
const topics = readdirSync('cloudfunctions').filter(
  name => existsSync(`cloudfunctions/${name}/router.ts`) && ![...above, ...below].includes(name),
)

/** Between domains imports go downwards only: each row may import the rows below it, and none of its own. */
const domains = [['above', above], ['topics', topics], ...below.map(name => [name, [name]])]

/** Community data that the app may carry to phones: the rest is large or names people. */
const dataForPhones =
  '^config/community/(board|categories|categoryWords|channels|consents|duplicates|festival|festivalDay|limits|messages|notices|templates|places|rates|usualAt|services/(blank|conditions|papers|writing))[.]ts$'

/** The one file that names every collection, and those who may read all of them: they serve every domain. */
const registry = '^cloudfunctions/collections[.]ts$'
const registryReaders = '^cloudfunctions/(people/(erasure|export)|messages|admin|grid/places)/'
/** What a domain declares of its own documents. */
const declarations = '^cloudfunctions/.+/(collections|schema|personalData)[.]ts$'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const group = names => `(${names.join('|')})`

const downwards = domains.map(([name, row], at) => {
  const allowed = domains.slice(at + 1).flatMap(([, names]) => names)
  return forbid(
    `domain-${name}`,
    `${row.join(', ')} may import only ${allowed.join(', ') || 'no other domain'}`,
    { path: `^cloudfunctions/(${row.join('|')})/` },
    {
      path: '^cloudfunctions/',
      pathNot: [registry, '^cloudfunctions/$1/', `^cloudfunctions/${group(['_platform', ...allowed])}/`],
    },
  )
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'what imports each other is one thing in two files',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid('resolvable', 'an import that leads nowhere', {}, { couldNotResolve: true, pathNot: '[.](scss|css)$' }),

    // src
    forbid(
      'pages-alone',
      'a page knows no other page',
      { path: '^src/(pages|packages)/([^/]+)/' },
      {
        path: '^src/(pages|packages|custom-tab-bar)/',
        pathNot: '^src/$1/$2/',
      },
    ),
    forbid(
      'features-below-pages',
      'features are what pages are made of',
      { path: '^src/features/' },
      {
        path: '^src/',
        pathNot: '^src/((features|api|components|platform)/|tabs[.]ts$)',
      },
    ),
    forbid(
      'components-know-no-domain',
      'the design system knows controls, not reports',
      { path: '^src/components/' },
      {
        path: '^(src|types|config|cloudfunctions)/',
        pathNot: '^src/((components|platform)/|tabs[.]ts$)',
      },
    ),
    forbid(
      'api-below-features',
      'the client of the server stands on the platform',
      { path: '^src/api/' },
      { path: '^src/', pathNot: '^src/(api|platform)/' },
    ),
    forbid(
      'platform-is-the-ground',
      'the platform knows the phone, nothing of us',
      { path: '^src/platform/' },
      { path: '^(src|config|cloudfunctions)/', pathNot: '^src/platform/' },
    ),
    forbid(
      'taro-in-platform',
      'only the platform asks the phone for something',
      { path: '^src/', pathNot: '^src/platform/' },
      {
        path: '@tarojs/(taro|runtime|plugin-)',
      },
    ),
    forbid(
      'routers-as-types',
      "of the functions src sees the routers' types and nothing else",
      { path: '^src/' },
      {
        path: '^cloudfunctions/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'routers-only',
      "of the functions src sees the routers' types and nothing else",
      { path: '^src/' },
      {
        path: '^cloudfunctions/',
        pathNot: '^cloudfunctions/[^/]+/router[.]ts$',
      },
    ),
    forbid(
      'data-for-phones',
      'the app carries no names, nodes or calendars',
      { path: '^src/' },
      {
        path: '^config/',
        pathNot: dataForPhones,
      },
    ),

    // types
    forbid(
      'types-stand-alone',
      'what both sides share depends on neither',
      { path: '^types/' },
      {
        pathNot: ['^types/', 'node_modules/zod/'],
      },
    ),
    forbid(
      'zod-in-z',
      'zod comes by types/z.ts, which sets it up',
      { path: '^(src|types|cloudfunctions|config)/', pathNot: '^types/z[.]ts$' },
      {
        path: 'node_modules/zod/',
      },
    ),

    // cloudfunctions
    forbid(
      'sdk-in-platform',
      'one door to the SDKs',
      { path: '^(src|types|cloudfunctions|config)/', pathNot: '^cloudfunctions/_platform/(sdk|timer)[.]ts$' },
      {
        path: 'node_modules/(wx-server-sdk|@cloudbase)/',
      },
    ),
    forbid(
      'functions-stand-on',
      'functions use their platform, the types and the community data',
      { path: '^cloudfunctions/' },
      {
        path: '^(src|config|test)/',
        pathNot: '^config/community/',
      },
    ),
    forbid(
      'platform-knows-no-domain',
      'a platform that knows a domain is a domain',
      { path: '^cloudfunctions/_platform/' },
      {
        path: '^cloudfunctions/',
        pathNot: '^cloudfunctions/_platform/',
      },
    ),
    forbid(
      'known-domains',
      'a domain has a router',
      {
        path: '^cloudfunctions/',
        pathNot: [registry, `^cloudfunctions/${group(['_platform', ...domains.flatMap(([, names]) => names)])}/`],
      },
      {},
    ),
    forbid(
      'declarations-stand-alone',
      'a declaration that knew a rule would carry it, and all that it needs, to everybody who reads the registry',
      { path: declarations },
      {
        path: '^cloudfunctions/',
        pathNot: ['^cloudfunctions/_platform/', declarations],
      },
    ),
    forbid(
      'registry-of-declarations',
      'the registry names collections and does nothing',
      { path: registry },
      {
        pathNot: ['^cloudfunctions/_platform/', declarations],
      },
    ),
    forbid(
      'registry-for-few',
      'whoever wants one collection imports it from its domain, or from below',
      { path: '^(src|types|cloudfunctions|config/community)/', pathNot: [registryReaders, registry] },
      { path: registry },
    ),
    ...downwards,

    // config, test
    forbid(
      'data-not-code',
      'the community data uses types, itself, and the ids that people get',
      { path: '^config/community/' },
      {
        path: '^(src|cloudfunctions|config|test)/',
        pathNot: ['^config/community/', '^cloudfunctions/_platform/personId[.]ts$'],
      },
    ),
    forbid(
      'no-test-in-product',
      'local behaviour belongs in the local cloud',
      { path: '^(src|types|cloudfunctions|config)/' },
      { path: '^test/' },
    ),
    forbid(
      'declared-packages',
      'what is shipped may use only what is installed with it',
      { path: '^(src|types|cloudfunctions)/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'cloud-knows-no-product',
      'the local cloud could serve any mini-program; only its seed and its preview know this one',
      {
        path: '^test/cloud/',
        pathNot: ['^test/cloud/(seed|preview|start[.]ts)', '[.]test[.]ts$'],
      },
      { path: '^(src|types|cloudfunctions|config/community)/' },
    ),
  ],
  options: {
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
