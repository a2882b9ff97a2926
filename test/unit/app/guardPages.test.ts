import { transformSync } from '@babel/core'
import path from 'node:path'

const built = (file: string, code: string) =>
  transformSync(code, {
    filename: path.resolve(file),
    configFile: false,
    babelrc: false,
    plugins: [path.resolve('config/guardPages.js')],
    parserOpts: { plugins: ['typescript', 'jsx'] },
  })?.code ?? ''

describe('the build', () => {
  it('guards every page, so that none stays white', () => {
    const code = built('src/packages/people/seen/index.tsx', 'export default function Seen() { return 1 }')
    expect(code).toContain('import { guarded as _guarded } from "@/components/page/guarded"')
    expect(code).toContain('export default _guarded(function Seen()')
  })

  it('leaves alone what is no page', () => {
    const code = 'export default function Part() {}'
    expect(built('src/features/people/index.tsx', code)).not.toContain('guarded')
    expect(built('src/packages/people/seen/index.config.ts', code)).not.toContain('guarded')
  })
})
