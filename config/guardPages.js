/** A Babel plugin: `export default function Home() …` of a page becomes `export default guarded(…)`, so that no page can forget to. */
const pages = /[\\/]src[\\/](pages|packages)[\\/].+[\\/]index[.]tsx$/

module.exports = ({ types: t }) => ({
  name: 'guard-pages',
  visitor: {
    Program(path, { filename }) {
      if (!pages.test(filename ?? '')) return
      const made = path.get('body').find(part => part.isExportDefaultDeclaration())
      if (!made) throw path.buildCodeFrameError('a page exports itself by default')
      const guarded = path.scope.generateUidIdentifier('guarded')
      const { declaration } = made.node
      const page = t.isFunctionDeclaration(declaration) ? t.toExpression(declaration) : declaration
      made.node.declaration = t.callExpression(guarded, [page])
      const name = t.importSpecifier(guarded, t.identifier('guarded'))
      path.unshiftContainer('body', t.importDeclaration([name], t.stringLiteral('@/components/page/guarded')))
    },
  },
})
