import type { Locale } from '../../../platform/i18n/locale.ts'
import type { AnswerState, ChapterName } from './document.ts'
import type { SourceKind } from './source-shape.ts'

interface Labels {
  readonly kind: string
  readonly title: string
  readonly number: string
  readonly draft: string
  readonly publishedOn: string
  readonly asOf: string
  readonly issuer: string
  readonly fingerprint: string
  readonly noFingerprint: string
  readonly contents: string
  readonly page: string
  readonly missing: string
  readonly state: string
  readonly reference: string
  readonly chapters: Readonly<Record<ChapterName, string>>
  readonly nothingWritten: string
  readonly correction: string
  readonly correctionText: string
  readonly correctionHash: string
  readonly recommendations: string
  readonly recommendation: string
  readonly noRecommendations: string
  readonly to: string
  readonly what: string
  readonly why: string
  readonly followUp: string
  readonly followUpLead: string
  readonly noFollowUp: string
  readonly notAnswered: string
  readonly answers: Readonly<Record<AnswerState, string>>
  readonly annex: string
  readonly annexLead: string
  readonly noAnnex: string
  readonly figure: string
  readonly value: string
  readonly interval: string
  readonly figuresOf: string
  readonly courseOf: string
  readonly footnote: string
  readonly sources: string
  readonly sourcesLead: string
  readonly noSources: string
  readonly sourceNumber: string
  readonly source: string
  readonly sourceKind: string
  readonly frozen: string
  readonly hash: string
  readonly definition: string
  readonly kinds: Readonly<Record<SourceKind, string>>
  readonly missingKinds: Readonly<Record<'unknown' | 'not_collected' | 'suppressed', string>>
  readonly verification: string
  readonly verificationWhat: string
  readonly verificationHow: string
  readonly verificationSteps: readonly [string, string, string]
  readonly verificationDraft: string
}

