/**
 * What a function's bundle leaves out. Parsing and running the whole SDK is most of a cold start, and the product calls neither its
 * AI, its data models, its login tickets nor its mini-program adapter (PLATFORM §2: they speak to another gateway), and goes through no
 * proxy. Each is replaced by a stand-in that names itself when something calls it after all.
 */
import type { Plugin } from 'esbuild'
import path from 'node:path'

const packages = [
  '@cloudbase/ai',
  '@cloudbase/app',
  '@cloudbase/wx-cloud-client-sdk',
  '@mattiasbuelens/web-streams-adapter',
  'axios',
  'http-proxy-agent',
  'https-proxy-agent',
  'jsonwebtoken',
  'web-streams-polyfill',
]
/** What is called while the bundle is read, and does nothing that anybody needs. */
const doingNothing: Record<string, string> = {
  // A name for `Object.prototype.toString` of a form; the library asks half of JavaScript for it.
  'es-set-tostringtag': 'module.exports = () => {}',
  // Looks for the package `long` in every folder above: nothing is installed beside a bundle.
  '@protobufjs/inquire': 'module.exports = () => null',
}
const pattern = new RegExp(`^(${packages.join('|')})(/.*)?$`)

export const leftOut: Plugin = {
  name: 'left-out',
  setup(build) {
    // Watching a collection is for clients; a function ends before anything could change.
    build.onResolve({ filter: /\/realtime\/websocket-client$/ }, args => ({ path: args.path, namespace: 'left-out' }))
    build.onResolve({ filter: pattern }, args => ({ path: args.path, namespace: 'left-out' }))
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, args => ({ contents: standIn(args.path), loader: 'js' }))
    for (const name of Object.keys(doingNothing))
      build.onResolve({ filter: new RegExp(`^${name}$`) }, args => ({ path: args.path, namespace: 'doing-nothing' }))
    build.onLoad({ filter: /.*/, namespace: 'doing-nothing' }, args => ({
      contents: doingNothing[args.path] ?? '',
      loader: 'js',
    }))
    // 290 KB of media types for naming attachments: the few that WeChat's open API is ever sent are enough.
    build.onResolve({ filter: /^mime-db$/ }, () => ({ path: path.join(__dirname, 'mimeTypes.json') }))
    // An upload is answered with nothing, or with the XML of one error: no parser is needed for that.
    build.onResolve({ filter: /^xml2js$/ }, () => ({ path: path.join(__dirname, 'storageAnswer.ts') }))
  },
}

const standIn = (name: string) => `
const refuse = () => { throw new Error(${JSON.stringify(`${name} is left out of the bundles: see config/leftOut.ts`)}) }
module.exports = new Proxy(refuse, { get: (_, key) => (key === '__esModule' ? true : key === 'default' ? module.exports : refuse) })
`
