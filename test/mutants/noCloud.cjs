/**
 * Stands for WeChat's SDKs while bugs are planted: a unit test makes no trip, and loading them anew for each planted bug costs more than the
 * tests. A command is what was asked; whatever else is asked for is itself, for nobody calls.
 */
const commands = new Proxy(
  {},
  {
    get:
      (_target, name) =>
      (...asked) => ({ [name]: asked }),
  },
)
const known = { command: commands, getWXContext: () => ({}), then: undefined }
const anything = new Proxy(() => {}, {
  get: (_target, name) => (Object.hasOwn(known, name) ? known[name] : anything),
  apply: () => anything,
})
module.exports = anything
