const path = require('node:path')
const attributes = require('./attributes')

/** A Taro plugin: `ariaRole`, `ariaLabel` … of a component reach the compiled WXML (H5 has them by itself). */
module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, attributes)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.mjs')].flat()
    },
  })
}
