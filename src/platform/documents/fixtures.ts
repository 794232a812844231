/** Documents for the tests: made while they run, all of it fictional. */
import { crc32, deflateRawSync } from 'node:zlib'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

interface Part {
  readonly name: string
  readonly content: Buffer
  /** The unpacked size that the archive states about the part; the true one where it is absent. */
  readonly declared?: number
}

const localHeader = ({ name, content, declared }: Part, packed: Buffer): Buffer => {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(crc32(content), 14)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(declared ?? content.length, 22)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([header, Buffer.from(name), packed])
}

const directoryEntry = ({ name, content, declared }: Part, packed: Buffer, offset: number): Buffer => {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  entry.writeUInt16LE(20, 6)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(crc32(content), 16)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(declared ?? content.length, 24)
  entry.writeUInt16LE(Buffer.byteLength(name), 28)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, Buffer.from(name)])
}

/** A zip archive of these parts, with whatever sizes they claim. */
export const zipOf = (parts: readonly Part[]): Uint8Array => {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = deflateRawSync(part.content, { level: 9 })
    const local = localHeader(part, packed)
    locals.push(local)
    entries.push(directoryEntry(part, packed, offset))
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

/** A PDF set from this Typst source, with its hyphens, headers and page numbers. */
export const pdfOf = (source: string): Uint8Array => {
  const compiler = NodeCompiler.create({ workspace: '/samlad-fixture' })
  compiler.addSource('/samlad-fixture/main.typ', source)
  return new Uint8Array(compiler.pdf({ mainFilePath: '/samlad-fixture/main.typ' }))
}

/** A one-page PDF written by hand; `trailer` adds entries to its trailer. */
export const handWrittenPdf = (content: Buffer, { trailer = '', filter = '' } = {}): Uint8Array => {
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    ),
    Buffer.concat([
      Buffer.from(`<< /Length ${content.length} ${filter} >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
  ]
  const pieces = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = pieces[0]!.length
  objects.forEach((body, index) => {
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    offsets.push(at)
    at += piece.length
    pieces.push(piece)
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([...pieces, Buffer.from(end)]))
}

/** Encrypted with the standard handler; the user password is not the empty one. */
export const encryptedPdf = (): Uint8Array => {
  const id = '00112233445566778899aabbccddeeff'
  const key = '5a'.repeat(32)
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<${id}> <${id}>]`
  return handWrittenPdf(Buffer.from('BT /F1 12 Tf 72 720 Td (Hemligt) Tj ET'), { trailer: encrypt })
}
