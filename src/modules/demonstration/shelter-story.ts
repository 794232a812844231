import { housingActions } from '../housing/index.ts'
import type { InputOf, SafetyScene } from './cast.ts'

const {
  registerShelter,
  writeLocation,
  addRoom,
  viewPlaces,
  takePlaceOut,
  confirmLocation,
  viewEntries,
  admitShelter,
} = housingActions

/** Identifiers of the three shelters. */
export interface Shelters {
  readonly yard: string
  readonly birch: string
  readonly lighthouse: string
}

/** Three shelters of two bodies, with their rooms; one place of one of them is out of service. */
export const playShelters = async ({ act, cast, day }: SafetyScene): Promise<Shelters> => {
  const { shelter, shelterColleague, otherShelter, otherShelterNight, keeper } = cast
  const made = async (
    staff: typeof shelter,
    fields: InputOf<typeof registerShelter>,
    where: { readonly address: string; readonly municipality: string },
  ): Promise<string> => {
    const { shelterId } = await act(staff, day(-114), registerShelter, fields)
    await act(staff, day(-114), writeLocation, { shelterId, ...where, revision: 0 })
    await act(staff === shelter ? shelterColleague : otherShelterNight, day(-114), confirmLocation, {
      shelterId,
    })
    for (const { number } of (await act(keeper, day(-114), viewEntries, {})).entries)
      await act(keeper, day(-114), admitShelter, { entry: number, answer: 'admit' })
    return shelterId
  }
  const yard = await made(
    shelter,
    {
      name: 'Påhittade gården',
      kind: 'ngo',
      receives: ['women', 'trans_persons', 'accompanying_children'],
      accepts: ['mental_illness', 'accessibility', 'pets'],
      languages: ['sv', 'en', 'ro', 'ar'],
      security: 'high',
    },
    { address: 'Påhittade vägen 1', municipality: '1280' },
  )
  const birch = await made(
    shelter,
    {
      name: 'Påhittade björken',
      kind: 'ngo',
      receives: ['women', 'men', 'trans_persons'],
      accepts: ['addiction'],
      languages: ['sv', 'en'],
      security: 'standard',
    },
    { address: 'Påhittade gränd 2', municipality: '1480' },
  )
  const lighthouse = await made(
    otherShelter,
    {
      name: 'Påhittade fyren',
      kind: 'private_with_permit',
      receives: ['women', 'families', 'accompanying_children'],
      accepts: ['addiction', 'mental_illness'],
      languages: ['sv', 'ro', 'es'],
      security: 'raised',
    },
    { address: 'Påhittade stigen 3', municipality: '2580' },
  )
  const room = (
    staff: typeof shelter,
    shelterId: string,
    name: string,
    more: Partial<InputOf<typeof addRoom>>,
  ) => act(staff, day(-114), addRoom, { shelterId, name: `${name} (påhittat)`, ...more })
  await room(shelter, yard, 'Blå rummet', { adults: 1, children: 2, accessible: 'yes' })
  await room(shelter, yard, 'Gröna rummet', { adults: 1, infants: 1 })
  await room(shelter, yard, 'Gula rummet', { adults: 2, shared: 'yes' })
  await room(shelter, birch, 'Norra rummet', { adults: 1 })
  await room(shelter, birch, 'Södra rummet', { adults: 1 })
  await room(otherShelter, lighthouse, 'Övre rummet', { adults: 1, children: 1 })
  await room(otherShelter, lighthouse, 'Nedre rummet', { adults: 2, children: 2 })
  const { seen } = await act(shelter, day(-3), viewPlaces, { shelterId: birch })
  const broken = seen?.places.find((place) => place.room.name === 'Södra rummet (påhittat)')
  if (broken === undefined) throw new Error('A room that was added is not there')
  await act(shelter, day(-3), takePlaceOut, {
    shelterId: birch,
    placeId: broken.id,
    from: day(-3),
    until: day(11),
    reason: 'repair',
  })
  return { yard, birch, lighthouse }
}
