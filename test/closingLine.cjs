/** The last line of a run, plain: how many tests passed and how many failed. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    // A file that could not even be loaded has no tests to count, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    process.nextTick(() => process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`))
  }
}
