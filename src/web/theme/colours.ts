/** A colour as OKLCH: lightness 0–1, chroma from 0, hue in degrees (Björn Ottosson, "A perceptual color space"). */
type Oklch = { lightness: number; chroma: number; hue: number }
type Rgb = readonly [red: number, green: number, blue: number]

const linearRgb = ({ lightness, chroma, hue }: Oklch): Rgb => {
  const angle = (hue * Math.PI) / 180
  const a = chroma * Math.cos(angle)
  const b = chroma * Math.sin(angle)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

const shown = (rgb: Rgb): boolean => rgb.every((part) => part >= -0.0001 && part <= 1.0001)

/** The nearest colour of the same lightness and hue that a screen can show: chroma gives way. */
const withinScreen = (wanted: Oklch): Rgb => {
  let low = 0
  let high = wanted.chroma
  if (shown(linearRgb(wanted))) return linearRgb(wanted)
  while (high - low > 0.0005) {
    const middle = (low + high) / 2
    if (shown(linearRgb({ ...wanted, chroma: middle }))) low = middle
    else high = middle
  }
  return linearRgb({ ...wanted, chroma: low })
}

const gamma = (part: number): number => {
  const limited = Math.min(1, Math.max(0, part))
  return limited <= 0.0031308 ? 12.92 * limited : 1.055 * limited ** (1 / 2.4) - 0.055
}

/** The colour as `#rrggbb`, its chroma reduced where sRGB cannot show it. */
export const hex = (lightness: number, chroma: number, hue: number): string =>
  `#${withinScreen({ lightness, chroma, hue })
    .map((part) =>
      Math.round(gamma(part) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours, 1–21 (WCAG 2.2); text needs 4.5, controls and pictures 3. */
export const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((first, second) => second - first)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
