import fc from 'fast-check'
import { expect, test } from 'vitest'
import { revealingWord } from '../../support/index.ts'
import { calendarFile } from './calendar.ts'
import { childSheet, dayInWords } from './child-print.ts'
import { childWords } from './content/for-child.ts'
import { fits, sectionsFor } from './grounds.ts'
import { faultOfStep, groundsFor, isLate, kindsFor } from './rules.ts'
import { ageBands, grounds, parts, stepKinds } from './schema.ts'

const part = fc.constantFrom(...parts)

test('a ground that is offered carries to every recipient and rests on a section; the general clause is for police and prosecutors alone', () => {
  fc.assert(
    fc.property(part, fc.array(part, { minLength: 1, maxLength: 4 }), (from, to) => {
      for (const ground of groundsFor(from, to)) {
        for (const recipient of to) expect(fits(ground, from, recipient)).toBe(true)
        expect(sectionsFor(ground, from).length).toBeGreaterThan(0)
        if (from !== 'police' && from !== 'prosecutor')
          expect(sectionsFor(ground, from)).not.toContain('osl-10-27')
      }
      for (const ground of grounds)
        if (!groundsFor(from, to).includes(ground))
          expect(to.some((recipient) => !fits(ground, from, recipient))).toBe(true)
    }),
  )
})

test('OSL 12:2 and 18:1: consent carries nothing from police and prosecutors; 10:27 and 10:15 a do, since neither excepts 35:1', () => {
  for (const to of parts) {
    for (const from of ['police', 'prosecutor'] as const) {
      expect(fits('consent', from, to)).toBe(false)
      expect(fits('general_clause', from, to)).toBe(true)
      expect(fits('against_crime', from, to)).toBe(true)
    }
    for (const from of ['social_services', 'child_health', 'forensic_medicine'] as const)
      expect(fits('consent', from, to)).toBe(true)
  }
})

test('10:21 carries to police and prosecutor alone, and never from them', () => {
  for (const from of parts)
    for (const to of parts)
      expect(fits('offence_against_child', from, to)).toBe(
        !['police', 'prosecutor'].includes(from) && ['police', 'prosecutor'].includes(to),
      )
  expect(sectionsFor('no_harm', 'police')).toEqual(['osl-18-1', 'osl-35-1', 'bdl-2-22'])
  expect(sectionsFor('no_harm', 'social_services')).toEqual(['osl-26-1'])
  expect(sectionsFor('no_harm', 'child_health')).toEqual(['osl-25-1'])
})

test('the child’s own rows are written by the social services that asked, and by nobody else', () => {
  for (const one of parts) {
    expect(kindsFor(one, false)).not.toContain('child_voice')
    expect(kindsFor(one, false)).not.toContain('request')
  }
  expect(kindsFor('social_services', true)).toEqual(
    expect.arrayContaining(['child_voice', 'best_interest', 'language', 'interpreter', 'support_person']),
  )
})

test('interviews are written by police and prosecutor, examinations by medicine', () => {
  const writing = (kind: 'interview' | 'medical') =>
    parts.filter((one) => kindsFor(one, false).includes(kind))
  expect(writing('interview').toSorted()).toEqual(['police', 'prosecutor'])
  expect(writing('medical').toSorted()).toEqual(['child_health', 'forensic_medicine'])
  expect(kindsFor('social_services', true)).toContain('request')
})

test('a step or a task is late the day after its day, while it waits', () => {
  const late = (state: string, plannedOn = '2026-11-23') => isLate({ state, plannedOn }, '2026-11-24')
  expect(['planned', 'open', 'done', 'cancelled'].filter((state) => late(state))).toEqual(['planned', 'open'])
  expect(late('planned', '2026-11-24')).toBe(false)
})

test('a step is done on a day between the request and today, and none is cancelled without saying what was missing', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`)
  fc.assert(
    fc.property(
      day,
      day,
      day,
      fc.constantFrom('planned', 'done', 'cancelled' as const),
      (done, from, now, state) => {
        const fault = faultOfStep(
          { state: state as 'done', doneOn: done, missing: [] },
          { requestedOn: from, today: now },
        )
        if (state === 'planned') expect(fault?.code).toBe('answer_not_asked')
        else if (state === 'cancelled') expect(fault?.code).toBe('joint.say_what_was_missing')
        else expect(fault === undefined).toBe(done >= from && done <= now)
      },
    ),
  )
})

test('what the child carries says times alone: no word that tells what it is about, at any age and in any language', () => {
  for (const language of ['sv', 'en'] as const) {
    const sheet = childSheet({
      language,
      today: '2026-11-24',
      steps: stepKinds.map((kind, index) => ({
        id: String(index),
        kind,
        responsibleBody: 'x',
        responsibleName: 'Påhittade polisen',
        plannedOn: '2026-11-26',
        plannedAt: '10:00',
        state: 'planned' as const,
        doneOn: null,
        missing: [],
        revision: 1,
      })),
    })
    const text = JSON.stringify(sheet)
    expect(sheet.discreet).toBe(true)
    expect(revealingWord(text)).toBeUndefined()
    expect(text).not.toMatch(/förhör|interview|doktor|läkare|doctor|medic|barnahus|kris|crisis/i)
    // The interview, the examination and the support; the grown-ups' meetings are on no paper of the child's.
    expect(text.split('10:00')).toHaveLength(4)
    for (const age of ageBands) {
      const words = JSON.stringify(childWords[language][age])
      expect(revealingWord(words)).toBeUndefined()
      for (const kind of stepKinds) expect(childWords[language][age].steps[kind].what).not.toBe('')
    }
  }
  expect(dayInWords('sv', '2026-11-26')).toBe('torsdag 26 november')
})

test('a calendar entry can never hold more than its summary and its time', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.option(fc.constant('09:15'), { nil: null }), (id, plannedAt) => {
      const file = calendarFile(
        [{ id, plannedOn: '2026-11-26', plannedAt }],
        new Date('2026-11-24T12:00:00Z'),
        '1 möte',
      )
      expect(file).not.toContain(id)
      const event = file.slice(file.indexOf('BEGIN:VEVENT'), file.indexOf('END:VEVENT'))
      expect(event.match(/^[A-Z]+/gm)).toEqual(['BEGIN', 'UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'CLASS'])
    }),
  )
})
