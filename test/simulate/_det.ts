import { simulate } from './simulate'
import { aWorld } from './world'
async function main(){
const w = await aWorld(); const n=Number(process.argv[2]); const t=performance.now()
const a: string[] = []
let ops=0
for(let s=1;s<=n;s++){const o=await simulate(w,s); a.push(o.trace); ops+=o.lines.length; if(o.violations.length) console.log(s,o.violations)}
console.log('once', ((performance.now()-t)/n).toFixed(0),'ms/seed', ops/n)
let bad=0
for(let s=n;s>=1;s--){const o=await simulate(w,s); if(o.trace!==a[s-1]){bad++; if(bad<4){const x=a[s-1]!.split('\n'),y=o.trace.split('\n'); const i=x.findIndex((l,k)=>l!==y[k]); console.log('differs',s,i,'\n',x.slice(i-3,i+3).join('\n'),'\n---\n',y.slice(i-3,i+3).join('\n'))}}}
console.log('different', bad, 'of', n)
await w.cloud.stop()
}
main()
