import { startCloud } from '../cloud/cloud'
import type { DatabasePlugin } from '../cloud/plugins/database'
import { openStore } from '../cloud/plugins/database/store/store'
const med=(a:number[])=>[...a].sort((x,y)=>x-y)[a.length>>1]!.toFixed(2)
async function main(){
const s = openStore('/tmp/bd/st', false); const a:number[]=[]
for(let i=0;i<300;i++){const t=performance.now(); await s.write(w=>w.put(Buffer.from('key'+i),Buffer.alloc(500)));a.push(performance.now()-t)}
console.log('store.write small store',med(a)); await s.close()
const c=await startCloud({dataDir:process.argv[2]!, distDir:'/tmp/bd/dist'}); const db=c.plugin<DatabasePlugin>('database')
await db.insertMany('w2',[{_id:'x'}])
for(const k of ['insertMany','http','again']){const b:number[]=[]
for(let i=0;i<300;i++){const t=performance.now(); if(k!=='http') await db.insertMany('w2',[{_id:k+i,a:'x'.repeat(500)}]); else await (await fetch(c.url+'/admin',{method:'POST',body:JSON.stringify({action:'database.insertDocument',collectionName:'w2',data:[JSON.stringify({_id:'h'+Math.random(),a:'x'.repeat(500)})]})})).text(); b.push(performance.now()-t)}
console.log(k,med(b))}
await c.stop()
}
main()
