import { constants, createHash, verify, X509Certificate } from 'node:crypto'
import type { Text } from '../../diagnostic/diagnostic.ts'
import { BrokenDer, type DerElement, oidOf, readDer } from './der.ts'

/** What a CMS signature (RFC 5652) over some bytes is worth by itself; the certificate is taken as it stands. */
export type CmsState = { readonly signer: string | undefined; readonly fault: Text | undefined }

/**
 * Whether the digest in the signature is that of the bytes and the key of the certificate in it signed that digest.
 * Navigating the five levels of SignedData needs forty lines; a library for all of ASN.1 and PKI (pkijs with asn1js)
 * would bring trust decisions that are not made here. Hashes, keys and certificates are Node's.
 */
export const checkCms = (contents: Uint8Array, signed: Uint8Array): CmsState => {
  try {
    return checkSigned(signedDataOf(contents), signed)
  } catch (thrown) {
    if (thrown instanceof BrokenDer) return { signer: undefined, fault: UNREADABLE }
    // Node's own errors: a certificate or key it does not know.
    return { signer: undefined, fault: UNKNOWN_KIND }
  }
}

const UNREADABLE: Text = { vi: 'không đọc được chữ ký', en: 'the signature cannot be read' }
const UNKNOWN_KIND: Text = { vi: 'loại chữ ký hoặc chứng thư chưa xét được', en: 'a kind of signature not known here' }
const OTHER_DIGEST: Text = {
  vi: 'nội dung đã bị đổi sau khi ký: mã băm không khớp',
  en: 'the content was changed after signing: the digest does not match',
}
const OTHER_KEY: Text = {
  vi: 'khóa của chứng thư không phải khóa đã ký',
  en: 'the key of the certificate did not make this signature',
}

type SignedData = { readonly certificates: readonly X509Certificate[]; readonly signerInfo: SignerInfo }

type SignerInfo = {
  readonly identifier: DerElement
  readonly digestAlgorithm: string
  readonly attributes: DerElement | undefined
  readonly signatureAlgorithm: string
  readonly signature: Uint8Array
}

const signedDataOf = (contents: Uint8Array): SignedData => {
  const info = readDer(contents)
  const data = info.children[1]?.children[0]
  if (!data || !info.children[0] || oidOf(info.children[0]) !== '1.2.840.113549.1.7.2')
    throw new BrokenDer('no SignedData')
  const certificates = data.children.find(({ tag }) => tag === 0xa0)?.children ?? []
  const info0 = data.children.at(-1)?.children[0]
  if (!info0) throw new BrokenDer('no signer')
  return {
    certificates: certificates.filter(({ tag }) => tag === 0x30).map(({ whole }) => new X509Certificate(whole)),
    signerInfo: signerInfoOf(info0),
  }
}

/** version, sid, digestAlgorithm, [0] signedAttrs, signatureAlgorithm, signature. */
const signerInfoOf = ({ children }: DerElement): SignerInfo => {
  const [, identifier, digest, ...rest] = children
  const attributes = rest[0]?.tag === 0xa0 ? rest[0] : undefined
  const [algorithm, signature] = attributes ? rest.slice(1) : rest
  const digestOid = digest?.children[0]
  const algorithmOid = algorithm?.children[0]
  if (!identifier || !digestOid || !algorithmOid || !signature) throw new BrokenDer('no signer')
  return {
    identifier,
    digestAlgorithm: DIGESTS[oidOf(digestOid)] ?? 'unknown',
    attributes,
    signatureAlgorithm: oidOf(algorithmOid),
    signature: signature.content,
  }
}

const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

const checkSigned = ({ certificates, signerInfo }: SignedData, signed: Uint8Array): CmsState => {
  const { identifier, digestAlgorithm, attributes, signatureAlgorithm, signature } = signerInfo
  const certificate = certificates.find((one) => isOf(one, identifier)) ?? certificates[0]
  if (!certificate) return { signer: undefined, fault: UNKNOWN_KIND }
  const signer = commonName(certificate)
  if (digestAlgorithm === 'unknown') return { signer, fault: UNKNOWN_KIND }
  const digest = createHash(digestAlgorithm).update(signed).digest()
  const stated = attributes ? messageDigest(attributes) : undefined
  if (attributes && (!stated || Buffer.compare(digest, stated) !== 0)) return { signer, fault: OTHER_DIGEST }
  // The attributes are signed as the SET they are, not as the [0] they stand under (RFC 5652, 5.4).
  const message = attributes ? Buffer.concat([Buffer.from([0x31]), attributes.whole.subarray(1)]) : signed
  const key =
    signatureAlgorithm === RSA_PSS
      ? {
          key: certificate.publicKey,
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: constants.RSA_PSS_SALTLEN_AUTO,
        }
      : certificate.publicKey
  if (verify(digestAlgorithm, message, key, signature)) return { signer, fault: undefined }
  return { signer, fault: attributes ? OTHER_KEY : OTHER_DIGEST }
}

const RSA_PSS = '1.2.840.113549.1.1.10'

const messageDigest = (attributes: DerElement): Uint8Array | undefined => {
  const attribute = attributes.children.find(
    ({ children }) => children[0] && oidOf(children[0]) === '1.2.840.113549.1.9.4',
  )
  return attribute?.children[1]?.children[0]?.content
}

/** By serial number, which is what the signer is named by together with the issuer. */
const isOf = ({ serialNumber }: X509Certificate, { children }: DerElement): boolean => {
  const serial = children[1]?.content
  return serial !== undefined && bare(Buffer.from(serial).toString('hex')) === bare(serialNumber)
}

const bare = (hex: string): string => hex.toLowerCase().replace(/^0+/, '')

const commonName = ({ subject }: X509Certificate): string | undefined => /^CN=(.+)$/m.exec(subject)?.[1]
