import { findRoute } from './serve'
import type { Route } from './plugin'

const handle = async () => undefined
const routes: Route[] = [
  { method: 'GET', path: '/', handle },
  { method: 'GET', path: '/app/', handle },
  { method: 'GET', path: '/app/config', handle },
  { method: 'POST', path: '/client/functions/', handle },
]

it.each([
  ['GET', '/', '/'],
  ['GET', '/anything', '/'],
  ['GET', '/app', '/'],
  ['GET', '/app/', '/app/'],
  ['HEAD', '/app/js/app.js', '/app/'],
  ['GET', '/app/config', '/app/config'],
  ['POST', '/client/functions/reports', '/client/functions/'],
  ['POST', '/app/', undefined],
])('%s %s is served by %s', (method, path, expected) => {
  expect(findRoute(routes, method, path)?.path).toBe(expected)
})
