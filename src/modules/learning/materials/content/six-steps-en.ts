import { courseOwnPage, type OwnMaterial } from './own-material.ts'

/** The six steps for those who work in Sweden and read English. */
export const sixStepsInEnglish: OwnMaterial = {
  id: '1ea20000-0000-4000-8000-000000000003',
  kind: 'course',
  setting: null,
  number: 1,
  title: 'Six steps from suspicion to a life afterwards',
  summary:
    'The Swedish referral mechanism in six steps: what happens, who does it and what the law says. The course comes with Samlad and is written from Samlad’s own data of the law. No authority has reviewed it.',
  language: 'en',
  hours: 0.5,
  changeNote: '',
  pages: [
    courseOwnPage(
      'Steps 1 and 2: finding out, and safety first',
      ['brb-4-1-a', 'sol-19-1', 'sol-9-6', 'osl-10-20'],
      `Whoever meets people can find out: there is no formal status of victim, and **a well-founded thought is enough to begin to help**. Signs make you think. They are never added up, and their absence proves nothing.

1. Danger now? Call 112.
2. Speak alone with the person, with an interpreter whom nobody of the company knows.
3. Arrange a safe place. Nobody outside learns where it is.
4. Contact the regional coordinator, with the person’s consent. Without it, ask for advice and give no name.

Where a child may be harmed, report to the social welfare board **at once**. Selling sex is no offence. Help never depends on talking to the police.`,
    ),
    courseOwnPage(
      'Steps 3 and 4: the first weeks, and longer',
      ['utll-5-15', 'osl-12-2'],
      `Whoever has no permit to stay can get a **reflection period** of 30 days. The investigating officer or the social welfare board applies; the Migration Agency decides.

After it, support goes on: health care, language, work, family. Several authorities do a part each. What is told between them rests on consent, item by item, or on a section of the law that fits.`,
    ),
    courseOwnPage(
      'Steps 5 and 6: proceedings, and return or settlement',
      ['law-1988-609-1', 'bskl-15', 'osl-8-3'],
      `An injured party may have a counsel, an interpreter and somebody at their side. Compensation must be applied for, and time runs.

A return is voluntary. Risks are assessed on both sides before anybody travels, and somebody receives the person. A child never returns without an assessment of its best interests in both countries.`,
    ),
  ],
}
