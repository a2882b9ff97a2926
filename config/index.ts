/** How Taro builds the mini-program (`dist/weapp`) and the browser version that the preview shows (`dist/h5`). */
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { ProvidePlugin } from 'webpack'

const at = (...parts: string[]) => path.resolve(__dirname, '..', ...parts)

/** Written for newer phones than those that we promise: the query library, what draws a QR, and what Taro's router reads addresses with in a browser. */
const modern = ['@tanstack', 'uqr', 'query-string', 'filter-obj', 'decode-uri-component', 'split-on-first']

/** Code outside `src` is compiled only when it is named here. A RegExp is refused: Taro then ends with exit 0 and no output. */
const compile = {
  include: [at('types'), at('config', 'community'), ...modern.map(name => at('node_modules', name))],
}

/** So many levels of nesting have templates of their own; what lies deeper is drawn in a component that begins anew. Each costs 3 KB. */
const baseLevel = 9

/** Class names begin with their component's name, so that the order of the components' styles means nothing. */
const miniCssExtractPluginOption = { ignoreOrder: true }

/** All sizes in the styles are real px: on a phone of 320 px, rpx would shrink a 48 px target to 41 px and 14 px text to 12 px. */
const postcss = { pxtransform: { enable: false, config: {} } }

export default defineConfig(async () => {
  const target = process.env.TARO_ENV ?? 'weapp'
  return {
    projectName: 'xzz-service',
    date: '2026-11-24',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: process.env.APP_OUTPUT ?? `dist/${target}`,
    framework: 'react' as const,
    compiler: { type: 'webpack5' as const, prebundle: { enable: false } },
    // Taro's cache kept old chunk numbers when a page was added: the build ended with exit 0 and pages that stay empty. Without it a
    // build takes some seconds more, and only when a source has changed (config/build.ts).
    cache: { enable: false },
    plugins: [at('config', 'aria', 'plugin.js'), at('config', 'unusedTags.js')],
    alias: {
      '@': at('src'),
      '@shared': at('types'),
      '@config': at('config'),
      '@children': at('src', 'styles', target === 'h5' ? 'children.h5.scss' : 'children.scss'),
    },
    env: { WX_CLOUD_ENV: JSON.stringify(process.env.WX_CLOUD_ENV ?? '') },
    // With Taro's default (true) terser prints react-query's private fields as #"name", which no browser can read.
    // Chinese stays Chinese: escaped, each character would take six bytes instead of three.
    terser: { enable: true, config: { output: { quote_keys: false, ascii_only: false } } },
    mini: {
      compile,
      baseLevel,
      postcss,
      miniCssExtractPluginOption,
      webpackChain(chain) {
        chain.plugin('abort').use(ProvidePlugin, [
          {
            // WeChat has no AbortController; without one react-query waits for ever and says nothing.
            AbortController: [at('src/platform/abort.ts'), 'AbortController'],
            // iOS has it since 12.2; the query library looks in it for a document, and for Deno.
            globalThis: [at('src/platform/abort.ts'), 'world'],
          },
        ])
      },
    },
    h5: {
      compile,
      postcss,
      miniCssExtractPluginOption,
      publicPath: '/app/',
      staticDirectory: 'static',
      router: { mode: 'hash' as const },
    },
  }
})
