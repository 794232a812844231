import { type ColourName, type ColourRole, scale } from '../theme/scales.ts'

type ColourOf = (name: ColourName, role: ColourRole) => string

type Rule = readonly [selectors: readonly string[], declarations: string]

/** How what stands inside a drawing looks; words and shapes say the same as its colours. */
const rulesWith = (colour: ColourOf): Rule[] => {
  const text = colour('neutral', 'text-default')
  const quiet = colour('neutral', 'text-subtle')
  const line = colour('neutral', 'border-subtle')
  const surface = colour('neutral', 'surface-default')
  const firm = colour('neutral', 'border-strong')
  const part = (names: string[], name: ColourName, fill: ColourRole = 'surface-active'): Rule => [
    names.map((one) => `.picture-part-${one}`),
    `fill:${colour(name, fill)};stroke:${colour(name, 'border-default')}`,
  ]
  const status = (names: string[], fill: string): Rule => [
    names.map((one) => `.picture-status-${one}`),
    `fill:${fill}`,
  ]
  return [
    [['.picture-grid'], `stroke:${line};stroke-opacity:.7`],
    [['.picture-row'], `stroke:${line};stroke-opacity:.45`],
    [['.picture-axis', '.picture-axis text'], `fill:${quiet};font-size:12.5px`],
    [['.picture-group'], 'font-weight:600'],
    [['.picture-today'], `stroke:${text};stroke-dasharray:2 3;stroke-width:1.5px`],
    [['.picture-strong', '.picture-value', '.picture-value text'], 'font-weight:600'],
    [['.picture-number', '.picture-value', '.picture-value text'], 'font-variant-numeric:tabular-nums'],
    [['.picture-small'], 'font-size:12px'],
    [['.picture-quiet'], `fill:${quiet}`],
    [['.picture-halo'], `paint-order:stroke;stroke:${surface};stroke-linejoin:round;stroke-width:4px`],
    [['.picture-ground'], `fill:${surface}`],
    [['.picture-hatch'], `fill:none;stroke:${firm};stroke-opacity:.42;stroke-width:1.5px`],
    status(['late', 'missing', 'atRisk'], colour('warning', 'text-subtle')),
    status(['done'], colour('success', 'text-subtle')),
    status(['running'], colour('accent', 'text-subtle')),
    status(['waiting'], colour('info', 'text-subtle')),
    status(['draft', 'planned', 'withdrawn'], quiet),
    [['.picture-part'], 'stroke-width:1.25px'],
    [['.picture-part-clear'], 'stroke-width:0'],
    part(['done'], 'success'),
    part(['running'], 'accent'),
    part(['waiting'], 'info'),
    part(['draft', 'planned', 'withdrawn'], 'neutral', 'surface-tinted'),
    part(['late', 'missing', 'atRisk'], 'warning'),
    [['.picture-interim'], `fill:none;stroke:${colour('accent', 'text-subtle')};stroke-width:2px`],
    [['.picture-target'], `stroke:${colour('success', 'text-subtle')};stroke-dasharray:7 4;stroke-width:2px`],
    [['.picture-target-word'], `fill:${colour('success', 'text-subtle')};font-weight:600`],
    [['.picture-baseline'], `stroke:${quiet};stroke-dasharray:1.5 3.5;stroke-linecap:round;stroke-width:2px`],
    [['.picture-line'], `fill:none;stroke:${colour('accent', 'text-subtle')};stroke-width:2.5px`],
    [['.picture-dot'], `fill:${surface};stroke:${colour('accent', 'text-subtle')};stroke-width:2.5px`],
    [['.picture-dot-zero'], `fill:${colour('accent', 'text-subtle')}`],
    [['.picture-band'], `fill:${colour('accent', 'surface-active')};fill-opacity:.75;stroke:none`],
    [['.picture-whisker'], `fill:none;stroke:${colour('accent', 'border-default')};stroke-width:1.5px`],
    [['.picture-gap'], `fill:${colour('neutral', 'surface-tinted')};stroke:none`],
    [['.picture-edge'], `fill:none;stroke:${firm};stroke-width:1.5px`],
    [
      ['.picture-edge-against'],
      `fill:none;stroke:${colour('warning', 'text-subtle')};stroke-dasharray:4 3;stroke-width:1.75px`,
    ],
    [['.picture-arrow'], `fill:${firm};stroke:none`],
    [['.picture-arrow-against'], `fill:${colour('warning', 'text-subtle')};stroke:none`],
    [
      ['.picture-node'],
      `fill:${colour('neutral', 'background-default')};stroke:${colour('neutral', 'border-default')};stroke-width:1.25px`,
    ],
    [
      ['.picture-node-warned'],
      `fill:${colour('warning', 'background-tinted')};stroke:${colour('warning', 'border-default')};stroke-width:1.25px`,
    ],
    [['.picture-square'], 'stroke-width:1px'],
    [['.picture-letters'], 'font-size:12px;font-weight:600'],
    [['.picture-on-dark'], `fill:${colour('accent', 'base-contrast-default')}`],
    [
      ['.picture-step-none'],
      `fill:${colour('neutral', 'surface-tinted')};stroke:${colour('neutral', 'border-default')}`,
    ],
    [['.picture-step-zero'], `fill:${surface};stroke:${colour('neutral', 'border-default')}`],
    [
      ['.picture-step-0'],
      `fill:${colour('accent', 'surface-tinted')};stroke:${colour('accent', 'border-default')}`,
    ],
    [
      ['.picture-step-1'],
      `fill:${colour('accent', 'border-subtle')};stroke:${colour('accent', 'border-default')}`,
    ],
    [
      ['.picture-step-2'],
      `fill:${colour('accent', 'border-default')};fill-opacity:.72;stroke:${colour('accent', 'border-default')}`,
    ],
    [['.picture-step-3'], `fill:${colour('accent', 'base-default')}`],
    [['.picture-step-4'], `fill:${colour('accent', 'base-active')}`],
    [
      ['.picture-county'],
      `stroke:${colour('neutral', 'border-default')};stroke-linejoin:round;stroke-width:.8px`,
    ],
    [
      ['.picture-money-decided'],
      `fill:${colour('accent', 'base-default')};stroke:${surface};stroke-width:1.5px`,
    ],
    [
      ['.picture-money-planned'],
      `fill:${colour('accent', 'surface-active')};stroke:${colour('accent', 'border-default')};stroke-width:1.25px`,
    ],
    [['.picture-money-untraced'], `fill:${surface};stroke:${firm};stroke-dasharray:3 2;stroke-width:1.25px`],
  ]
}

