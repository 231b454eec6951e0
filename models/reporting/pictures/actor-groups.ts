/** Those who could reach something, by what it takes them: least effort first. Design §3. */
export const ACTOR_GROUPS = {
  'someone-near': ['close-person', 'anyone-who-looks', 'anyone-with-the-link', 'group-informer', 'impostor'],
  'device-in-hand': ['people-with-the-phone', 'border-officers'],
  'phone-company': ['network-operators', 'carrier-and-state', 'next-number-holder'],
  'app-company': ['provider-itself', 'home-authorities', 'host-authorities'],
  specialists: ['maker-of-a-false-app', 'spyware-operator'],
} as const;
export type ActorGroup = keyof typeof ACTOR_GROUPS;

const GROUP_OF = new Map<string, ActorGroup>(
  (Object.keys(ACTOR_GROUPS) as ActorGroup[]).flatMap((group) =>
    ACTOR_GROUPS[group].map((actor) => [actor, group] as const),
  ),
);

/** Whom nobody has put in a group needs the most: a new actor is never left out of the picture. */
export const actorGroup = (actor: string): ActorGroup => GROUP_OF.get(actor) ?? 'specialists';
