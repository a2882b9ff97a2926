/**
 * Stands for WeChat's SDKs while bugs are planted: a unit test makes no trip, and loading them anew for each planted bug costs more than the
 * tests. Whatever is asked of it is itself; nobody calls.
 */
const anything = new Proxy(() => {}, {
  get: (_target, name) => (name === 'getWXContext' ? () => ({}) : name === 'then' ? undefined : anything),
  apply: () => anything,
})
module.exports = anything
