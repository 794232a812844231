import type { FC } from 'hono/jsx'
import { spokenBy, wordsOf } from '../../../../platform/questionnaire/fields.ts'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import type { OneOf } from '../../../../web/registers/register-pages.tsx'
import { paths } from '../../paths.ts'
import { surveyWords } from '../messages.ts'
import type { rounds } from '../registers.ts'
import { siteColumns } from '../site-table.ts'

type Below = OneOf<typeof rounds>

/** A file that is read in the place of what was there. */
const ReadIn: FC<{
  action: string
  label: string
  hint: string
  accept: string
  refused: Below['refused']
}> = ({ action, label, hint, accept, refused }) => {
  const t = surveyWords(useReader().locale)
  const isHere = refused?.sentTo === action
  return (
    <Details summary={label} open={isHere}>
      <p>{hint}</p>
      <Form action={action} label={label} multipart send secondary>
        <FileField
          name="file"
          label={t('file')}
          accept={accept}
          {...(isHere ? { error: errorFor(refused.errors, 'file') } : {})}
        />
      </Form>
    </Details>
  )
}

const Questions: FC<Below> = ({ entry: { id }, more: { instrument, openedOn }, keeps, refused }) => {
  const { locale } = useReader()
  const t = surveyWords(locale)
  const { items } = instrument
  const words = wordsOf(items, locale)
  const lang = spokenBy(items, locale)
  return (
    <Section id="questions" heading={t('questions')}>
      {items.length === 0 ? (
        <p>{t('noQuestions')}</p>
      ) : (
        <>
          <Table
            caption={t('questions')}
            captionHidden
            rows={items}
            columns={[
              {
                heading: t('question'),
                rowHeading: true,
                cell: ({ key }) => <span lang={lang}>{words(key)}</span>,
              },
              {
                heading: t('answersTo'),
                kind: 'prose',
                cell: ({ key, kind, options, least, most }) =>
                  kind === 'number' ? (
                    `${least}–${most}`
                  ) : (
                    <span lang={lang}>{options.map((option) => words(`${key}:${option}`)).join(' · ')}</span>
                  ),
              },
            ]}
          />
          <p>
            <Link href={paths.questions({ id })} download>
              {t('takeQuestions')}
            </Link>
          </p>
        </>
      )}
      {keeps && openedOn === null ? (
        <ReadIn
          action={paths.questions({ id })}
          label={t('readQuestions')}
          hint={t('readQuestionsHint')}
          accept=".xlsx"
          refused={refused}
        />
      ) : null}
      {keeps && openedOn === null ? (
        <Form action={paths.useShipped({ id })} label={t('useShipped')}>
          <p class="quiet">{t('useNeedsHint')}</p>
          <p class="quiet">{t('useKnowledgeHint')}</p>
          <p class="quiet">{t('useServicesHint')}</p>
          <ButtonRow>
            <Button variant="secondary" name="which" value="support">
              {t('useNeeds')}
            </Button>
            <Button variant="secondary" name="which" value="knowledge">
              {t('useKnowledge')}
            </Button>
            <Button variant="secondary" name="which" value="services">
              {t('useServices')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Section>
  )
}

const Sites: FC<Below> = ({ entry: { id }, more: { sites, openedOn, hasEnded }, refused }) => {
  const { locale } = useReader()
  const t = surveyWords(locale)
  const format = useFormat()
  const number = (key: 'people' | 'issued' | 'used' | 'answered') => ({
    heading: t(key),
    kind: 'number' as const,
    cell: (site: Below['more']['sites'][number]) => format.number(site[key]),
    foot: format.number(sites.reduce((sum, site) => sum + site[key], 0)),
  })
  return (
    <Section id="sites" heading={t('sites')}>
      {sites.length === 0 ? (
        <p>{t('noSites')}</p>
      ) : (
        <>
          {openedOn === null ? null : <p>{t('sitesLead')}</p>}
          <Table
            caption={t('sites')}
            captionHidden
            rows={sites}
            columns={[
              { heading: t('site'), rowHeading: true, cell: ({ name }) => name },
              { heading: t('stratum'), cell: ({ stratum }) => stratum },
              number('people'),
              ...(openedOn === null ? [] : [number('issued'), number('used'), number('answered')]),
            ]}
          />
        </>
      )}
      {openedOn === null ? (
        <ReadIn
          action={paths.sites({ id })}
          label={t('readSites')}
          hint={`${t('headings')}: ${siteColumns.map(({ heading }) => heading[locale]).join('; ')}`}
          accept=".csv,.xlsx"
          refused={refused}
        />
      ) : hasEnded ? null : (
        <Form action={paths.slips({ id })} label={t('slips')}>
          <p>{t('slipsHint')}</p>
          <Button variant="secondary">{t('slips')}</Button>
        </Form>
      )}
    </Section>
  )
}

/** Whether the round takes answers, and until or from when. */
const Standing: FC<Below> = ({ entry: { opensOn, closesOn }, more: { openedOn, isOpen, hasEnded } }) => {
  const t = surveyWords(useReader().locale)
  const format = useFormat()
  if (hasEnded) return <Status kind="done">{t('ended')}</Status>
  if (openedOn === null) return <Status kind="draft" />
  return isOpen ? (
    <Status kind="running">{t('openSince', { day: format.date(closesOn) })}</Status>
  ) : (
    <Status kind="planned">{t('willOpen', { day: format.date(opensOn) })}</Status>
  )
}

/** What stands below the facts of a round: how it stands, its questions, and for those who keep it its sites and steps. */
export const RoundBelow: FC<Below> = (below) => {
  const { entry, more, keeps } = below
  const t = surveyWords(useReader().locale)
  const { orderedFrom: from, ageFrom: asked, design } = entry
  return (
    <>
      <p>
        <Standing {...below} />
      </p>
      {from < asked ? <p>{t('missingAges', { from, asked, last: asked - 1 })}</p> : null}
      {design === 'volunteers' ? <p>{t('noError')}</p> : null}
      {more.hasEnded ? (
        <p>
          <Link href={paths.results({ id: entry.id })}>{t('toResults')}</Link>
        </p>
      ) : null}
      <Questions {...below} />
      {more.sites.length > 0 || keeps ? <Sites {...below} /> : null}
      {keeps && more.openedOn === null ? (
        <Section id="open" heading={t('open')}>
          <p>{t('openHint')}</p>
          <Form action={paths.open({ id: entry.id })} label={t('open')} send secondary />
        </Section>
      ) : null}
    </>
  )
}
