import { questionsOf, wordsOf } from '../../../../platform/questionnaire/fields.ts'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Questions } from '../../../../web/questionnaire/questions.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedCheck } from '../actions.ts'
import { checkWords } from '../messages.ts'

const trail = (t: ReturnType<typeof checkWords>) => [{ href: paths.courses(), label: t('toCourses') }]

/** What do I know, before the course, after it, or half a year later? Answered as nobody. */
export const CheckPage: View<ViewedCheck> = ({ data, context, refused }) => {
  const t = checkWords(context.locale)
  const { version, versionId, moment } = data
  return (
    <Page
      title={version ? t('checkOf', { course: version.title }) : t('check')}
      breadcrumb={trail(t)}
      state={
        <>
          <p>{t(moment)}</p>
          <p>{t('nobody')}</p>
        </>
      }
    >
      <Form action={paths.check({ versionId, moment })} label={t('check')}>
        <Questions items={data.instrument.items} refused={refused} />
        <ButtonRow>
          <Button>{t('send')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** What became of my answers? After the course the right ones are told too. */
export const SentPage: View<ViewedCheck> = ({ data, context }) => {
  const t = checkWords(context.locale)
  const { instrument, moment } = data
  const words = wordsOf(instrument.items, context.locale)
  const known = questionsOf(instrument.items).filter(({ key }) => instrument.right[key] !== undefined)
  return (
    <Page title={t('sent')} breadcrumb={trail(t)} state={<p>{t('sentText')}</p>}>
      {moment === 'before' || known.length === 0 ? null : (
        <Section id="right" heading={t('rightAnswers')}>
          <DescriptionList
            items={known.map(({ key }) => ({
              term: words(key),
              value: instrument.right[key]!.map((option) => words(`${key}:${option}`)).join(', '),
            }))}
          />
        </Section>
      )}
    </Page>
  )
}
