import { writeFileSync } from 'node:fs'
import { generateSchemas } from './schemas.ts'

for (const { file, text } of generateSchemas()) {
  writeFileSync(file, text)
  console.log(file)
}
