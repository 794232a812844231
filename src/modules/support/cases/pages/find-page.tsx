import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { findCases } from '../find-actions.ts'
import { caseWords } from '../messages.ts'
import { CaseStatus, useCaseWords } from './words.tsx'

type Found = Awaited<ReturnType<typeof findCases.run>>

const FoundCases: FC<{ found: Found }> = ({ found }) => {
  const t = useCaseWords()
  if (found.rows.length === 0)
    return (
      <EmptyState
        heading={t('foundNothing')}
        action={
          <LinkButton variant="secondary" href={paths.newCase()}>
            {t('newCase')}
          </LinkButton>
        }
      >
        {t('foundNothingText')}
      </EmptyState>
    )
  return (
    <Section id="found" heading={t('foundHeading', { count: found.rows.length })}>
      <ul class="item-list">
        {found.rows.map(({ id, number, chosenName, codes, leadsOnly }) => (
          <li>
            <div class="item-list-name">
              <Link href={leadsOnly ? paths.staff({ caseId: id }) : paths.case({ caseId: id })}>
                {chosenName ?? number}
              </Link>
              {chosenName === null ? null : <span class="quiet nowrap">{number}</span>}
              {codes === null ? null : <CaseStatus state={codes.state} />}
            </div>
            {codes === null ? null : (
              <p>
                {t(codes.ageGroup)} · {t(codes.step)}
              </p>
            )}
            {leadsOnly ? <p>{t('ledOnly')}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Looks for a case by exactly a number or a whole name; what was written stands in no address. */
export const FindPage: FC<{
  context: PageContext
  refused?: RefusedForm | undefined
  found?: Found
  sought?: string
}> = ({ context, refused, found, sought }) => {
  const t = caseWords(context.locale)
  const errors = refused?.errors ?? []
  return (
    <Page
      context={context}
      title={t('find')}
      state={<p>{t('findLead')}</p>}
      breadcrumb={[{ href: paths.cases(), label: t('myCases') }]}
      errors={errors}
    >
      <Form action={paths.findCase()} send={t('findIt')}>
        <TextField
          name="sought"
          label={t('sought')}
          description={t('soughtHint')}
          autocomplete="off"
          spellcheck={false}
          value={sought ?? (refused?.values.sought as string | undefined)}
          error={errorFor(errors, 'sought')}
        />
      </Form>
      {found === undefined ? null : <FoundCases found={found} />}
    </Page>
  )
}