const written = (rules: readonly Rule[], within: string): string =>
  rules
    .map(([selectors, declarations]) => `${selectors.map((one) => within + one).join(',')}{${declarations}}`)
    .join('')

const fonts = 'system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif'

/** For the pages of the house: the colours of the theme, light and dark. */
export const drawingStylesheet = (): string =>
  written(
    rulesWith((name, role) => `var(--ds-color-${name}-${role})`),
    '.picture ',
  )

const nameIn = (selector: string): string => /picture-[\w-]+/.exec(selector)?.[0] ?? ''
const alone = rulesWith((name, role) => scale(name, 'light')[role]).map((rule) => ({
  names: rule[0].map(nameIn),
  written: written([rule], 'svg '),
}))
const usual = `svg text{fill:${scale('neutral', 'light')['text-default']};font-family:${fonts};font-size:13.5px;white-space:pre}`

/** For a drawing that stands by itself: light, with what its own classes need and nothing else. */
export const standaloneStyle = (body: string): string => {
  const used = new Set(body.match(/picture-[\w-]+/g))
  return (
    usual +
    alone.map(({ names, written: rule }) => (names.some((name) => used.has(name)) ? rule : '')).join('')
  )
}

/** Colours of the frame around a drawing that stands by itself. */
export const frame = {
  ground: '#ffffff',
  text: scale('neutral', 'light')['text-default'],
  quiet: scale('neutral', 'light')['text-subtle'],
  line: scale('neutral', 'light')['border-subtle'],
  link: scale('accent', 'light')['text-subtle'],
  fonts,
} as const
