/**
 * Stands in for xml2js (230 KB with what it needs): the only XML that the SDK reads in our functions is the storage's answer to an
 * upload, which is empty or one flat `<Error>` (PLATFORM §2).
 */
exports.parseString = (answer, done) => {
  const text = String(answer ?? '')
  const part = name => [new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '']
  const names = ['Code', 'Message', 'RequestId', 'TraceId']
  done(null, text.includes('<Error>') ? { Error: Object.fromEntries(names.map(name => [name, part(name)])) } : null)
}
