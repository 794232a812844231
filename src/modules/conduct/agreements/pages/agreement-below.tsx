import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { SideBySide } from '../../../../web/components/comparison.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { OneOf } from '../../../../web/registers/register-pages.tsx'
import { paths } from '../../paths.ts'
import { agreementWords } from '../messages.ts'
import type { agreements } from '../registers.ts'

type Below = OneOf<typeof agreements>

/** Beside each other: the clause in the version that the agreement was held against, and what the agreement says. */
const Difference: FC<Pick<Below, 'more'>> = ({ more: { checks, heldAgainst } }) => {
  const t = agreementWords(useReader().locale)
  const [latest] = checks
  const clause = heldAgainst.find(
    ({ id, revision }) => id === latest?.clauseId && revision === latest.clauseRevision,
  )
  if (latest === undefined || clause === undefined || latest.found === '') return null
  return (
    <Section id="difference" heading={t('difference')}>
      <SideBySide
        before={clause.wording}
        after={latest.found}
        beforeLabel={t('clauseSays', clause)}
        afterLabel={t('agreementSays')}
      />
      {clause.latest > clause.revision ? (
        <p>
          {t('newer')}{' '}
          <Link href={paths.clause.one({ id: clause.id })}>
            <Swedish text={clause.title} />
          </Link>
        </p>
      ) : null}
    </Section>
  )
}

/** What was found in an agreement, and the way to look. */
export const AgreementBelow: FC<Below> = ({ entry: { id }, more }) => {
  const t = agreementWords(useReader().locale)
  const { checks, mayCheck } = more
  return (
    <>
      <Section id="checks" heading={t('result')}>
        {checks.length === 0 ? (
          <p>{t('notChecked')}</p>
        ) : (
          <Table
            caption={t('checks')}
            captionHidden
            rows={checks}
            columns={[
              {
                heading: t('checkedOn'),
                rowHeading: true,
                cell: ({ checkedOn }) => <Day day={checkedOn} kind="short" />,
              },
              { heading: t('result'), plain: true, cell: ({ result }) => t(result) },
              { heading: t('found'), kind: 'prose', cell: ({ found }) => found },
              { heading: t('reason'), kind: 'prose', cell: ({ reason }) => reason },
            ]}
          />
        )}
        {mayCheck ? (
          <p>
            <LinkButton href={paths.check({ id })}>{t('checkNow')}</LinkButton>
          </p>
        ) : null}
      </Section>
      <Difference more={more} />
    </>
  )
}
