import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { useNoteWords } from './signed-note.tsx'

/** The ways to newer and older pages of a list whose whole length is not counted. */
export const NewerAndOlder: FC<{ page: number; hasOlder: boolean; href: (page: number) => string }> = ({
  page,
  hasOlder,
  href,
}) => {
  const t = useNoteWords()
  if (page === 1 && !hasOlder) return null
  return (
    <nav class="button-row" aria-label={t('pages')}>
      {page > 1 ? <LinkButton href={href(page - 1)}>{t('newer')}</LinkButton> : null}
      {hasOlder ? <LinkButton href={href(page + 1)}>{t('older')}</LinkButton> : null}
    </nav>
  )
}
