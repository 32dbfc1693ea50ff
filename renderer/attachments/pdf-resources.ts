type Addresses = Record<string, string>

// Literal patterns: the build replaces each call with the list of files and ships them.
const characterMaps: Addresses = import.meta.glob('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
})
const fonts: Addresses = import.meta.glob('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
})
const decoders: Addresses = import.meta.glob('../../node_modules/pdfjs-dist/wasm/*.wasm', {
  query: '?url',
  import: 'default',
  eager: true,
})

async function readShipped(addresses: Addresses, name: string): Promise<Uint8Array> {
  const address = Object.entries(addresses).find(([path]) => path.endsWith(`/${name}`))?.[1]
  if (address === undefined) throw new Error(`not shipped with the program: ${name}`)
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** Character maps of fonts that name their glyphs by a Chinese code (GBK, GB18030) and are not embedded. */
export class ShippedCharacterMaps {
  async fetch({ name }: { name: string }) {
    return { cMapData: await readShipped(characterMaps, `${name}.bcmap`), isCompressed: true }
  }
}

/** Stand-ins for the fonts that every pdf reader is expected to have. */
export class ShippedFonts {
  fetch({ filename }: { filename: string }) {
    return readShipped(fonts, filename)
  }
}

/** Decoders of JBIG2 (most scanned faxes) and JPEG 2000. */
export class ShippedDecoders {
  fetch({ filename }: { filename: string }) {
    return readShipped(decoders, filename)
  }
}
