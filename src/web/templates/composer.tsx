import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import { Fold } from '../components/fold.tsx'
import { Link } from '../components/link.tsx'
import { ProgressBar, TwoColumns } from '../components/structure.tsx'
import { useWords } from '../reader.ts'

interface Way {
  readonly href: string
  readonly label: Child
}

/**
 * A document beside what is made of it (T7): the source stays in sight and scrolls by itself; beside it one piece at a time,
 * above both how far one has come and the ways to the piece before and after. On a phone the source stands above its piece,
 * a few lines high.
 */
export const Composer: FC<
  PropsWithChildren<{
    progress: { label: string; done: number; total: number; text?: string }
    previous?: Way | undefined
    next?: Way | undefined
    source: Child
    sourceLabel: string
    pieceLabel: string
  }>
> = ({ progress, previous, next, source, sourceLabel, pieceLabel, children }) => (
  <div class="composer">
    <div class="composer-top">
      <ProgressBar {...progress} />
      {previous || next ? (
        <nav class="composer-steps" aria-label={progress.label}>
          {previous ? (
            <Link href={previous.href} rel="prev">
              {previous.label}
            </Link>
          ) : null}
          {next ? (
            <a class="ds-button" data-variant="secondary" href={next.href} rel="next">
              {next.label}
            </a>
          ) : null}
        </nav>
      ) : null}
    </div>
    <TwoColumns left={source} right={children} leftLabel={sourceLabel} rightLabel={pieceLabel} />
  </div>
)

/** What of a document is finished, folded to a count. */
export const Finished: FC<PropsWithChildren<{ count: number }>> = ({ count, children }) => {
  const t = useWords()
  return count === 0 ? null : (
    <Fold look="record-row" summary={<span class="record-row-heading">{t('finishedCount', { count })}</span>}>
      {children}
    </Fold>
  )
}
