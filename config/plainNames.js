/**
 * A Babel plugin: `#name` becomes the plain property `__name`. The query library keeps its state in private fields, which phones below
 * iOS 15 cannot read; Babel's own way around them costs 12 KB of the main package. No class may hide a name of the class that it extends:
 * test/architecture/level.test.ts looks.
 */
module.exports = ({ types: t }) => {
  const named = ({ name }) => `__${name}`
  const visitor = {
    ClassPrivateProperty(path) {
      const { key, value, static: ofClass } = path.node
      path.replaceWith(t.classProperty(t.identifier(named(key.id)), value, null, null, false, ofClass))
    },
    ClassPrivateMethod(path) {
      const { kind, key, params, body, static: ofClass, generator, async } = path.node
      const name = t.identifier(named(key.id))
      path.replaceWith(t.classMethod(kind, name, params, body, false, ofClass, generator, async))
    },
    BinaryExpression(path) {
      const { left } = path.node
      if (t.isPrivateName(left)) path.get('left').replaceWith(t.stringLiteral(named(left.id)))
    },
    PrivateName(path) {
      path.replaceWith(t.identifier(named(path.node.id)))
    },
  }
  // At once for the whole file, before anything else sees a private name.
  return { name: 'plain-names', visitor: { Program: path => path.traverse(visitor) } }
}