/** Words of the printed report. `{name}` marks a place that is filled in. */
export const reportLabels: Readonly<Record<Locale, Labels>> = {
  sv: {
    kind: 'Nationell rapportör: lägesrapport',
    title: 'Läget {year}: människohandel och prostitution',
    number: 'Lägesrapport {year}, version {version}',
    draft: 'Utkast – inte fastställt',
    publishedOn: 'Offentliggjord',
    asOf: 'Läget den',
    issuer: 'Avsändare',
    fingerprint: 'Kontrollsumma (SHA-256)',
    noFingerprint: 'Ett utkast har ingen kontrollsumma.',
    contents: 'Innehåll',
    page: 'Sida {page} av {pages}',
    missing: 'källa saknas',
    state: 'Läge',
    reference: 'Källa {number}',
    chapters: {
      trends: 'Utvecklingen',
      forms: 'Former',
      routes: 'Vägar',
      convictions: 'Domar',
      unseen: 'Det som ingen ser',
      method: 'Metod och gränser',
    },
    nothingWritten: 'Här är ännu inget skrivet.',
    correction: 'Vad som har rättats',
    correctionText: 'Denna version ersätter version {version}. Skälet är: {reason}',
    correctionHash: 'Den rättade versionens kontrollsumma: {hash}',
    recommendations: 'Rekommendationer',
    recommendation: 'Rekommendation {number}',
    noRecommendations: 'Rapporten ger inga rekommendationer.',
    to: 'Till',
    what: 'Vad',
    why: 'Varför',
    followUp: 'Vad som blev av tidigare rekommendationer',
    followUpLead: 'Varje rekommendation följs upp i nästa års rapport tills den är genomförd eller avvisad.',
    noFollowUp: 'Det finns ingen tidigare rekommendation att följa upp.',
    notAnswered: 'Inte besvarad.',
    answers: {
      done: 'Genomförd',
      under_way: 'Pågår',
      not_done: 'Inte genomförd',
      rejected: 'Avvisad',
    },
    annex: 'Bilaga: underlaget sida vid sida',
    annexLead: 'Det som rapporten vilar på, med hur det är gjort och vad det inte kan säga.',
    noAnnex: 'Rapporten vilar inte på något underlag med tal.',
    figure: 'Uppgift',
    value: 'Värde',
    interval: 'Intervall',
    figuresOf: '{title}',
    courseOf: '{title} över tid',
    footnote:
      'Noll är ett uppmätt värde. Okänt, samlas inte in och skyddat är inte noll: de står för uppgifter som ingen har, som ingen har frågat efter respektive som döljs för att skydda människor.',
    sources: 'Källor',
    sourcesLead:
      'Talen i texten hänvisar hit. Varje källa är fryst när den citerades; kontrollsumman visar att det är just den som står här.',
    noSources: 'Rapporten hänvisar inte till någon källa.',
    sourceNumber: 'Nr',
    source: 'Källa',
    sourceKind: 'Slag',
    frozen: 'Fryst',
    hash: 'SHA-256 (början)',
    definition: 'Definition: {text}',
    kinds: {
      estimate: 'Skattning',
      series: 'Serie',
      release: 'Skyddad tabell',
      evidence: 'Underlag',
      document: 'Handling',
    },
    missingKinds: { unknown: 'okänt', not_collected: 'samlas inte in', suppressed: 'skyddat' },
    verification: 'Så kontrolleras rapporten',
    verificationWhat:
      'Rapporten är fryst. Kontrollsumman är SHA-256 av hela innehållet i en enda bestämd skrivning (JSON enligt RFC 8785, utan fältet hash). Ändras ett enda tecken blir kontrollsumman en annan.',
    verificationHow: 'Så gör du',
    verificationSteps: [
      'Hämta samma rapport i formatet JSON från den som har gett ut den.',
      'Ta objektet report, ta bort fältet hash och skriv resten enligt RFC 8785: nycklarna i ordning, utan blanktecken, i UTF-8.',
      'Räkna ut SHA-256 och jämför med kontrollsumman här.',
    ],
    verificationDraft: 'Detta är ett utkast. Det kan ändras och har ingen kontrollsumma.',
  },
  en: {
    kind: 'National rapporteur: situation report',
    title: 'The situation in {year}: trafficking in human beings and prostitution',
    number: 'Situation report {year}, version {version}',
    draft: 'Draft – not adopted',
    publishedOn: 'Published',
    asOf: 'As known on',
    issuer: 'Issued by',
    fingerprint: 'Checksum (SHA-256)',
    noFingerprint: 'A draft has no checksum.',
    contents: 'Contents',
    page: 'Page {page} of {pages}',
    missing: 'source missing',
    state: 'State',
    reference: 'Source {number}',
    chapters: {
      trends: 'Trends',
      forms: 'Forms',
      routes: 'Routes',
      convictions: 'Convictions',
      unseen: 'What nobody sees',
      method: 'Method and limits',
    },
    nothingWritten: 'Nothing is written here yet.',
    correction: 'What has been corrected',
    correctionText: 'This version replaces version {version}. The reason is: {reason}',
    correctionHash: 'Checksum of the corrected version: {hash}',
    recommendations: 'Recommendations',
    recommendation: 'Recommendation {number}',
    noRecommendations: 'The report makes no recommendations.',
    to: 'To',
    what: 'What',
    why: 'Why',
    followUp: 'What became of earlier recommendations',
    followUpLead:
      'Each recommendation is followed up in the report of the next year until it is done or rejected.',
    noFollowUp: 'There is no earlier recommendation to follow up.',
    notAnswered: 'Not answered.',
    answers: { done: 'Done', under_way: 'Under way', not_done: 'Not done', rejected: 'Rejected' },
    annex: 'Annex: the evidence side by side',
    annexLead: 'What the report rests on, with how it was made and what it cannot say.',
    noAnnex: 'The report rests on no evidence with figures.',
    figure: 'Fact',
    value: 'Value',
    interval: 'Interval',
    figuresOf: '{title}',
    courseOf: '{title} over time',
    footnote:
      'Zero is a measured value. Unknown, not collected and suppressed are not zero: they stand for figures that nobody has, that nobody asked for, and that are hidden to protect people.',
    sources: 'Sources',
    sourcesLead:
      'The figures in the text lead here. Each source is frozen as it was quoted; the checksum shows that it is the one that stands here.',
    noSources: 'The report refers to no source.',
    sourceNumber: 'No.',
    source: 'Source',
    sourceKind: 'Kind',
    frozen: 'Frozen',
    hash: 'SHA-256 (beginning)',
    definition: 'Definition: {text}',
    kinds: {
      estimate: 'Estimate',
      series: 'Series',
      release: 'Protected table',
      evidence: 'Evidence',
      document: 'Document',
    },
    missingKinds: { unknown: 'unknown', not_collected: 'not collected', suppressed: 'suppressed' },
    verification: 'How the report is checked',
    verificationWhat:
      'The report is frozen. The checksum is the SHA-256 of the whole content in one fixed writing (JSON by RFC 8785, without the field hash). If a single character changes, so does the checksum.',
    verificationHow: 'How to do it',
    verificationSteps: [
      'Fetch the same report as JSON from whoever issued it.',
      'Take the object report, take the field hash out of it, and write the rest by RFC 8785: keys in order, without white space, in UTF-8.',
      'Work out the SHA-256 and compare it with the checksum here.',
    ],
    verificationDraft: 'This is a draft. It can change and has no checksum.',
  },
}

/** Fills in the places of a label. */
export const filled = (label: string, places: Readonly<Record<string, string | number>>): string =>
  label.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(places[name] ?? whole))
