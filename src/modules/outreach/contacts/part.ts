import { z } from 'zod'
import { actsAs } from '../../../platform/access/policy.ts'
import { apiPost } from '../../../platform/http/api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { holdsNothing } from '../../../platform/http/route.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import { form, type PageRoute, page } from '../../../web/pages.tsx'
import type { Sheet } from '../../support/index.ts'
import { paths } from '../paths.ts'
import {
  makeSlips,
  noteContact,
  prepareContact,
  useSlip,
  viewSlips,
  viewUnit,
  writeAnew,
  writeAnewTask,
} from './actions.ts'
import { contactRefusals, contactWords } from './messages.ts'
import { ChildPage, ContactFields, NotePage } from './pages/note-page.tsx'
import { SlipsPage, UnitPage } from './pages/unit-page.tsx'
import { outreachWorkers } from './policy.ts'
import { contactSeries } from './series.ts'

// A worker comes to these pages when a contact was noted: a line would say at which second.
const unitPage: PageRoute = { ...page(paths.unit, viewUnit, UnitPage), told: 'hour' }
const childPage: PageRoute = { ...page(paths.child, prepareContact, ChildPage), told: 'hour' }
const notePage = page(paths.note, prepareContact, NotePage)
const slipsPage = page(paths.slips, viewSlips, SlipsPage)

/** A contact as a device keeps it: it is filled in without a connection, again and again. */
export const contactSheet: Sheet = {
  page: 'contact',
  title: (locale) => contactWords(locale)('note'),
  lead: (locale) => contactWords(locale)('noteLead'),
  card: (locale) => contactWords(locale)('sheetText'),
  Fields: ContactFields,
  address: paths.contactApi(),
  stamps: { day: 'onDay', half: 'half' },
  stays: ['county', 'place'],
  leads: { name: 'age', value: 'under_18', page: 'child' },
}

/** Contacts without identity, and slips with two words (measure 9). */
export const contactsPart: Omit<Room, 'name'> = {
  routes: [
    unitPage,
    notePage,
    // What is entered late is lost rather than kept: a form that is kept says whose it is.
    holdsNothing(
      form(paths.note, noteContact, {
        page: notePage,
        done: ({ isChild, county, place }) =>
          isChild ? paths.child() : `${paths.note()}?${new URLSearchParams({ county, place })}`,
      }),
    ),
    childPage,
    slipsPage,
    form(paths.slips, makeSlips, { page: slipsPage, done: () => paths.slips() }),
    holdsNothing(form(paths.useSlip, useSlip, { page: unitPage, done: () => paths.unit() })),
  ],
  api: [
    apiPost(paths.contactApi, noteContact, {
      summary: 'Note a contact of outreach: codes alone',
      description: 'For devices without a connection. No record says who noted it.',
      status: 201,
      output: z.object({}),
      answer: () => ({}),
      example: { place: 'street', kind: 'new', county: '01', onDay: '2026-11-24', half: 'night' },
    }),
  ],
  refusals: [contactRefusals],
  series: contactSeries,
  tasks: bySystem({ [writeAnewTask]: writeAnew }),
  schedules: [{ task: writeAnewTask, crontab: '40 1 * * *', catchUp: 24 * 3_600_000 }],
  navigation: [
    {
      href: paths.unit(),
      label: (locale) => contactWords(locale)('title'),
      shownTo: (actor) => actsAs(actor, ...outreachWorkers),
      order: 17,
    },
  ],
}
