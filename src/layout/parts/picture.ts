import type { Picture } from '../../plan/plan.ts'
import type { Block } from '../layout-document.ts'
import type { BodyContext } from './body.ts'

/** A picture at 96 dots an inch, made smaller to fit the text width and half a page. */
export const pictureBlock = ({ path, alt }: Picture, { pictures, widthPt }: BodyContext): Block[] => {
  const file = pictures.get(path)
  if (!file) return []
  const naturalPt = (file.widthPx * 72) / 96
  const naturalHeightPt = (file.heightPx * 72) / 96
  const scale = Math.min(1, widthPt / naturalPt, MAX_HEIGHT_PT / naturalHeightPt)
  return [
    {
      type: 'image',
      format: file.format,
      data: file.data,
      widthPt: naturalPt * scale,
      heightPt: naturalHeightPt * scale,
      alt,
    },
  ]
}

const MAX_HEIGHT_PT = 360
