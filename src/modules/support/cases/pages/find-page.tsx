import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
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
import type { FoundRow } from '../found-rows.ts'
import { caseWords } from '../messages.ts'
import { CaseStatus, useCaseWords } from './words.tsx'

type Found = Awaited<ReturnType<typeof findCases.run>>

const FoundCase: FC<{ row: FoundRow }> = ({ row }) => {
  const { id, number, chosenName, codes, leadsOnly, responsible, by, born } = row
  const t = useCaseWords()
  const said = [
    ...(codes === null ? [] : [t(codes.ageGroup), t(codes.step)]),
    ...(born === null ? [] : [t('bornIn', { year: born })]),
    ...(by === null || (by === 'number' && chosenName === null) ? [] : [t(`by_${by}`)]),
  ]
  return (
    <li>
      <div class="item-list-name">
        <Link href={leadsOnly ? paths.staff({ caseId: id }) : paths.case({ caseId: id })}>
          {chosenName ?? number}
        </Link>
        {chosenName === null ? null : <span class="quiet nowrap">{number}</span>}
        {codes === null ? null : <CaseStatus state={codes.state} />}
      </div>
      {said.length > 0 ? <p>{said.join(' · ')}</p> : null}
      {leadsOnly ? (
        <p>
          {responsible === null ? t('nobody') : t('ledBy', { name: responsible })} {t('ledOnly')}
        </p>
      ) : null}
    </li>
  )
}

/** Cases as they are shown where they were looked for. */
export const FoundList: FC<{ rows: readonly FoundRow[] }> = ({ rows }) => (
  <ul class="item-list">
    {rows.map((row) => (
      <FoundCase row={row} />
    ))}
  </ul>
)

const OpenNew: FC = () => {
  const t = useCaseWords()
  return (
    <LinkButton variant="secondary" href={paths.newCase()}>
      {t('newCase')}
    </LinkButton>
  )
}

const FoundCases: FC<{ found: Found }> = ({ found: { rows, total, near } }) => {
  const t = useCaseWords()
  if (rows.length > 0)
    return (
      <Section id="found" heading={t('foundHeading', { count: total })}>
        <FoundList rows={rows} />
        {total > rows.length ? <p>{t('foundMore', { count: total - rows.length })}</p> : null}
      </Section>
    )
  if (near.length === 0)
    return (
      <EmptyState heading={t('foundNothing')} action={<OpenNew />}>
        {t('foundNothingText')}
      </EmptyState>
    )
  return (
    <Section id="found" heading={t('foundNear')}>
      <p>{t('foundNearText')}</p>
      <FoundList rows={near} />
      <p>{t('foundNearNone')}</p>
      <OpenNew />
    </Section>
  )
}

/** The field by which cases are looked for; what is written stands in no address. */
export const LookFor: FC<{ sought?: string | undefined; error?: string | undefined }> = ({
  sought,
  error,
}) => {
  const t = useCaseWords()
  return (
    <search>
      <div class="found-field">
        <Form action={paths.findCase()} label={t('find')}>
          <div class="found-field-search">
            <TextField
              name="sought"
              type="search"
              label={t('sought')}
              description={t('soughtHint')}
              autocomplete="off"
              spellcheck={false}
              value={sought}
              error={error}
            />
            <Button variant="secondary">{t('findIt')}</Button>
          </div>
        </Form>
      </div>
    </search>
  )
}

/** Looks for cases by a name, a number or a day, or part of one. */
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
      title={t('find')}
      state={<p>{t('findLead')}</p>}
      breadcrumb={[{ href: paths.cases(), label: t('myCases') }]}
    >
      <LookFor
        sought={sought ?? (refused?.values.sought as string | undefined)}
        error={errorFor(errors, 'sought')}
      />
      {found === undefined ? null : <FoundCases found={found} />}
    </Page>
  )
}
