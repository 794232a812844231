import { paths } from '../modules/disclosure/paths.ts'

/** Every address of a referral, for the tests of who reaches it. */
export const asked = (referralId: string, caseId: string) => ({
  pages: [
    paths.referral({ referralId }),
    paths.referralFile({ referralId }),
    paths.caseReferrals({ caseId }),
    paths.newReferral({ caseId }),
    paths.offer({ caseId }),
  ],
  forms: [
    [paths.acceptReferral({ referralId }), {}],
    [paths.declineReferral({ referralId }), { reason: 'full' }],
    [paths.askForMore({ referralId }), { words: 'Påhittat' }],
    [paths.giveMore({ referralId }), { ground: 'other', provision: 'harm_test', 'items[]': ['needs.wants'] }],
    [paths.withdrawReferral({ referralId }), {}],
    [paths.beginReferral({ referralId }), {}],
    [paths.reportOutcome({ referralId }), { outcome: 'support_given' }],
    [paths.closeReferral({ referralId }), {}],
  ] as readonly (readonly [string, Record<string, string | readonly string[]>])[],
})
