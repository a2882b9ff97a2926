/**
 * What a mini-program client may do directly, without a function (docs/platform.md §6): nothing but upload a file. Everything
 * else goes through an action, which knows who calls. In the language of WeChat Cloud's security rules; deployed with the functions,
 * and held by the local cloud.
 */
const collectionRule = { read: false, write: false }

/** Uploading makes a file, or replaces one's own; addresses come from actions, after they asked whether one may see it. */
const storageRule = {
  read: false,
  create: 'resource.openid == auth.openid',
  update: 'resource.openid == auth.openid',
  delete: false,
}

/** The rules of the manifest: the same for every collection, so that a new one is closed too. */
export const clientRules = (collections: string[]) => ({
  database: Object.fromEntries(collections.map(name => [name, collectionRule])),
  storage: storageRule,
})
