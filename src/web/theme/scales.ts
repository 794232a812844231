import { hex } from './colours.ts'

/** The sixteen roles that every colour of the design system has. */
export const colourRoles = [
  'background-default',
  'background-tinted',
  'surface-default',
  'surface-tinted',
  'surface-hover',
  'surface-active',
  'border-subtle',
  'border-default',
  'border-strong',
  'text-subtle',
  'text-default',
  'base-default',
  'base-hover',
  'base-active',
  'base-contrast-subtle',
  'base-contrast-default',
] as const
export type ColourRole = (typeof colourRoles)[number]
export type Scheme = 'light' | 'dark'
export type Scale = Readonly<Record<ColourRole, string>>

/** Lightness of each role, and how much of the scale's chroma it carries. */
type Step = readonly [lightness: number, chroma: number]
type Steps = Readonly<Record<ColourRole, Step>>

const light: Steps = {
  'background-default': [0.985, 0.06],
  'background-tinted': [0.965, 0.14],
  'surface-default': [1, 0],
  'surface-tinted': [0.945, 0.22],
  'surface-hover': [0.915, 0.3],
  'surface-active': [0.88, 0.38],
  'border-subtle': [0.85, 0.3],
  'border-default': [0.6, 0.7],
  'border-strong': [0.48, 0.9],
  'text-subtle': [0.45, 0.9],
  'text-default': [0.27, 0.6],
  'base-default': [0.44, 1],
  'base-hover': [0.38, 0.95],
  'base-active': [0.32, 0.85],
  'base-contrast-subtle': [0.92, 0.2],
  'base-contrast-default': [1, 0],
}

const dark: Steps = {
  'background-default': [0.2, 0.12],
  'background-tinted': [0.225, 0.2],
  'surface-default': [0.245, 0.16],
  'surface-tinted': [0.29, 0.32],
  'surface-hover': [0.325, 0.4],
  'surface-active': [0.37, 0.46],
  'border-subtle': [0.4, 0.34],
  'border-default': [0.6, 0.6],
  'border-strong': [0.74, 0.65],
  'text-subtle': [0.78, 0.66],
  'text-default': [0.94, 0.16],
  'base-default': [0.74, 0.8],
  'base-hover': [0.8, 0.7],
  'base-active': [0.86, 0.55],
  'base-contrast-subtle': [0.25, 0.3],
  'base-contrast-default': [0.16, 0.2],
}

/**
 * The colours of Samlad. `accent`: a calm deep blue-green. `neutral`: warm greys. `warning` is the one warm
 * signal, for "late" and "missing". `danger` is kept for errors and for steps that take something away.
 */
export const colours = {
  accent: { hue: 205, chroma: 0.085 },
  neutral: { hue: 80, chroma: 0.012 },
  info: { hue: 245, chroma: 0.09 },
  success: { hue: 155, chroma: 0.09 },
  warning: { hue: 52, chroma: 0.125 },
  danger: { hue: 25, chroma: 0.16 },
} as const
export type ColourName = keyof typeof colours

/**
 * Grounds and surfaces of every colour are the neutral's, so that a tinted part never stands on a second white.
 */
const isGround = (role: ColourRole): boolean => role === 'background-default' || role === 'surface-default'

/** The sixteen colours of a name in one scheme, as `#rrggbb`. */
export const scale = (name: ColourName, scheme: Scheme): Scale => {
  const steps = scheme === 'light' ? light : dark
  const entries = colourRoles.map((role) => {
    const { hue, chroma } = colours[isGround(role) ? 'neutral' : name]
    const [lightness, share] = steps[role]
    // The neutral is so grey that its grounds would lose their warmth at the shares of a strong colour.
    const amount = name === 'neutral' || isGround(role) ? Math.max(share, 0.45) : share
    return [role, hex(lightness, lightness === 1 ? 0 : chroma * amount, hue)] as const
  })
  return Object.fromEntries(entries) as Scale
}
