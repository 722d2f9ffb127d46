import type { Template } from '../../template/template.ts'
import { mm } from '../../text/length.ts'
import { FIELD_NAMES } from '../field-names.ts'
import type { LateField, SignatureField, SignaturePlace } from '../layout-document.ts'

/** Which of the signers, counted from 1, and the column the signer stands in. */
type Signer = { readonly signer: number; readonly signers: number; readonly widthPt: number }

/**
 * Cells 7c and 8: the signer's image in the middle of the room, the seal over its left third (PL I, II.7.d, II.8.a). All
 * signers sign before the first agency does.
 */
export const signaturePlace = (
  { signatureSpacePt }: Template,
  { signer, signers, widthPt }: Signer,
): SignaturePlace => {
  const heightPt = signatureSpacePt.use
  const imagePt = Math.min(IMAGE_WIDTH_PT, widthPt * 0.6)
  const imageLeftPt = (widthPt - imagePt) / 2
  const overlapPt = imagePt / 3
  // In a narrow column the seal is drawn smaller rather than over the neighbour.
  const sealPt = Math.min(SEAL_PT, imageLeftPt + overlapPt)
  const of = signers === 1 ? '' : ` thứ ${signer}`
  return {
    type: 'signaturePlace',
    heightPt,
    fields: [
      {
        name: FIELD_NAMES.signature(signer),
        label: `Chữ ký số của người ký${of}`,
        order: signer,
        xPt: imageLeftPt,
        yPt: 0,
        widthPt: imagePt,
        heightPt,
      },
      {
        name: FIELD_NAMES.seal(signer),
        label: `Chữ ký số của cơ quan${of}`,
        order: signers + signer,
        xPt: imageLeftPt + overlapPt - sealPt,
        yPt: (heightPt - sealPt) / 2,
        widthPt: sealPt,
        heightPt: sealPt,
      },
    ],
  }
}

/** The agency signs an appendix that is a file of its own at the top right of its first page (PL I, III.1.d). */
export const appendixSignature = (pageWidthPt: number, marginRightPt: number): SignatureField => ({
  name: FIELD_NAMES.seal(1),
  label: 'Chữ ký số của cơ quan trên phụ lục',
  order: 1,
  xPt: pageWidthPt - marginRightPt - APPENDIX_SIGNATURE.widthPt,
  yPt: mm(8),
  ...APPENDIX_SIGNATURE,
})

/** Labels of what the signature block says about a signer. */
export const signerFields = {
  authority: (signer: number, line: number): Omit<LateField, 'blank'> => ({
    name: FIELD_NAMES.authority(signer, line),
    label: 'Quyền hạn của người ký',
  }),
  office: (signer: number, line: number): Omit<LateField, 'blank'> => ({
    name: FIELD_NAMES.office(signer, line),
    label: 'Chức vụ của người ký',
  }),
  name: (signer: number): Omit<LateField, 'blank'> => ({
    name: FIELD_NAMES.signerName(signer),
    label: 'Họ và tên của người ký',
  }),
} as const

/** Of the image of an ink signature, as wide as a name of four words. Source: house. */
const IMAGE_WIDTH_PT = 150

/** A seal of 36 mm in real size, the larger of those in use. Source: PL I, II.8.a asks for the real size. */
const SEAL_PT = mm(36)

/** Two lines of 10 pt: number and time of the signature. */
const APPENDIX_SIGNATURE = { widthPt: 200, heightPt: 30 } as const
