const { relative } = require('node:path')

/** Says how to repeat each random test that failed; and, as the last line, plain, how many tests passed and how many failed. */
module.exports = class ClosingLine {
  onTestResult(_test, { testFilePath, testResults }) {
    for (const { status, fullName, failureMessages } of testResults) {
      const seed = /\bSEED=(\d+)/.exec(fullName) ?? /\{ seed: (\d+),/.exec(failureMessages.join('\n'))
      if (status !== 'failed' || !seed) continue
      const environment = `${process.env.NIGHT ? 'NIGHT=1 ' : ''}SEED=${seed[1]}`
      const file = relative(process.cwd(), testFilePath)
      process.stdout.write(`${fullName}\nrepeat it: ${environment} npx jest ${file}\n`)
    }
  }

  onRunComplete(_contexts, results) {
    // A file that could not even be loaded has no tests to count, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    process.nextTick(() => process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`))
  }
}
