import { Refusal } from '../refusal.ts'
import type { MediaType } from './media-type.ts'

const MOST_PIXELS = 100_000_000

/**
 * A picture without what it tells beside what it shows: no place, time, camera or name (EXIF, XMP, IPTC). It is
 * turned upright first, since the way up is metadata too. Other types are given back as they are.
 *
 * @throws Refusal `file.broken` where the picture cannot be read.
 */
export const withoutMetadata = async (bytes: Uint8Array, type: MediaType): Promise<Uint8Array> => {
  if (!type.startsWith('image/')) return bytes
  const { default: sharp } = await import('sharp')
  try {
    const animated = type === 'image/gif' || type === 'image/webp'
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, animated })
    const upright = animated ? picture : picture.autoOrient()
    // sharp leaves all metadata out unless asked to keep it.
    switch (type) {
      case 'image/jpeg':
        return await upright.jpeg({ quality: 92 }).toBuffer()
      case 'image/png':
        return await upright.png().toBuffer()
      case 'image/webp':
        return await upright.webp({ quality: 92 }).toBuffer()
      case 'image/gif':
        return await upright.gif().toBuffer()
      default:
        return await upright.tiff({ compression: 'lzw' }).toBuffer()
    }
  } catch {
    throw new Refusal('file.broken', 422)
  }
}
