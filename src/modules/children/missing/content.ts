/**
 * What to think of where a child may disappear. Each is a prompt to talk about and prepare for: they are never summed, and a
 * child without any of them may disappear all the same (domain rule 3).
 */
export const signs = [
  {
    key: 'came_alone',
    text: {
      sv: 'Barnet kom till Sverige utan vårdnadshavare.',
      en: 'The child came to Sweden without a guardian.',
    },
  },
  {
    key: 'no_representative',
    text: {
      sv: 'Barnet har ingen god man eller företrädare än.',
      en: 'The child has no guardian ad litem or representative yet.',
    },
  },
  {
    key: 'debt',
    text: {
      sv: 'Barnet eller familjen har en skuld för resan, eller någon säger det.',
      en: 'The child or the family owes for the journey, or somebody says so.',
    },
  },
  {
    key: 'unknown_adult',
    text: {
      sv: 'En vuxen som barnet inte kan berätta om ringer, hämtar eller väntar.',
      en: 'An adult of whom the child cannot tell calls, fetches or waits.',
    },
  },
  {
    key: 'told_what_to_say',
    text: {
      sv: 'Barnet verkar ha lärt in vad det ska säga, eller tystnar när någon är nära.',
      en: 'The child seems to have learnt what to say, or falls silent when somebody is near.',
    },
  },
  {
    key: 'wants_on',
    text: {
      sv: 'Barnet säger att det ska vidare, eller att någon väntar i ett annat land.',
      en: 'The child says that they are going on, or that somebody waits in another country.',
    },
  },
  {
    key: 'decision_soon',
    text: {
      sv: 'Ett beslut väntas snart: avslag, flytt, överföring till ett annat land, 18-årsdagen.',
      en: 'A decision is near: a refusal, a move, a transfer to another country, the eighteenth birthday.',
    },
  },
  {
    key: 'new_things',
    text: {
      sv: 'Barnet har fått telefon, pengar eller kläder som ingen vet varifrån.',
      en: 'The child has a telephone, money or clothes, and nobody knows from where.',
    },
  },
  {
    key: 'gone_before',
    text: {
      sv: 'Barnet har varit borta förut, här eller på annat håll.',
      en: 'The child has been gone before, here or elsewhere.',
    },
  },
  {
    key: 'found_by_exploiter',
    text: {
      sv: 'Den som har utnyttjat barnet kan veta var barnet är.',
      en: 'Whoever has exploited the child may know where the child is.',
    },
  },
  {
    key: 'not_well',
    text: {
      sv: 'Barnet mår dåligt, sover inte eller är inte i skolan.',
      en: 'The child is unwell, does not sleep or is not at school.',
    },
  },
] as const
