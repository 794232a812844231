import type { FC } from 'hono/jsx'
import { actsAs } from '../../../platform/access/policy.ts'
import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { SelectField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Swedish } from '../../../web/components/language.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Notice } from '../../../web/components/message.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { fieldsIn } from '../../../web/fields/entered.ts'
import { download, form } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { type OneOf, registerPages } from '../../../web/registers/register-pages.tsx'
import { paths } from '../paths.ts'
import { referenceFormats, referencesFile } from '../references/files.ts'
import { studyRefusals, studyWords } from './messages.ts'
import { joinStudy, knowledgeKeepers, readStudyReferences, studies } from './registers.ts'

const OtherStudy: FC<{ of: { id: string; title: string; year: number } }> = ({ of: { id, title, year } }) => (
  <Link href={paths.study.one({ id })}>
    <Swedish text={`${title} (${year})`} />
  </Link>
)

/** What else there is of a study, which searches found it, and the form that says of what it is a report. */
const StudyBelow: FC<OneOf<typeof studies>> = ({ entry, more, keeps, refused }) => {
  const { locale } = useReader()
  const t = studyWords(locale)
  const field = fieldsIn(refused)
  const { of, reports, likely, said } = more
  return (
    <>
      {entry.retractedOn === null ? null : <Notice>{t('isRetracted')}</Notice>}
      {of === undefined ? null : (
        <p>
          {t('isReportOf')}: <OtherStudy of={of} />
        </p>
      )}
      {reports.length === 0 ? null : (
        <Section id="reports" heading={t('reports')}>
          <ul>
            {reports.map((report) => (
              <li>
                <OtherStudy of={report} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {said.length === 0 ? null : (
        <Section id="searches" heading={t('searches')}>
          <ul>
            {said.map(({ searchId, title, decision }) => (
              <li>
                <Link href={paths.search.one({ id: searchId })}>
                  <Swedish text={title} />
                </Link>
                : {t(decision ?? 'waits')}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {keeps && reports.length === 0 && (likely.length > 0 || of !== undefined) ? (
        <Section id="join" heading={t('join')}>
          <p>{t('joinLead')}</p>
          <Form action={paths.join({ id: entry.id })} label={t('join')} send={t('joinSend')} secondary>
            <SelectField
              {...field('study', of?.id)}
              label={t('studyOfIt')}
              options={[...(of === undefined ? [] : [of]), ...likely.filter(({ id }) => id !== of?.id)].map(
                ({ id, title, year }) => ({
                  value: id,
                  label: `${title} (${year})`,
                }),
              )}
              // None is an answer only where one was said: it is a study of its own again.
              {...(of === undefined ? {} : { emptyLabel: t('ownStudy'), optional: 'unmarked' as const })}
            />
          </Form>
        </Section>
      ) : null}
    </>
  )
}

/** The ways to what stands beside the studies. */
const Beside: FC = () => {
  const { locale } = useReader()
  const t = studyWords(locale)
  return (
    <>
      <ul class="link-line">
        <li>
          <Link href={paths.map()}>{t('toMap')}</Link>
        </li>
        <li>
          <Link href={paths.search.list()}>{t('toSearches')}</Link>
        </li>
      </ul>
      <p>
        {t('take')}:{' '}
        {referenceFormats.map((format, at) => (
          <>
            {at === 0 ? '' : ' · '}
            <Link href={paths.references({ format })}>{names[format]}</Link>
          </>
        ))}
      </p>
    </>
  )
}
const names = { ris: 'RIS', bibtex: 'BibTeX', csl: 'CSL-JSON' }

const pages = registerPages(studies, {
  paths: paths.study,
  words: studyWords,
  name: 'title',
  columns: ['year', 'topics', 'groups', 'mark'],
  Below: StudyBelow,
  BelowList: Beside,
})

/** Studies: what is known, how it was found out, how far it holds. */
export const studyPart: Omit<Room, 'name'> = {
  routes: [
    ...pages.routes,
    form(paths.join, joinStudy, { page: pages.one, done: ({ id }) => paths.study.one({ id }) }),
    forEverybody(
      download(paths.references, readStudyReferences, ({ references, format }) =>
        referencesFile(references, format),
      ),
    ),
  ],
  api: registerApi(studies, {
    base: '/v1/studies',
    name: 'studies',
    one: 'a study',
    summary: 'Studies, with how they were found out and how far they hold',
  }),
  ends: studies.endings,
  refusals: [studyRefusals],
  navigation: [
    {
      href: paths.map(),
      label: (locale) => studyWords(locale)('toMap'),
      shownTo: (actor) => actsAs(actor, ...knowledgeKeepers),
      order: 58,
    },
  ],
}
