import { database } from './index'
import { rmSync, mkdirSync } from 'node:fs'
const N=Number(process.argv[2]??1e6), dir=process.argv[3]??'/tmp/dbx/scale'
const host=(counts:any[])=>({options:{memory:false,dataDir:dir,unindexed:'refuse'},manifest:{functions:{},actions:[],collections:{reports:{indexes:[{name:'byHolder',keys:[['holderId',1],['dueAt',1]]},{name:'byUnit',keys:[['unit',1],['at',-1]]},{name:'byState',keys:[['holderId',1],['state',1],['dueAt',1]]}]}}},now:()=>Date.now(),count:(_:any,w:any)=>counts.push(w),log:()=>{}}) as any
async function main(){
 const counts:any[]=[]
 const t=Date.now()
 const db=await database(host(counts))
 console.log('open ms',Date.now()-t)
 if(process.argv[4]==='fill'){
  const s=Date.now()
  for(let i=0;i<N;i+=5000) await db.insertMany('reports',Array.from({length:5000},(_,k)=>{const n=i+k;return {_id:'r'+String(n).padStart(8,'0'),holderId:'h'+(n%200),state:['a','b','c'][n%3],dueAt:new Date(1.7e12+((n*7919)%N)*1000),unit:'XZZ-'+(n%5)+'-'+(n%500),at:new Date(1.7e12+n),text:'x'.repeat(200),timeline:[{at:new Date(),by:'p1',event:'submit'},{at:new Date(),by:'p2',event:'accept'}]}}))
  console.log('fill/s',Math.round(N/((Date.now()-s)/1000)))
 }
 const ask=async(q:object,order:object)=>(await db.actions['database.getDocument']!({action:'database.getDocument',collectionName:'reports',queryType:'WHERE',query:JSON.stringify(q),order:JSON.stringify(order),limit:20} as any,{}) as any).data.list.length
 for(const [q,o] of [[{holderId:'h3',dueAt:{$gte:{$date:{$numberLong:String(1.7e12+3e5)}}}},{dueAt:1}],[{holderId:'h3',state:{$in:['a','b']}},{dueAt:1}],[{unit:'XZZ-3-3'},{at:-1}]] as [object,object][]){
  for(let i=0;i<50;i++) await ask(q,o)
  const s=performance.now(); for(let i=0;i<300;i++) await ask(q,o)
  counts.length=0; const n=await ask(q,o); console.log(JSON.stringify(q).slice(0,60), n, counts[0].examined, ((performance.now()-s)/300).toFixed(3)+'ms')
 }
 const s=performance.now(); for(let i=0;i<2000;i++) await db.actions['database.getDocument']!({action:'database.getDocument',collectionName:'reports',queryType:'DOC',query:JSON.stringify({_id:'r'+String((i*7919)%N).padStart(8,'0')})} as any,{})
 console.log('get by id ms',((performance.now()-s)/2000).toFixed(4))
 console.log('rss MB',Math.round(process.memoryUsage().rss/1e6), 'heap', Math.round(process.memoryUsage().heapUsed/1e6))
 await db.stop!()
}
main()
