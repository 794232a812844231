import type { FC } from 'hono/jsx'
import { Link } from '../../../web/components/link.tsx'
import { Day, Section } from '../../../web/components/structure.tsx'
import { Written } from '../../../web/components/written.tsx'
import { FormOf } from '../../../web/fields/form-of.tsx'
import { useReader } from '../../../web/reader.ts'
import { Ended, type OneOf } from '../../../web/registers/register-pages.tsx'
import { paths } from '../paths.ts'
import { assessmentWords } from './messages.ts'
import { type assessments, decision } from './registers.ts'

/** The way to the simulation, below the list. */
export const ToSimulation: FC = () => (
  <p>
    <Link href={paths.simulation()}>{assessmentWords(useReader().locale)('toSimulation')}</Link>
  </p>
)

/** What was decided, and why: it is what the reader came for. */
export const AssessmentState: FC<OneOf<typeof assessments>> = ({ entry: { closedOn }, more }) => {
  const { locale } = useReader()
  const t = assessmentWords(locale)
  if (more.decision === null) return <Ended on={closedOn} />
  return (
    <>
      <p>
        <strong>
          {t('decision')}: {t(more.decision as 'refrain')}
        </strong>
        {closedOn === null ? null : (
          <>
            , <Day day={closedOn} kind="date" />
          </>
        )}
      </p>
      <Written text={more.decisionGrounds} />
    </>
  )
}

/** Below an assessment: what is missing, the decision to make, the memo. */
export const AssessmentBelow: FC<OneOf<typeof assessments>> = ({ entry, more, keeps, refused }) => {
  const { locale } = useReader()
  const t = assessmentWords(locale)
  const { id } = entry
  return (
    <>
      {keeps && more.missing.length > 0 ? (
        <Section heading={t('missing')} id="missing">
          <ul>
            {more.missing.map((part) => (
              <li>{t(part)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {keeps && more.missing.length === 0 ? (
        <Section heading={t('decide')} id="decide">
          <p>{t('decideHint')}</p>
          <FormOf
            fields={decision}
            words={t}
            refused={refused}
            action={paths.decide({ id })}
            label={t('decide')}
            secondary
          />
        </Section>
      ) : null}
      <p>
        <Link href={paths.memo({ id })}>{t('memo')}</Link>
      </p>
      <ToSimulation />
    </>
  )
}
