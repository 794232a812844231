import type { FC } from 'hono/jsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { OneOf } from '../../../../web/registers/register-pages.tsx'
import { paths } from '../../paths.ts'
import { reading } from '../marking.ts'
import { strategyWords } from '../messages.ts'
import type { strategies } from '../registers.ts'

type Props = OneOf<typeof strategies>
type Found = Pick<Props['more']['readings'][number], 'trafficking' | 'gender' | 'reason' | 'passage'>

const KINDS = ['planned', 'running', 'done'] as const
const keyOf = (value: number) => `mark_${value}` as 'mark_0'

/** A mark in words; nothing examined is no nought. */
export const Mark: FC<{ value: number | null }> = ({ value }) => {
  const t = strategyWords(useReader().locale)
  return value === null ? (
    <Status kind="missing">{t('not_examined')}</Status>
  ) : (
    <Status kind={KINDS[value] ?? 'planned'}>{t(keyOf(value))}</Status>
  )
}

const What: FC<{ found: Found }> = ({ found }) => {
  const t = strategyWords(useReader().locale)
  return (
    <>
      <p>
        <Mark value={found.trafficking} />{' '}
        <span class="quiet">
          {t('gender')}: {t(keyOf(found.gender))}
        </span>
      </p>
      <Written text={found.reason} />
      <blockquote>
        <Written text={found.passage} />
      </blockquote>
    </>
  )
}

/** What a strategy was found to say of trafficking, and the next step of whoever reads it. */
export const BelowStrategy: FC<Props> = ({ entry: { id }, more, refused }) => {
  const t = strategyWords(useReader().locale)
  const { mark, wasSettled, readings, mayRead, maySettle, waits, count } = more
  const action = mayRead ? paths.markStrategy({ id }) : paths.settleStrategy({ id })
  return (
    <Section id="examination" heading={t('examine')}>
      {mark === undefined ? (
        <p>{t(maySettle ? 'differ' : waits ? 'waits' : count > 0 ? 'oneHasRead' : 'notYet')}</p>
      ) : (
        <>
          <p>{t(wasSettled ? 'settled' : 'agreed')}</p>
          <What found={mark} />
        </>
      )}
      {readings.length === 0 ? null : (
        <ul class="records">
          {readings.toReversed().map((found, at) => (
            <li class="record">
              <h3 class="record-heading">{t('reading', { number: at + 1 })}</h3>
              <What found={found} />
            </li>
          ))}
        </ul>
      )}
      {mayRead || maySettle ? (
        <FormOf
          fields={reading}
          words={t}
          refused={refusedAt(refused, action)}
          action={action}
          label={t(mayRead ? 'read' : 'settle')}
          secondary
        />
      ) : null}
    </Section>
  )
}
