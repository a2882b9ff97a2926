/** Phones of the promised level (`browserslist` in package.json) have these since long; Babel rewrites them for the sake of rare faults. */
const nativeEnough = ['transform-parameters', 'transform-destructuring', 'transform-template-literals']

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false, exclude: nativeEnough }]],
  plugins: ['./config/plainNames.js', './config/guardPages.js'],
  // What nobody here does, and what compiled code would have to allow for: half of what `?.` costs.
  assumptions: { setPublicClassFields: true, noDocumentAll: true, pureGetters: true },
}
