/**
 * The names of everything that is filled or signed after compiling; the same in PDF and DOCX. Signing software and
 * `verify` look them up, so they do not change: ASCII, signers and agencies counted from 1.
 */
export const FIELD_NAMES = {
  number: 'SoVanBan',
  day: 'NgayBanHanh',
  month: 'ThangBanHanh',
  year: 'NamBanHanh',
  /** When the agency signed an appendix in a file of its own. */
  signingTime: 'GioKyPhuLuc',
  /** Under which authority the signer signs: "TM. …", "KT. …"; each printed line has its own. */
  authority: (signer: number, line: number): string => `QuyenHanKy${signer}${line === 1 ? '' : `Dong${line}`}`,
  office: (signer: number, line: number): string => `ChucVuNguoiKy${signer}${line === 1 ? '' : `Dong${line}`}`,
  signerName: (signer: number): string => `HoTenNguoiKy${signer}`,
  /** Signature fields. */
  signature: (signer: number): string => `ChuKyNguoiKy${signer}`,
  seal: (agency: number): string => `ChuKyCoQuan${agency}`,
} as const
