import { hex } from './colours.ts'
import { type ColourName, colourRoles, colours, scale } from './scales.ts'

const names = Object.keys(colours) as ColourName[]

/** Both schemes in one declaration; which one counts follows `color-scheme`, also in print. */
const pair = (property: string, light: string, dark: string): string =>
  light === dark ? `${property}:${light};` : `${property}:light-dark(${light},${dark});`

const colourTokens = (): string =>
  names
    .flatMap((name) => {
      const light = scale(name, 'light')
      const dark = scale(name, 'dark')
      return colourRoles.map((role) => pair(`--ds-color-${name}-${role}`, light[role], dark[role]))
    })
    .join('')

const aliases = (name: ColourName): string =>
  colourRoles.map((role) => `--ds-color-${role}:var(--ds-color-${name}-${role});`).join('')

const focusAndLink = (): string =>
  [
    pair('--ds-color-focus-inner', '#ffffff', hex(0.2, 0.005, 80)),
    pair('--ds-color-focus-outer', hex(0.27, 0.05, 205), hex(0.94, 0.02, 205)),
    pair('--ds-link-color-visited', hex(0.42, 0.12, 310), hex(0.78, 0.08, 310)),
  ].join('')

const sizes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 22, 26, 30]
const sizeTokens = (): string =>
  sizes.map((size) => `--ds-size-${size}:calc(var(--ds-size-unit)*${size});`).join('')

/** Sizes of text in rem at the medium step, smallest first; a heading may be fluid, so that long words fit. */
const textSizes = [0.75, 0.875, 1, 1.125, 1.3125, 1.5, 1.875, 2.25, 2.75, 3.25]
const textTokens = (): string =>
  textSizes
    .map((size, index) => `--ds-font-size-${index + 1}:calc(${size}rem*var(--ds-text-factor));`)
    .join('')

const headings = ['2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl']
const bodies = ['xs', 'sm', 'md', 'lg', 'xl']
const typeTokens = (): string =>
  [
    ...headings.map(
      (name, index) =>
        `--ds-heading-${name}-font-size:var(--ds-font-size-${index + 4});` +
        `--ds-heading-${name}-font-weight:600;` +
        `--ds-heading-${name}-line-height:1.25;` +
        `--ds-heading-${name}-letter-spacing:${index > 3 ? '-0.012em' : '0'};`,
    ),
    ...bodies.map(
      (name, index) =>
        `--ds-body-${name}-font-size:var(--ds-font-size-${index + 2});` +
        `--ds-body-${name}-font-weight:400;--ds-body-${name}-line-height:1.55;--ds-body-${name}-letter-spacing:0;`,
    ),
  ].join('')

const constants = [
  '--ds-line-height-sm:1.3;--ds-line-height-md:1.55;--ds-line-height-lg:1.7;',
  '--ds-font-weight-regular:400;--ds-font-weight-medium:500;--ds-font-weight-semibold:600;',
  '--ds-border-radius-sm:3px;--ds-border-radius-md:5px;--ds-border-radius-lg:8px;--ds-border-radius-xl:12px;',
  '--ds-border-radius-default:5px;--ds-border-radius-full:999px;',
  '--ds-border-width-default:1px;--ds-border-width-focus:3px;--ds-opacity-disabled:45%;',
  '--ds-shadow-xs:0 1px 2px rgb(0 0 0/.1);--ds-shadow-sm:0 1px 3px rgb(0 0 0/.14);',
  '--ds-shadow-md:0 2px 8px rgb(0 0 0/.16);--ds-shadow-lg:0 6px 16px rgb(0 0 0/.18);',
  '--ds-shadow-xl:0 12px 28px rgb(0 0 0/.2);',
].join('')

/** One step of density: `sm` is the size of an office tool, `md` of running text, `lg` of a page for a person. */
const densities = { sm: 1, md: 1.125, lg: 1.3125 } as const
const density = (): string =>
  Object.entries(densities)
    .map(([name, factor]) => `[data-size=${name}]{--ds-density:${factor}}`)
    .join('')

/**
 * The theme of the design system as a style sheet: all tokens that `@digdir/designsystemet-css` reads. Light or
 * dark follows the system, or the attribute `data-color-scheme` on `html`.
 */
export const themeStylesheet = (): string =>
  [
    '@layer ds.theme,ds.base,plain,ds.components,samlad;',
    '@layer ds.theme{',
    `:root{color-scheme:light dark;--ds-density:1;${constants}${colourTokens()}${focusAndLink()}}`,
    '[data-color-scheme=light]{color-scheme:light}[data-color-scheme=dark]{color-scheme:dark}',
    density(),
    ':root,[data-size]{--ds-text-factor:calc(var(--ds-density)/1.125);',
    `--ds-size-unit:calc(.2222rem*var(--ds-density));${sizeTokens()}${textTokens()}${typeTokens()}}`,
    `:root,[data-color=accent]{${aliases('accent')}}`,
    ...names.filter((name) => name !== 'accent').map((name) => `[data-color=${name}]{${aliases(name)}}`),
    '}',
  ].join('\n')
