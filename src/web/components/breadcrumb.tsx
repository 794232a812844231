import type { FC } from 'hono/jsx'
import { useWords } from '../reader.ts'
import { Link } from './link.tsx'

export type Crumb = { href: string; label: string; language?: string | undefined }

const langOf = (language: string | undefined) => (language === undefined ? {} : { lang: language })

/** The way here: links to what is above, then this page without a link. */
export const Breadcrumb: FC<{
  crumbs: readonly Crumb[]
  current: string
  language?: string | undefined
}> = ({ crumbs, current, language }) => {
  const t = useWords()
  return (
    <nav class="ds-breadcrumbs" aria-label={t('breadcrumb')}>
      <ol>
        {crumbs.map(({ href, label, language }) => (
          <li>
            <Link href={href} {...langOf(language)}>
              {label}
            </Link>
          </li>
        ))}
        <li class="breadcrumb-current" aria-current="page" {...langOf(language)}>
          {current}
        </li>
      </ol>
    </nav>
  )
}
