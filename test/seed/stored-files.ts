import { deflateSync } from 'node:zlib'
import type { AttachmentStore } from '../../electron/attachments/attachment-store'
import { type Attachment, mediaTypeOf } from '../../shared/attachments/attachment'
import type { Chance } from './chance'

const NAMES = ['来文扫描件', '现场照片', '值班手写记录', '传真原件', '名单', '签收单'] as const

/** Puts a few small pictures and papers into the store; they are attached to many entries. */
export async function storeFiles(store: AttachmentStore, chance: Chance): Promise<Attachment[]> {
  const files: Attachment[] = []
  for (const [index, title] of NAMES.entries()) {
    const name = index % 2 === 0 ? `${title}.pdf` : `${title}.png`
    const content = index % 2 === 0 ? paper(`No. ${index + 1}`) : picture(chance)
    const file = await store.receive()
    await file.append(content)
    const sha256 = await store.keep(file)
    files.push({ sha256, name, mediaType: mediaTypeOf(name) ?? '', size: content.length })
  }
  return files
}

/** A page of A4 with one line on it. */
function paper(line: string): Buffer {
  const drawn = `BT /F1 24 Tf 72 760 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const starts = objects.map((object, index) => {
    const start = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + table + trailer, 'latin1')
}

const SIDE = 64

/** A picture of coloured squares. */
function picture(chance: Chance): Buffer {
  const shades = Array.from({ length: 16 }, () => chance.whole(40, 230))
  const rows = Buffer.alloc(SIDE * (SIDE + 1))
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) rows[y * (SIDE + 1) + x + 1] = shades[(y >> 4) * 4 + (x >> 4)] ?? 0
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  header[8] = 8
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(content.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(checksum(named), named.length + 4)
  return framed
}

/** CRC-32 as PNG wants it. */
function checksum(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
