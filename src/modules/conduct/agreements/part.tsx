import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { actsAs } from '../../../platform/access/policy.ts'
import { apiGet } from '../../../platform/http/api.ts'
import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { holdsNothing } from '../../../platform/http/route.ts'
import { Link } from '../../../web/components/link.tsx'
import { form, page, shown } from '../../../web/pages.tsx'
import { pictureRoutes } from '../../../web/pictures/routes.tsx'
import { useReader } from '../../../web/reader.ts'
import { registerPages } from '../../../web/registers/register-pages.tsx'
import { conductKeepers } from '../guidelines/policy.ts'
import { paths } from '../paths.ts'
import {
  agreementSchedules,
  agreementTasks,
  checkAgreement,
  lookInAgreement,
  prepareCheck,
  renewal,
  type ViewedCompliance,
  viewCompliance,
} from './actions.ts'
import { agreementRefusals, agreementWords } from './messages.ts'
import { AgreementBelow } from './pages/agreement-below.tsx'
import { CheckPage } from './pages/check-page.tsx'
import { CompliancePage } from './pages/compliance-page.tsx'
import { compliancePicture } from './picture.ts'
import { agreements } from './registers.ts'
import { outcomes } from './rules.ts'
import { agreementSeries } from './series.ts'

/** The ways to what stands beside the agreements. */
const Beside: FC = () => {
  const t = agreementWords(useReader().locale)
  return (
    <p>
      <Link href={paths.compliance()}>{t('compliance')}</Link>
      {' · '}
      <Link href={paths.clause.list()}>{t('toClauses')}</Link>
    </p>
  )
}

const pages = registerPages(agreements, {
  paths: paths.agreement,
  words: agreementWords,
  name: 'number',
  columns: ['partner', 'country', 'endsOn'],
  moreColumns: (locale) => [
    { heading: agreementWords(locale)('result'), cell: ({ result }) => agreementWords(locale)(result) },
  ],
  Below: AgreementBelow,
  BelowList: Beside,
})
const checkPage = page(paths.check, prepareCheck, CheckPage)
const Tallied = z.array(
  z.object({
    key: z.string(),
    counts: z.array(z.object({ result: z.enum(outcomes), count: z.number() })),
  }),
)
/** Counts as programs take them: outcomes are values, not names of fields. */
const asList = (tallies: ViewedCompliance['byValue']): z.infer<typeof Tallied> =>
  tallies.map(({ key, counts }) => ({
    key,
    counts: outcomes.map((result) => ({ result, count: counts[result] })),
  }))

/** Agreements with those whom bodies pay, and whether each has a clause on the purchase of sex (measure 16). */
export const agreementPart: Omit<Room, 'name'> = {
  routes: [
    page(paths.compliance, viewCompliance, CompliancePage),
    ...pictureRoutes(paths.compliancePicture, viewCompliance, ({ byValue }, reader) => ({
      depiction: compliancePicture(byValue, reader),
      breadcrumb: [{ href: paths.compliance(), label: agreementWords(reader.locale)('compliance') }],
      source: agreementWords(reader.locale)('title'),
    })),
    ...pages.routes,
    checkPage,
    form(paths.check, checkAgreement, { page: checkPage, done: (sent) => paths.agreement.one(sent) }),
    // What is read and not kept is lost rather than kept where it comes late.
    holdsNothing(
      form(paths.lookInAgreement, lookInAgreement, {
        page: checkPage,
        bodyLimit: 12_000_000,
        done: async (prepared, _, context) =>
          context.html(
            await shown(context, (reader) =>
              CheckPage({ data: prepared, context: reader, refused: undefined }),
            ),
          ),
      }),
    ),
  ],
  api: [
    ...registerApi(agreements, {
      base: '/v1/conduct/agreements',
      name: 'agreements',
      one: 'an agreement',
      summary: 'Agreements that the reader may see, with whether each has the clause',
      more: { result: z.enum(outcomes) },
    }),
    apiGet(paths.complianceApi, viewCompliance, {
      summary: 'How many agreements that run have a clause on the purchase of sex',
      output: z.object({
        asOf: z.iso.date(),
        total: z.number(),
        byValue: Tallied,
        byKind: Tallied,
        byYear: Tallied,
      }),
      answer: ({ asOf, total, byValue, byKind, byYear }) => ({
        asOf,
        total,
        byValue: asList(byValue),
        byKind: asList(byKind),
        byYear: asList(byYear),
      }),
    }),
  ],
  ends: agreements.endings,
  refusals: [agreementRefusals],
  series: agreementSeries,
  arrivals: [renewal],
  tasks: agreementTasks,
  schedules: agreementSchedules,
  navigation: [
    {
      href: paths.agreement.list(),
      label: (locale) => agreementWords(locale)('title'),
      shownTo: (actor) => actsAs(actor, ...conductKeepers),
      order: 72,
    },
  ],
}
