import type { FC, PropsWithChildren } from 'hono/jsx'

type LinkProps = {
  href: string
  /** It stands on one line whole: a number, a name. */
  nowrap?: boolean
  rel?: string
  lang?: string | undefined
  hreflang?: string
  download?: boolean
}

/** A link within a text, a list or a table. */
export const Link: FC<PropsWithChildren<LinkProps>> = ({ nowrap, children, ...rest }) => (
  <a class={nowrap ? 'ds-link nowrap' : 'ds-link'} {...rest}>
    {children}
  </a>
)
