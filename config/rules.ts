/**
 * What a mini-program client may do directly, without a function (docs/platform.md §6): nothing but upload a file. Everything
 * else goes through an action, which knows who calls. In the language of WeChat Cloud's security rules; deployed with the functions,
 * and held by the local cloud.
 */
const collectionRule = { read: false, write: false }

/**
 * Addresses come from actions, after they asked whether one may see it. The storage's rules know no more than reading and writing:
 * whoever may upload may also replace and delete what is their own, so what must stay is copied to where no rule lets a client.
 */
const storageRule = { read: false, write: 'resource.openid == auth.openid' }

/** The rules of the manifest: the same for every collection, so that a new one is closed too. */
export const clientRules = (collections: string[]) => ({
  database: Object.fromEntries(collections.map(name => [name, collectionRule])),
  storage: storageRule,
})
