import { diffCost } from './diff-cost.ts'
import { measure } from './measure.ts'
import { pdfmakeCost } from './pdfmake-cost.ts'
import { taggingCost } from './tagging-cost.ts'

/** `npm run bench`: how long a check takes, and how many times that of parsing alone, which is the figure to compare. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

measure(20, 20, cpuMs)
for (const [plans, tasks] of [
  [1000, 20],
  [3, 500],
] as const) {
  const { checkMs, parseMs, findings } = measure(plans, tasks, cpuMs)
  const figures = `${checkMs.toFixed(1)} ms a plan, ${(checkMs / parseMs).toFixed(2)} × parsing alone, ${findings} findings`
  process.stdout.write(`${plans} plans of ${tasks} tasks: ${figures}\n`)
}

const { kehoach, git, pandiff } = diffCost()
const told = `kehoach diff ${kehoach.toFixed(1)} s, git diff --word-diff and pandiff ${(git + pandiff).toFixed(1)} s`
process.stdout.write(`500 tasks, 50 changed: ${told}, ${(kehoach / (git + pandiff)).toFixed(2)} of it\n`)

taggingCost(3, cpuMs)
const { withMs, withoutMs } = taggingCost(20, cpuMs)
process.stdout.write(`pages of a PDF: ${withMs.toFixed(1)} ms tagged, ${(withMs / withoutMs).toFixed(2)} × untagged\n`)

await pdfmakeCost(1, cpuMs)
const { kehoachMs, pdfmakeMs } = await pdfmakeCost(5, cpuMs)
const ratio = `${(kehoachMs / pdfmakeMs).toFixed(2)} × plain pdfmake on the same words`
process.stdout.write(`layout and PDF of a plan: ${kehoachMs.toFixed(1)} ms, ${ratio}\n`)
