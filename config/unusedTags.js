const { componentConfig } = require('@tarojs/webpack5-runner/dist/utils/component')

/** A Taro plugin: no page scrolls inside of itself, and the templates of a scroll-view would be nine kilobytes of the main package. */
module.exports = ctx => ctx.onBuildStart(() => componentConfig.includes.delete('scroll-view'))
