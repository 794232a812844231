import type { KnownKind } from './body.ts'

// Lag (2025:170) 2 § names the authorities that fight crime; read in the statute text. The other sources are the acts that
// give an authority its tasks, from general knowledge.
const crimeFighting =
  'lag (2025:170) om skyldighet att lämna uppgifter till de brottsbekämpande myndigheterna, 2 §'
const partOfPolice = 'en del av Polismyndigheten'

/** What known authorities are as recipients, by the name that the product knows them by. */
export const KNOWN_KINDS: Readonly<Record<string, readonly KnownKind[]>> = {
  Polismyndigheten: [{ kind: 'police', from: '2015-01-01', source: crimeFighting }],
  Rikspolisstyrelsen: [
    { kind: 'police', until: '2014-12-31', source: 'polislagen (1984:387) i lydelsen före 2015' },
  ],
  gränspolisen: [{ kind: 'police', source: partOfPolice }],
  'Nationella operativa avdelningen': [{ kind: 'police', from: '2015-01-01', source: partOfPolice }],
  Säkerhetspolisen: [{ kind: 'security_police', source: crimeFighting }],
  Åklagarmyndigheten: [{ kind: 'prosecutor', source: crimeFighting }],
  Ekobrottsmyndigheten: [{ kind: 'prosecutor', source: crimeFighting }],
  Tullverket: [{ kind: 'customs', source: crimeFighting }],
  Kustbevakningen: [{ kind: 'coast_guard', source: crimeFighting }],
  Skatteverket: [{ kind: 'tax', source: crimeFighting }],
  Kronofogdemyndigheten: [{ kind: 'enforcement', source: 'utsökningsbalken' }],
  Kriminalvården: [{ kind: 'prison', source: 'fängelselagen (2010:610)' }],
  'Statens institutionsstyrelse': [
    { kind: 'institutional_care', source: 'lagen (1990:52) med särskilda bestämmelser om vård av unga' },
  ],
  Migrationsverket: [{ kind: 'migration', source: 'utlänningslagen (2005:716)' }],
  Arbetsförmedlingen: [{ kind: 'employment', source: 'myndighetens instruktion' }],
  Försäkringskassan: [{ kind: 'social_insurance', source: 'socialförsäkringsbalken' }],
  Rättsmedicinalverket: [{ kind: 'forensic_medicine', source: 'myndighetens instruktion' }],
}
