import { simulate } from './simulate'
import { aWorld } from './world'
async function main(){
const w = await aWorld(); const n=Number(process.argv[2]); const t=performance.now(); let ops=0
const c0=process.cpuUsage()
for(let s=1;s<=n;s++){const o=await simulate(w,s);ops+=o.lines.length}
const c=process.cpuUsage(c0)
console.log((performance.now()-t)/n,'ms/seed', 'main cpu', (c.user+c.system)/1000/n)
const st=JSON.parse(await (await fetch(w.cloud.url+'/control/stats')).text()); console.log(Object.entries(st.byAction).map(([k,v]:any)=>k+' '+(v.operations/n).toFixed(1)).join(', '))
await w.cloud.stop()}
main()
