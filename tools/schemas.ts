import { fileURLToPath } from 'node:url'
import TJS from 'typescript-json-schema'
import { deadlineStringPattern } from '../src/plan/deadline/deadline-string-pattern.ts'
import { resultStringPattern } from '../src/plan/measure/read-result.ts'
import { makeDeliverableStringPattern } from '../src/plan/measure/result-string-pattern.ts'
import { refine, type Schema } from './refine-schema.ts'

/** The committed schemas, made from the types: `npm run schemas` writes them, a test holds them current. */
export const generateSchemas = (): { file: string; text: string }[] =>
  SCHEMAS.map(({ file, types, root, title }) => {
    const generated = TJS.generateSchema(program, root, SETTINGS) as Schema | null
    if (!generated) throw new Error(`no schema could be made of ${root} in ${types}`)
    const { $schema: _dropped, ...body } = refine(generated, PATTERNS)
    const schema = { $schema: 'http://json-schema.org/draft-07/schema#', $id: `${BASE}${file}`, title, ...body }
    return { file: `schemas/${file}`, text: `${JSON.stringify(schema, null, 2)}\n` }
  })

const PATTERNS = {
  result: resultStringPattern,
  deliverable: makeDeliverableStringPattern(),
  deadline: deadlineStringPattern,
}

const BASE = 'https://kehoach.dev/schemas/'

const SCHEMAS = [
  {
    file: 'plan.schema.json',
    types: 'src/plan/authored.ts',
    root: 'AuthoredPlan',
    title: 'Kế hoạch như người soạn gõ',
  },
  {
    file: 'don-vi.schema.json',
    types: 'src/plan/authored-units.ts',
    root: 'AuthoredUnitRegister',
    title: 'Danh mục đơn vị (don-vi.yaml)',
  },
  {
    file: 'config.schema.json',
    types: 'src/check/authored-config.ts',
    root: 'AuthoredConfig',
    title: 'Cấu hình của dự án (kehoach.config.yaml)',
  },
  {
    file: 'accepted.schema.json',
    types: 'src/check/authored-config.ts',
    root: 'AuthoredAcceptances',
    title: 'Các phát hiện được chấp nhận (chap-nhan.yaml)',
  },
  {
    file: 'ly-do.schema.json',
    types: 'src/compare/authored-reasons.ts',
    root: 'AuthoredReasons',
    title: 'Lý do của các thay đổi (ly-do.yaml)',
  },
  {
    file: 'policy.schema.json',
    types: 'src/compare/authored-policy.ts',
    root: 'AuthoredPolicy',
    title: 'Ai được sửa trường nào (phan-quyen.yaml)',
  },
  { file: 'template.schema.json', types: 'src/template/template.ts', root: 'Template', title: 'Thể thức văn bản' },
  { file: 'registry.schema.json', types: 'src/registry/registry.ts', root: 'Registry', title: 'Sổ nhiệm vụ' },
  {
    file: 'findings.schema.json',
    types: 'src/report/report-json.ts',
    root: 'JsonReport',
    title: 'Kết quả kiểm tra (kehoach check --format json)',
  },
  {
    file: 'changes.schema.json',
    types: 'src/report/changes/report-changes-json.ts',
    root: 'JsonChanges',
    title: 'Thay đổi giữa hai bản (kehoach diff --format json)',
  },
  {
    file: 'log.schema.json',
    types: 'src/report/history/report-log-json.ts',
    root: 'JsonLog',
    title: 'Các bản của một kế hoạch (kehoach log --format json)',
  },
  {
    file: 'blame.schema.json',
    types: 'src/report/history/report-blame-json.ts',
    root: 'JsonBlame',
    title: 'Ai sửa từng trường, khi nào (kehoach blame --format json)',
  },
  {
    file: 'manifest.schema.json',
    types: 'src/verify/manifest.ts',
    root: 'Manifest',
    title: 'Những gì một lần biên dịch đã làm ra (out/manifest.json)',
  },
  {
    file: 'verify.schema.json',
    types: 'src/verify/report-json.ts',
    root: 'JsonVerification',
    title: 'Kết quả kiểm tra tệp đã xuất (kehoach verify --format json)',
  },
]

const SETTINGS: TJS.PartialArgs = {
  required: true,
  noExtraProps: true,
  ref: true,
  aliasRef: true,
  topRef: false,
  strictNullChecks: true,
  defaultNumberType: 'number',
}

const projectRoot = fileURLToPath(new URL('..', import.meta.url))

const program = TJS.getProgramFromFiles(
  [...new Set(SCHEMAS.map(({ types }) => `${projectRoot}${types}`))],
  {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    lib: ['es2023'],
    skipLibCheck: true,
  },
  projectRoot,
)
