import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedLetter } from '../actions.ts'
import { letterWords } from '../messages.ts'
import { decided, returning, written } from '../records.ts'
import { LetterStatus, useLetterWords } from './letters-page.tsx'

interface Part {
  readonly data: ViewedLetter
  readonly refused: RefusedForm | undefined
}

const placeOf = ({ caseId, letter }: ViewedLetter) => ({ caseId, letterId: letter.id })

/** How it stands, in a sentence. */
const Standing: FC<{ data: ViewedLetter }> = ({ data }) => {
  const t = useLetterWords()
  const format = useFormat()
  const { letter, signer, writer, appealUntil, signs } = data
  const said = {
    draft: t('draftBy', { name: writer }),
    waiting: signs ? t('waitsForYou', { name: writer }) : t('waitsFor'),
    discarded: t('discardedText'),
    finished:
      letter.finishedAt === null
        ? ''
        : t('finishedBy', {
            name: signer,
            day: format.date(dayOf(letter.finishedAt)),
            pages: letter.pages ?? 1,
          }),
  }
  return (
    <>
      <LetterStatus {...letter} />
      <p>
        {said[letter.state]}
        {letter.toldOn === null ? null : ` ${t('toldOn', { day: format.date(letter.toldOn) })}`}
        {appealUntil === null ? null : ` ${t('appealUntil', { day: format.date(appealUntil) })}`}
      </p>
    </>
  )
}

/** What speaks against sending it, and why it came back. */
const Before: FC<{ data: ViewedLetter }> = ({ data: { letter, notSafe, protection, returner } }) => {
  const t = useLetterWords()
  const { locale } = useReader()
  return (
    <>
      {letter.state === 'draft' && letter.returned !== '' ? (
        <Alert kind="warning" heading={t('returnedHeading', { name: returner })}>
          <Written text={letter.returned} />
        </Alert>
      ) : null}
      {letter.toldOn === null && (notSafe || protection !== undefined) ? (
        <Alert kind="danger">
          {protection === undefined ? null : (
            <p>
              {protection(locale)}. {t('protected')}
            </p>
          )}
          {notSafe ? <p>{t('notSafe')}</p> : null}
        </Alert>
      ) : null}
    </>
  )
}

const Files: FC<{ data: ViewedLetter }> = ({ data }) => {
  const t = useLetterWords()
  const href = (as: string) => paths.letterFile(placeOf(data), { as })
  if (data.letter.state !== 'finished')
    return (
      <LinkButton variant="secondary" href={href('pdf')}>
        {t('asPdf')}
      </LinkButton>
    )
  return (
    <ButtonRow>
      <LinkButton href={href('pdf')}>{t('pdf')}</LinkButton>
      <LinkButton href={href('word')}>{t('word')}</LinkButton>
      {data.letter.address === '' ? null : <LinkButton href={href('cover')}>{t('cover')}</LinkButton>}
    </ButtonRow>
  )
}

/** What it says, for whoever does not change it. */
const Text: FC<{ data: ViewedLetter }> = ({ data: { letter } }) => {
  const t = useLetterWords()
  const said = (['reasons', 'provisions', 'delegation'] as const)
    .filter((name) => letter[name] !== '')
    .map((name) => ({ term: t(name), value: <Written text={letter[name]} lang={letter.language} /> }))
  return (
    <Section id="text" heading={letter.subject} lang={letter.language}>
      <Written text={letter.body} lang={letter.language} />
      {letter.kind === 'decision' ? (
        <DescriptionList
          items={[
            ...said,
            ...(letter.appeal === null
              ? []
              : [{ term: t('appeal'), value: `${t(`appeal_${letter.appeal}`)}. ${letter.appealNote}` }]),
          ]}
        />
      ) : null}
    </Section>
  )
}

