import type { Processing } from './processing-fact.ts'

/** Processing where the program tells people and programs of something. */
export const TELLING_PROCESSING: Readonly<Record<string, Processing>> = {
  reminders: {
    activity: 'reminders of deadlines',
    controller: 'each body for its own people; the body that runs the installation for the sending',
    purposes: ['Whoever has something to do by a day is told in time, once, in the way that they want.'],
    legalBasis: ['GDPR 6.1 e, and 6.1 f where the body is no authority: work is organised and answered for'],
    subjects: ['people with an account'],
    data: [
      'that somebody was reminded of how many deadlines, when, and whether it was read',
      'how somebody wants to be reminded; that they have a calendar',
    ],
    recipients: [
      'the mail server of the installation, and the person’s own: name, number of deadlines, last day',
      'whoever keeps the calendar that a person has given the secret address: kind and last day',
    ],
    transfers: 'none by the program; a person may keep a calendar with a service elsewhere',
    security: [
      'Mails and calendars name no case, no other person and no place; of the times of a case they say how many.',
      'The secret of a calendar is kept as a digest, and stops working at once when it is withdrawn.',
    ],
  },
  webhooks: {
    activity: 'telling other systems of what is published',
    controller: 'the body that runs the installation',
    purposes: ['Other systems learn what has been published, as it is published.'],
    legalBasis: ['GDPR 6.1 e: information on public activities is made available'],
    subjects: ['nobody: what is told is a kind of change and where it is read'],
    data: ['secrets that deliveries are signed with (encrypted); no personal data'],
    recipients: ['receivers that an administrator has allowed'],
    transfers: 'none of personal data',
    security: ['Secrets are encrypted with the key of the installation, which is not in the database.'],
  },
}
