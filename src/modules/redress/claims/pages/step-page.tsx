import type { FC } from 'hono/jsx'
import type { Fields, ValuesOf, WordsOf } from '../../../../platform/fields/field.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import { sharedWords } from '../../../../web/messages.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { citation } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import { claimWords } from '../messages.ts'
import type { ViewedClaim } from '../view-actions.ts'
import { ClaimStanding, claimCrumbs, Notices, ofClaim } from './words.tsx'

type Words = ReturnType<typeof claimWords>
/** Fields for which the texts of claims have every word; the compiler says so where one is missing. */
type Worded<F extends Fields> = Words extends (key: WordsOf<F>) => string ? F : never

/** The words of a form of claims: what is asked of 16 § stands with its section. */
export const formWords = (locale: Locale): ((key: string) => string) => {
  const t = claimWords(locale) as unknown as (key: string) => string
  return (key) =>
    key === 'reportedHint' || key === 'contributedHint'
      ? `${t(key)} (${citation('bskl-16', locale)})`
      : t(key)
}

/** What a step of a claim asks for, on a page of its own. */
export interface Step<F extends Fields> {
  readonly title: (t: Words, data: ViewedClaim) => string
  /** What the window is called where the title would say how it went. */
  readonly window?: Parameters<ReturnType<typeof windowWords>>[0]
  readonly fields: F & Worded<F>
  /** What stands in the claim already, with which the form begins. */
  readonly saved?: (data: ViewedClaim) => Partial<ValuesOf<F>>
  /** What else the form begins with. */
  readonly likely?: (data: ViewedClaim, today: string) => Partial<ValuesOf<F>>
  /** What is said above the form. */
  readonly lead?: FC
  readonly address: (of: { caseId: string; claimId: string }) => string
}

/** A page for one step of a claim: what it asks, where the claim stands, and both versions where two have written. */
export const stepView = <F extends Fields>({
  title,
  window,
  fields,
  address,
  saved,
  likely,
  lead: Lead,
}: Step<F>): View<ViewedClaim> =>
  function StepPage({ data, context, refused }) {
    const t = claimWords(context.locale)
    const words = formWords(context.locale)
    const { claim, number } = data
    const of = ofClaim(data)
    return (
      <Page
        title={title(t, data)}
        {...(window === undefined ? {} : { windowTitle: windowWords(context.locale)(window) })}
        under={t('case', { number })}
        breadcrumb={claimCrumbs(t, { ...of, number })}
        state={<ClaimStanding state={claim.state} />}
        islands={['forms']}
      >
        <Notices notices={data.notices} />
        {Lead === undefined ? null : <Lead />}
        <FormOf
          fields={fields as Fields}
          words={words}
          refused={refused}
          saved={saved?.(data) ?? {}}
          likely={likely?.(data, context.today) ?? {}}
          action={address(of)}
          label={title(t, data)}
          send={sharedWords(context.locale)('save')}
          revision={claim.revision}
          cancel={paths.claim(of)}
        />
      </Page>
    )
  }
