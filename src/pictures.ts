import { inflateSync } from 'node:zlib'
import type { Diagnostic } from './diagnostic/diagnostic.ts'
import type { Host } from './host.ts'
import type { PictureFile } from './layout/layout-context.ts'
import type { Content, Picture, Plan } from './plan/plan.ts'

/** Reads the pictures a plan shows, from beside the plan. One that cannot be read or is too large is a finding. */
export const readPictures = (
  plan: Plan,
  host: Host,
): {
  readonly files: ReadonlyMap<string, PictureFile>
  readonly inputs: readonly { path: string; bytes: Uint8Array }[]
  readonly diagnostics: readonly Diagnostic[]
} => {
  const files = new Map<string, PictureFile>()
  const inputs: { path: string; bytes: Uint8Array }[] = []
  const diagnostics: Diagnostic[] = []
  const folder = plan.source.path.replace(/[^/]*$/, '')
  for (const picture of [plan.body, ...plan.appendices.map(({ content }) => content)].flat().flatMap(picturesIn)) {
    if (files.has(picture.path)) continue
    const path = `${folder}${picture.path}`
    const bytes = /^[a-z]+:|^\//i.test(picture.path) ? undefined : host.readFile(path)
    const file = bytes && bytes.length <= MAX_BYTES ? pictureFile(bytes) : undefined
    if (bytes && file) {
      files.set(picture.path, file)
      inputs.push({ path, bytes })
    } else diagnostics.push(unreadable(picture))
  }
  return { files, inputs, diagnostics }
}

const MAX_BYTES = 5_000_000

const picturesIn = (content: Content): Picture[] => {
  if (content.type === 'picture') return [content]
  return content.type === 'list' ? content.items.flatMap((item) => item.content.flatMap(picturesIn)) : []
}

/** PNG: width and height stand in IHDR; JPEG: in the first start-of-frame segment. */
const pictureFile = (data: Uint8Array): PictureFile | undefined => {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (data.length > 24 && view.getUint32(0) === 0x89504e47) {
    return isWholePng(view)
      ? { format: 'png', data, widthPx: view.getUint32(16), heightPx: view.getUint32(20) }
      : undefined
  }
  const endsWhole = data.length > 4 && view.getUint16(data.length - 2) === 0xffd9
  if (!endsWhole || view.getUint16(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 < data.length) {
    const marker = view.getUint16(at)
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return { format: 'jpeg', data, widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Size, colour data that inflates to what the size needs, and the end chunk: what the PDF library would throw on. */
const isWholePng = (view: DataView): boolean => {
  const parts: Uint8Array[] = []
  let at = 8
  let ended = false
  while (at + 12 <= view.byteLength && !ended) {
    const length = view.getUint32(at)
    const type = view.getUint32(at + 4)
    if (at + 12 + length > view.byteLength) return false
    if (type === IDAT) parts.push(new Uint8Array(view.buffer, view.byteOffset + at + 8, length))
    ended = type === IEND
    at += 12 + length
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (!ended || width === 0 || height === 0 || width * height > MAX_PIXELS) return false
  try {
    return inflateSync(Buffer.concat(parts), { maxOutputLength: MAX_PIXELS * 8 }).length >= height
  } catch {
    return false
  }
}

const IDAT = 0x49444154
const IEND = 0x49454e44
const MAX_PIXELS = 40_000_000

const unreadable = ({ path, span }: Picture): Diagnostic => ({
  rule: 'image',
  severity: 'error',
  span,
  message: { vi: `không đọc được hình \`${path}\``, en: `the picture \`${path}\` cannot be read` },
  help: {
    vi: 'đặt tệp PNG hoặc JPEG (không quá 5 MB) cạnh kế hoạch và gõ đường dẫn từ tệp kế hoạch',
    en: 'put a PNG or JPEG file (5 MB at most) beside the plan and type its path from the plan file',
  },
  args: { path },
})