/** The draft with its fields, and what can be done with it. */
const Draft: FC<Part> = ({ data, refused }) => {
  const t = useLetterWords()
  const { letter, gaps, wantsSigning } = data
  const place = placeOf(data)
  const isDecision = letter.kind === 'decision'
  const step = wantsSigning ? 'send' : 'finish'
  // Each button is of the one form: what is finished is what stands in it.
  const form = {
    action: isDecision ? paths.saveDecision(place) : paths.letter(place),
    label: t('save'),
    secondary: true,
    words: t as never,
    refused,
    saved: letter,
    revision: letter.revision,
    steps: (
      <>
        <Button formaction={paths[`${step}Letter`](place)}>{t(step)}</Button>
        <Files data={data} />
        <Button variant="tertiary" danger formaction={paths.discardLetter(place)}>
          {t('discard')}
        </Button>
      </>
    ),
  }
  return (
    <>
      {gaps.length > 0 ? <p>{t('gaps', { gaps })}</p> : null}
      {isDecision ? <FormOf fields={decided} {...form} /> : <FormOf fields={written} {...form} />}
      <p class="quiet">{t(`${step}Hint`)}</p>
    </>
  )
}

/** Another who leads has read it: signs, or returns it with what is to be changed. */
const Sign: FC<Part> = ({ data, refused }) => {
  const t = useLetterWords()
  const place = placeOf(data)
  const { revision } = data.letter
  return (
    <>
      <Section id="sign" heading={t('sign')}>
        <p class="quiet">{t('signHint')}</p>
        <Form action={paths.signLetter(place)} revision={revision} send={t('sign')} />
      </Section>
      <Section id="return" heading={t('returnHeading')}>
        <FormOf
          action={paths.returnLetter(place)}
          label={t('returnIt')}
          secondary
          fields={returning}
          words={t}
          refused={refusedAt(refused, paths.returnLetter(place))}
          hidden={{ revision: String(revision) }}
        />
      </Section>
    </>
  )
}

const Tell: FC<Part> = ({ data, refused }) => {
  const t = useLetterWords()
  const { today } = useReader()
  const { appeal, toldOn } = data.letter
  const address = paths.tellLetter(placeOf(data))
  const own = refusedAt(refused, address)
  const form = (
    <Form action={address} label={t('tellHeading')} send={t(toldOn === null ? 'tell' : 'tellAgain')}>
      <DateField
        {...fieldsIn(own)('toldOn')}
        label={t('tellOn')}
        {...(appeal === 'court' ? { description: t('tellHint') } : {})}
        max={today}
      />
    </Form>
  )
  return toldOn === null ? (
    <Section id="told" heading={t('tellHeading')}>
      {form}
    </Section>
  ) : (
    <Details summary={t('tellAgain')} open={own !== undefined}>
      {form}
    </Details>
  )
}

/** A letter of a case: a draft to write, something to sign, or what was finished. */
export const LetterPage: View<ViewedLetter> = ({ data, context, refused }) => {
  const t = letterWords(context.locale)
  const { caseId, number, works, letter, writes, signs } = data
  const isDraft = letter.state === 'draft' && writes
  const reads = works || letter.state !== 'draft'
  const tells = letter.state === 'finished' && writes
  const asks = signs || (tells && letter.toldOn === null)
  return (
    <Page
      title={t(letter.kind)}
      windowTitle={t('letter')}
      under={t('caseNumber', { number })}
      {...(isDraft ? { template: 'form' } : asks ? {} : { template: 'document' })}
      breadcrumb={
        works
          ? [
              { href: paths.case({ caseId }), label: t('caseNumber', { number }) },
              { href: paths.letters({ caseId }), label: t('letters') },
            ]
          : []
      }
      state={<Standing data={data} />}
    >
      <Before data={data} />
      {isDraft ? <Draft data={data} refused={refused} /> : null}
      {!isDraft && reads ? (
        <>
          <Text data={data} />
          <Files data={data} />
        </>
      ) : null}
      {letter.state === 'waiting' && writes ? (
        <Form
          action={paths.takeBackLetter({ caseId, letterId: letter.id })}
          revision={letter.revision}
          send={t('takeBack')}
          secondary
        />
      ) : null}
      {signs ? <Sign data={data} refused={refused} /> : null}
      {tells ? <Tell data={data} refused={refused} /> : null}
    </Page>
  )
}
