/** Verbs that an infinitive without `at` follows. */
export const modals: ReadonlySet<string> = new Set(['kan', 'kunne', 'skal', 'skulle', 'vil', 'ville', 'må', 'måtte', 'bør', 'burde']);

/** What may stand between `at` or a modal and the infinitive. */
export const beforeInfinitive: ReadonlySet<string> = new Set(['ikke', 'også', 'heller', 'derfor', 'dog', 'fortsat', 'alene', 'kun', 'altid', 'selv', 'nu', 'snarest', 'endvidere', 'herefter', 'således', 'gerne', 'samtidig', 'desuden', 'imidlertid', 'blot', 'straks', 'først', 'selvfølgelig', 'naturligvis', 'efterfølgende', 'løbende', 'konkret']);

/** Presents that are not the infinitive with an r. Those that are other words too (`står`, `ved`, `går`) are left out. */
export const irregularPresents: ReadonlyMap<string, string> = new Map([['er', 'være'], ['har', 'have'], ['gør', 'gøre']]);

/** Subjects behind which a sentence's own verb stands: the relative ones, and pronouns. */
export const relatives: ReadonlySet<string> = new Set(['der', 'som']);
export const personalPronouns: ReadonlySet<string> = new Set(['jeg', 'vi', 'han', 'hun', 'man']);

/** Words that begin a clause whose subject follows at once. */
export const conjunctions: ReadonlySet<string> = new Set(['at', 'om', 'hvis', 'når', 'fordi', 'idet', 'da', 'som', 'mens', 'selvom', 'medmindre', 'hvad', 'hvordan', 'hvorfor', 'hvornår']);
