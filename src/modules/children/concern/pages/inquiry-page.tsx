import type { FC } from 'hono/jsx'
import { wordsOf } from '../../../../platform/questionnaire/fields.ts'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Section, Tabs, TwoColumns } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { Contested } from '../../../../web/fields/contested.tsx'
import { enteredIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Questions } from '../../../../web/questionnaire/questions.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { paths } from '../../paths.ts'
import type { ViewedInquiry } from '../inquiry/actions.ts'
import { type Asked, asked, itemsOf } from '../inquiry/content.ts'
import { inquiryWords } from '../inquiry/messages.ts'
import { newestOf, type Progress } from '../inquiry/rules.ts'
import { answersOf, saidByChild, saidIn } from '../inquiry/told.ts'
import { concernWords } from '../messages.ts'
import { childCrumbs } from './words.tsx'

type Of = { readonly data: ViewedInquiry }
type Filled = Of & { readonly refused: RefusedForm | undefined }

const useInquiryWords = () => inquiryWords(useReader().locale)

/** How far the investigation has come, with the way to each part and to its paper. */
export const InquiryParts: FC<{
  of: { caseId: string; concernId: string }
  progress: readonly Progress[]
}> = ({ of, progress }) => {
  const t = useInquiryWords()
  return (
    <>
      <ul class="item-list">
        {progress.map(({ part, assessed, of: all }) => (
          <li>
            <div class="item-list-name">
              <Link href={paths.inquiry({ ...of, part })}>{t(`part_${part}`)}</Link>
              <Status kind={assessed === all ? 'done' : assessed === 0 ? 'missing' : 'running'}>
                {t('assessed', { assessed, of: all })}
              </Status>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Link href={paths.inquiryFile(of)} download>
          {t('print')}
        </Link>
      </p>
    </>
  )
}

const ChildSays: FC<Of> = ({ data }) => {
  const t = useInquiryWords()
  const { locale } = useReader()
  const corners = saidByChild((part) => newestOf(data.written, part), locale)
  return (
    <>
      <h2 class="ds-heading" data-size="xs">
        {t('childSays')}
      </h2>
      {data.voices.length + corners.length === 0 ? <p class="quiet">{t('childSaysNone')}</p> : null}
      {data.voices.map(({ heardOn, words }) => (
        <>
          <p class="quiet">
            <Day day={heardOn} />
          </p>
          <Written text={words} />
        </>
      ))}
      <DescriptionList
        items={corners.map(({ name, words }) => ({ term: name, value: <Written text={words} /> }))}
      />
    </>
  )
}

const AreaFields: FC<Filled & { one: Asked }> = ({ data, refused, one }) => {
  const t = useInquiryWords()
  const { locale } = useReader()
  const found = data.shown?.found ?? {}
  const questions = <Questions items={one.items} saved={found} refused={refused} unmarked />
  if (one.hint === undefined) return questions
  const next = asked[data.part].find(({ judged }) => (found[judged] ?? '') === '')
  return (
    <Section
      id={one.key}
      heading={
        found[one.judged] ? t('isAssessed', { name: saidIn(one.name, locale) }) : saidIn(one.name, locale)
      }
      open={next?.key === one.key}
    >
      <p class="quiet">{saidIn(one.hint, locale)}</p>
      {questions}
    </Section>
  )
}

const PartForm: FC<Filled> = ({ data, refused }) => {
  const t = useInquiryWords()
  const { locale } = useReader()
  const { caseId, concernId, part, shown } = data
  const revision = shown?.version ?? 0
  const entered = enteredIn(refused)
  const words = wordsOf(itemsOf(part), locale)
  const inWords = (key: string, kind: string, answer = '') =>
    kind === 'text' || answer === '' ? answer : words(`${key}:${answer}`)
  return (
    <Form
      action={paths.inquiry({ caseId, concernId, part })}
      revision={revision}
      warnUnsaved
      label={t(`part_${part}`)}
      send={t('save')}
      cancel={paths.concern({ caseId, concernId })}
    >
      <Contested
        refused={refused}
        revision={revision}
        versions={asked[part].flatMap(({ name, items }) =>
          items.map(({ key, kind }) => ({
            label: `${saidIn(name, locale)}. ${words(key)}`,
            saved: inWords(key, kind, shown?.found[key]),
            entered: inWords(key, kind, entered.text(`answers.${key}`)),
          })),
        )}
      />
      {asked[part].map((one) => (
        <AreaFields data={data} refused={refused} one={one} />
      ))}
    </Form>
  )
}

const PartRead: FC<Of> = ({ data }) => {
  const t = useInquiryWords()
  const { locale } = useReader()
  return (
    <>
      {asked[data.part].map((one) => {
        const answers = answersOf(one, data.shown?.found ?? {}, locale)
        return (
          <Section id={one.key} heading={saidIn(one.name, locale)} open>
            {answers.length === 0 ? <p class="quiet">{t('notWritten')}</p> : null}
            {one.hint === undefined ? (
              answers.map(({ answer }) => <Written text={answer} />)
            ) : (
              <DescriptionList
                items={answers.map(({ question, answer }) => ({
                  term: question,
                  value: <Written text={answer} />,
                }))}
              />
            )}
          </Section>
        )
      })}
    </>
  )
}

const Versions: FC<Of> = ({ data: { caseId, concernId, part, versions } }) => {
  const t = useInquiryWords()
  const format = useFormat()
  if (versions.length === 0) return null
  return (
    <Section id="versions" heading={t('versions')}>
      <ul class="records">
        {versions.map(({ version, madeAt, madeByName }) => (
          <li class="record">
            <p>
              <Link href={paths.inquiry({ caseId, concernId, part }, { version: String(version) })}>
                {t('version', { version })}
              </Link>{' '}
              <span class="quiet">
                {format.instant(madeAt)}, {t('by', { name: madeByName })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What is found of the child in this corner, and what is left to assess? */
export const InquiryPage: View<ViewedInquiry> = ({ data, context, refused }) => {
  const t = inquiryWords(context.locale)
  const { caseId, concernId, part, shown, versions, progress } = data
  const of = { caseId, concernId }
  const newest = versions[0]
  const body = data.writes ? <PartForm data={data} refused={refused} /> : <PartRead data={data} />
  return (
    <Page
      template="form"
      title={t(`part_${part}`)}
      windowTitle={windowWords(context.locale)('part')}
      under={concernWords(context.locale)('case', { number: data.number })}
      breadcrumb={[
        ...childCrumbs(concernWords(context.locale), data),
        { href: paths.concern(of), label: concernWords(context.locale)('investigation') },
      ]}
      state={data.writes ? <p>{t(part === 'together' ? 'leadTogether' : 'lead')}</p> : undefined}
      islands={['forms']}
      folds
    >
      <Tabs
        label={t('inquiry')}
        tabs={progress.map((one) => ({
          href: paths.inquiry({ ...of, part: one.part }),
          label: `${t(`part_${one.part}`)} (${t('howFar', { assessed: one.assessed, of: one.of })})`,
          current: one.part === part,
        }))}
      />
      {shown === undefined || newest === undefined || shown.version === newest.version ? null : (
        <Alert kind="info">
          <p>
            {t('earlier', { version: shown.version, newest: newest.version })}{' '}
            <Link href={paths.inquiry({ ...of, part })}>{t('toNewest')}</Link>
          </p>
        </Alert>
      )}
      {part === 'together' ? (
        <TwoColumns
          left={<ChildSays data={data} />}
          right={body}
          leftLabel={t('childSays')}
          rightLabel={t('part_together')}
        />
      ) : (
        body
      )}
      <Versions data={data} />
    </Page>
  )
}
