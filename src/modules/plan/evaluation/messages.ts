import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

interface Progressed {
  readonly left: number
  readonly total: number
  readonly fresh: number
}

const evaluationMessages = catalogue({
  sv: {
    evaluation: 'Utvärdering',
    listState: ({ left, total, fresh }: Progressed, f) =>
      `${left === 0 ? 'Du har bedömt varje åtgärd.' : `${f.number(left)} av ${f.plural(total, { one: 'åtgärd', other: 'åtgärder' })} saknar din bedömning.`} ${fresh === 0 ? 'Inget nytt underlag har kommit.' : `${f.plural(fresh, { one: 'redovisning', other: 'redovisningar' })} har du inte vägt in.`}`,
    noPlan: 'Ingen plan ännu',
    noPlanText: 'När en plan är godkänd visas dess åtgärder här.',
    plans: 'Planer',
    measure: 'Åtgärd',
    outsideAreas: 'Utanför områdena',
    leftInArea: ({ left, total }: { left: number; total: number }, f) =>
      left === 0 ? `alla ${f.number(total)} bedömda` : `${f.number(left)} av ${f.number(total)} kvar`,
    own: 'Din bedömning',
    materialCount: ({ material, fresh }: { material: number; fresh: number }, f) =>
      `${f.plural(material, { one: 'redovisning', other: 'redovisningar' })}${fresh > 0 && fresh < material ? `, ${f.number(fresh)} ${fresh === 1 ? 'ny' : 'nya'}` : ''}`,
    reached_nothing: 'Inte bedömd',
    reached_draft: 'Utkast',
    reached_published: 'Publicerad',
    reached_newer_draft: 'Publicerad, ändras',
    judgeTitle: 'Bedöm åtgärd {number}. {heading}',
    judgeState:
      'Bedömningen är din egen. Ingen godkänner eller ändrar den, och den visas bredvid samordnarens när du publicerar.',
    questionCarriedOut: 'Genomfördes åtgärden som utlovat?',
    as_promised: 'Ja, som utlovat',
    partly: 'Delvis',
    otherwise: 'Ja, men inte som utlovat',
    not_carried_out: 'Nej, inte genomförd',
    cannot_be_assessed: 'Kan inte bedömas',
    questionCameOfIt: 'Vad kan visas att den ledde till?',
    came_output: 'Prestation: det som gjordes',
    came_outcome: 'Resultat: något ändrades för dem den är till för',
    came_effect: 'Effekt: åtgärden orsakade ändringen',
    came_cannot_be_assessed: 'Kan inte bedömas',
    because: 'Varför?',
    becauseHint: 'Skriv vad bedömningen vilar på. Du kan spara utan att vara klar.',
    reports: 'Vilka redovisningar vilar den på?',
    noReports: 'Ingen redovisning är godtagen ännu.',
    otherSources: 'Andra källor',
    otherSourcesHint: 'En på varje rad, så att den går att hitta: rapport, nummer, sida.',
    keep: 'Spara utkast',
    publish: 'Publicera bedömningen',
    publishText:
      'När du publicerar kan alla läsa bedömningen, bredvid samordnarens. Det som publicerats står kvar i historiken även om du ändrar dig.',
    lacks: 'Innan den kan publiceras behövs: {list}.',
    lack_carriedOut: 'svar på om åtgärden genomfördes som utlovat',
    lack_carriedOutBecause: 'varför det bedöms så',
    lack_cameOfIt: 'svar på vad den ledde till',
    lack_cameOfItBecause: 'varför det bedöms så om vad den ledde till',
    lack_sources: 'minst en källa',
    readMaterial: 'Läs underlaget',
    coordinator: 'Samordnaren',
    versionDraft: 'Utkast sparat',
    versionPublished: 'Bedömning publicerad',
    // Beside each other on the measure's page
    beside: 'Vad som blev av löftet',
    reported: 'Redovisat',
    reportedNothing: 'Ingen har bett om någon redovisning.',
    reportedCount: ({ came, owed, accepted }: { came: number; owed: number; accepted: number }, f) =>
      `${f.number(came)} av ${f.plural(owed, { one: 'redovisning', other: 'redovisningar' })} har kommit, ${f.number(accepted)} ${accepted === 1 ? 'är godtagen' : 'är godtagna'}.`,
    carriedOut: 'Genomfört som utlovat',
    cameOfIt: 'Vad det ledde till',
    nobodyJudged: 'Ingen har bedömt det.',
    says: ({ who, day, text }: { who: string; day: string; text: string }, f) =>
      `${who}, ${f.date(day)}: ${text}`,
    rests: 'Vilar på {list}.',
    withdrawnSince: '{name} (återkallad sedan dess)',
    judgement: '{word}. {because}',
    ownWords: ({ body, level }: { body: string; level: string }) => `${body} redovisar själv: ${level}.`,
    level_output: 'vad som gjordes',
    level_outcome: 'resultat',
    level_effect: 'effekt',
    level_cannot_be_assessed: 'att det inte kan bedömas',
    judgeThis: 'Bedöm åtgärden',
  },
  en: {
    evaluation: 'Evaluation',
    listState: ({ left, total, fresh }: Progressed, f) =>
      `${left === 0 ? 'You have judged every measure.' : `${f.number(left)} of ${f.plural(total, { one: 'measure', other: 'measures' })} ${left === 1 ? 'lacks' : 'lack'} your judgement.`} ${fresh === 0 ? 'No new material has come.' : `${f.plural(fresh, { one: 'report-back', other: 'report-backs' })} you have not weighed in.`}`,
    noPlan: 'No plan yet',
    noPlanText: 'When a plan has been approved, its measures are shown here.',
    plans: 'Plans',
    measure: 'Measure',
    outsideAreas: 'Outside the areas',
    leftInArea: ({ left, total }: { left: number; total: number }, f) =>
      left === 0 ? `all ${f.number(total)} judged` : `${f.number(left)} of ${f.number(total)} left`,
    own: 'Your judgement',
    materialCount: ({ material, fresh }: { material: number; fresh: number }, f) =>
      `${f.plural(material, { one: 'report-back', other: 'report-backs' })}${fresh > 0 && fresh < material ? `, ${f.number(fresh)} new` : ''}`,
    reached_nothing: 'Not judged',
    reached_draft: 'Draft',
    reached_published: 'Published',
    reached_newer_draft: 'Published, being changed',
    judgeTitle: 'Judge measure {number}. {heading}',
    judgeState:
      'The judgement is your own. Nobody approves or changes it, and it is shown beside the coordinator’s once you publish it.',
    questionCarriedOut: 'Was the measure carried out as promised?',
    as_promised: 'Yes, as promised',
    partly: 'In part',
    otherwise: 'Yes, but not as promised',
    not_carried_out: 'No, not carried out',
    cannot_be_assessed: 'Cannot be assessed',
    questionCameOfIt: 'What can be shown to have come of it?',
    came_output: 'Output: what was done',
    came_outcome: 'Outcome: something changed for those it is meant for',
    came_effect: 'Effect: the measure caused the change',
    came_cannot_be_assessed: 'Cannot be assessed',
    because: 'Why?',
    becauseHint: 'Write what the judgement rests on. You can save before you have finished.',
    reports: 'Which report-backs does it rest on?',
    noReports: 'No report-back has been accepted yet.',
    otherSources: 'Other sources',
    otherSourcesHint: 'One on each line, so that it can be found: report, number, page.',
    keep: 'Save draft',
    publish: 'Publish the judgement',
    publishText:
      'Once you publish it, everybody can read the judgement beside the coordinator’s. What was published stays in the history even if you change your mind.',
    lacks: 'Before it can be published it needs: {list}.',
    lack_carriedOut: 'an answer to whether the measure was carried out as promised',
    lack_carriedOutBecause: 'why that is judged',
    lack_cameOfIt: 'an answer to what came of it',
    lack_cameOfItBecause: 'why that is judged of what came of it',
    lack_sources: 'at least one source',
    readMaterial: 'Read the material',
    coordinator: 'The coordinator',
    versionDraft: 'Draft saved',
    versionPublished: 'Judgement published',
    beside: 'What became of the promise',
    reported: 'Reported',
    reportedNothing: 'Nobody has asked for a report-back.',
    reportedCount: ({ came, owed, accepted }: { came: number; owed: number; accepted: number }, f) =>
      `${f.number(came)} of ${f.plural(owed, { one: 'report-back has', other: 'report-backs have' })} come, ${f.number(accepted)} ${accepted === 1 ? 'is' : 'are'} accepted.`,
    carriedOut: 'Carried out as promised',
    cameOfIt: 'What came of it',
    nobodyJudged: 'Nobody has judged it.',
    says: ({ who, day, text }: { who: string; day: string; text: string }, f) =>
      `${who}, ${f.date(day)}: ${text}`,
    rests: 'Rests on {list}.',
    withdrawnSince: '{name} (withdrawn since)',
    judgement: '{word}. {because}',
    ownWords: ({ body, level }: { body: string; level: string }) => `${body} itself reports ${level}.`,
    level_output: 'what was done',
    level_outcome: 'an outcome',
    level_effect: 'an effect',
    level_cannot_be_assessed: 'that it cannot be assessed',
    judgeThis: 'Judge the measure',
  },
})

export const evaluationWords = (locale: Locale) => translator(evaluationMessages, locale)

export const evaluationRefusals = catalogue({
  sv: {
    'evaluation.lacks': 'Bedömningen saknar något. Spara det som fattas och publicera sedan.',
  },
  en: {
    'evaluation.lacks': 'The judgement lacks something. Save what is missing, then publish.',
  },
})
