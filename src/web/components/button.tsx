import type { FC, PropsWithChildren } from 'hono/jsx'
import { useStep } from './fold.tsx'

type ButtonVariant = 'primary' | 'secondary' | 'tertiary'
type Look = {
  /** One `primary` at most on a page. Default `primary` for a Button that is not folded away, `secondary` for LinkButton. */
  variant?: ButtonVariant
  /** For a step that takes something away. */
  danger?: boolean
}

const color = (danger: boolean | undefined) => (danger ? { 'data-color': 'danger' } : {})

/** Sends its form. `name` and `value` tell the server which of several buttons was pressed. */
export const Button: FC<
  PropsWithChildren<
    Look & {
      type?: 'submit' | 'button'
      name?: string
      value?: string
      formaction?: string
      /** Lets the button send without the browser's own checks, for "save draft". */
      formnovalidate?: boolean
      /** The visible word and what it acts on, where the word alone is repeated on the page. */
      label?: string
      id?: string
    }
  >
> = ({ variant, danger, type = 'submit', label, children, ...rest }) => (
  <button
    class="ds-button"
    type={type}
    data-variant={variant ?? useStep()}
    {...color(danger)}
    {...(label ? { 'aria-label': label } : {})}
    {...rest}
  >
    {children}
  </button>
)

/** A link that looks like a button: for the one action of a page that leads to another page. */
export const LinkButton: FC<
  PropsWithChildren<Look & { href: string; download?: boolean; label?: string }>
> = ({ variant = 'secondary', danger, href, download, label, children }) => (
  <a
    class="ds-button"
    href={href}
    data-variant={variant}
    {...color(danger)}
    {...(download ? { download: true } : {})}
    {...(label ? { 'aria-label': label } : {})}
  >
    {children}
  </a>
)

/** Buttons beside each other, wrapping on a narrow screen. */
export const ButtonRow: FC<PropsWithChildren> = ({ children }) => <div class="button-row">{children}</div>
