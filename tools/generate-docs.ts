import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { RULES } from '../src/check/rules/index.ts'
import { changeDoc } from './change-doc.ts'
import { deadlineDoc } from './deadline-doc.ts'
import { resultDoc } from './result-doc.ts'
import { ruleDoc } from './rule-doc.ts'

/** Writes docs/thoi-gian.md, docs/ket-qua.md, docs/thay-doi.md and docs/rules/<id>.md for every rule, and removes pages of rules that are gone. Run from the project's root. */
const FOLDER = 'docs/rules'

mkdirSync(FOLDER, { recursive: true })
for (const name of readdirSync(FOLDER)) rmSync(`${FOLDER}/${name}`)
for (const rule of RULES) writeFileSync(`${FOLDER}/${rule.id}.md`, ruleDoc(rule))
writeFileSync('docs/thoi-gian.md', deadlineDoc())
writeFileSync('docs/ket-qua.md', resultDoc())
writeFileSync('docs/thay-doi.md', changeDoc())
