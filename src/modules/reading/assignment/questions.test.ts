import { expect, test } from 'vitest'
import { readAssignment } from '../index.ts'

// The decisions are fictional; only the names of the authorities are real.
const asked = (text: string) =>
  readAssignment(
    `# Uppdrag till Brottsoffermyndigheten att räkna\n\nRegeringen ger Brottsoffermyndigheten i uppdrag att räkna. ${text}`,
  ).questions.map(({ question, part, askedIn }) =>
    [question, part === null ? '' : `del ${part}`, askedIn ?? ''].filter(Boolean).join(' | '),
  )

test.each([
  [
    'Redovisningen ska även innehålla en plan för hur stödet ska spridas under 2027.',
    ['En plan för hur stödet ska spridas under 2027'],
  ],
  [
    'Slutrapporten ska beskriva vilka som har nåtts. Uppdraget ska delredovisas senast den 1 mars 2026 och slutredovisas senast den 1 mars 2027.',
    ['Beskriv vilka som har nåtts | final'],
  ],
  [
    'En delredovisning lämnas senast den 1 mars 2026. Redovisningen ska innehålla en plan för det fortsatta arbetet. Uppdraget slutredovisas senast den 1 mars 2027.',
    ['En plan för det fortsatta arbetet | interim'],
  ],
  [
    'Redovisningen ska innehålla en beskrivning av insatserna, en bedömning av vad de har lett till samt förslag på fortsatt arbete.',
    ['En beskrivning av insatserna', 'En bedömning av vad de har lett till', 'Förslag på fortsatt arbete'],
  ],
  [
    'Av redovisningen ska det framgå hur medlen har fördelats mellan länen.',
    ['Hur medlen har fördelats mellan länen'],
  ],
  [
    'I redovisningen ska myndigheten särskilt redogöra för hinder i samverkan.',
    ['Redogör för hinder i samverkan'],
  ],
  [
    'Myndigheten ska redogöra för vidtagna åtgärder till Regeringskansliet (Socialdepartementet) senast den 1 maj 2027.',
    ['Redogör för vidtagna åtgärder'],
  ],
  [
    'Deluppdrag 2 ska redovisas senast den 1 maj 2027. Redovisningen av deluppdrag 2 ska innehålla antalet deltagare.',
    ['Antalet deltagare | del 2'],
  ],
  [
    'Myndigheten ska lämna en redovisning av uppdraget, inklusive en ekonomisk redovisning, till Regeringskansliet senast den 30 maj 2027.',
    ['Ekonomisk redovisning'],
  ],
  [
    'En ekonomisk redovisning av använda medel och vilka ändamål de använts till ska lämnas senast den 29 mars 2027 med undantag för deluppdraget 3.',
    ['Ekonomisk redovisning av använda medel och vilka ändamål de använts till'],
  ],
  [
    'Redovisningen ska innehålla följande:\n\n- antalet personer som har fått stöd,\n- vilka som inte har nåtts, och\n- vad insatserna har kostat.\n\nUppdraget ska redovisas senast den 1 maj 2027.',
    ['Antalet personer som har fått stöd', 'Vilka som inte har nåtts', 'Vad insatserna har kostat'],
  ],
  ['The final report shall also include an assessment of the results.', ['An assessment of the results']],
])('%s', (text, questions) => {
  expect(asked(text)).toEqual(questions)
})

test.each([
  'Uppdraget ska redovisas till Regeringskansliet (Socialdepartementet) senast den 1 mars 2027.',
  'Myndigheten ska redovisa uppdraget senast den 1 mars 2027.',
  'Redovisningen ska lämnas elektroniskt.',
  'Regeringen gav 2019 myndigheten i uppdrag att redovisa omfattningen.',
  'Myndigheten ska senast den 31 mars 2027 delredovisa uppdraget och redovisa uppdraget senast den 31 december 2027.',
])('nothing is asked where the decision only says when and to whom: %s', (text) => {
  expect(asked(text)).toEqual([])
})

test('what is asked stands in the decision, but for the verb that asks', () => {
  const text = `Uppdrag till Exempelmyndigheten att utbilda\n\nRegeringen uppdrar åt Exempelmyndigheten att utbilda personal.\n\nRedovisningen ska innehålla en redogörelse för antalet utbildade.\n\nUppdraget redovisas senast den 1 mars 2033.`
  const [question] = readAssignment(text).questions
  expect(text.toLowerCase()).toContain(question?.question.toLowerCase())
})
