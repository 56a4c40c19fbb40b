/** The languages a user can read us in. Danish is the default. */
export type Language = 'da' | 'en';

/** One message in every language. Rules always give both; a shell picks one. */
export type Localized = Readonly<Record<Language, string>>;
