import type { FC } from 'hono/jsx'
import { useWords } from '../reader.ts'

export type Crumb = { href: string; label: string }

/** The way here: links to what is above, then this page without a link. */
export const Breadcrumb: FC<{ crumbs: readonly Crumb[]; current: string }> = ({ crumbs, current }) => {
  const t = useWords()
  return (
    <nav class="ds-breadcrumbs" aria-label={t('breadcrumb')}>
      <ol>
        {crumbs.map(({ href, label }) => (
          <li>
            <a class="ds-link" href={href}>
              {label}
            </a>
          </li>
        ))}
        <li class="breadcrumb-current" aria-current="page">
          {current}
        </li>
      </ol>
    </nav>
  )
}
