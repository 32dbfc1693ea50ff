import { crc32 } from 'node:zlib'

const UNIX_FILE = (0o100755 << 16) >>> 0

function header(signature: number, name: Buffer, content: Buffer, isCentral: boolean): Buffer {
  const fields = Buffer.alloc(isCentral ? 46 : 30)
  const at = isCentral ? 2 : 0
  fields.writeUInt32LE(signature, 0)
  if (isCentral) fields.writeUInt16LE((3 << 8) | 20, 4)
  fields.writeUInt16LE(20, 4 + at)
  fields.writeUInt32LE(crc32(content), 14 + at)
  fields.writeUInt32LE(content.length, 18 + at)
  fields.writeUInt32LE(content.length, 22 + at)
  fields.writeUInt16LE(name.length, 26 + at)
  return fields
}

/** A zip archive with the given files, stored uncompressed and executable, as a Buffer. */
export function aZip(files: Record<string, Buffer | string>): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path)
    const content = Buffer.from(text)
    const body = Buffer.concat([header(0x04034b50, name, content, false), name, content])
    const entry = header(0x02014b50, name, content, true)
    entry.writeUInt32LE(UNIX_FILE, 38)
    entry.writeUInt32LE(offset, 42)
    bodies.push(body)
    entries.push(entry, name)
    offset += body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(bodies.length, 8)
  end.writeUInt16LE(bodies.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}
