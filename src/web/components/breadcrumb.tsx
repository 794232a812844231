import type { FC } from 'hono/jsx'
import { useWords } from '../reader.ts'
import { Link } from './link.tsx'

export type Crumb = { href: string; label: string }

/** The way here: links to what is above, then this page without a link. */
export const Breadcrumb: FC<{ crumbs: readonly Crumb[]; current: string }> = ({ crumbs, current }) => {
  const t = useWords()
  return (
    <nav class="ds-breadcrumbs" aria-label={t('breadcrumb')}>
      <ol>
        {crumbs.map(({ href, label }) => (
          <li>
            <Link href={href}>{label}</Link>
          </li>
        ))}
        <li class="breadcrumb-current" aria-current="page">
          {current}
        </li>
      </ol>
    </nav>
  )
}
