/** Abbreviations that a letter from an authority need not explain: states and unions, registers and numbers, documents, law reports, everyday ones. */
export const knownAbbreviations: ReadonlySet<string> = new Set([
  'EU', 'EØS', 'EF', 'EØF', 'FN', 'USA', 'UK', 'NATO', 'OECD', 'WHO', 'DK', 'KL',
  'CPR', 'CVR', 'EAN', 'GLN', 'BBR', 'OIS', 'IBAN', 'SE', 'ID', 'IT', 'TV', 'PC', 'PDF', 'SMS', 'USB', 'QR', 'HTML', 'URL', 'XML', 'PIN',
  'GDPR', 'EMRK', 'TEUF', 'EMD', 'CO', 'COVID', 'ADHD', 'HIV', 'AIDS', 'DNA', 'MR', 'CT',
  'LOV', 'LBK', 'BEK', 'VEJ', 'CIR', 'SKR', 'ABK', 'AND', 'ANG', 'BKI', 'LSV', 'LFF', 'LSF', 'KEN', 'FOB', 'FOU', 'AFG', 'TFA', 'MAD', 'FED', 'TBB', 'KFE',
  'SKM', 'UFR', 'SOU', 'REU', 'ECLI', 'HR', 'PS', 'NB', 'OBS', 'DR', 'DSB', 'SKAT', 'ATP', 'LO', 'SU', 'HF', 'STX', 'HTX', 'VVS', 'APS', 'AMBA', 'AS', 'IS',
  'SFO', 'PPR', 'MUS', 'APV', 'ESDH', 'FOA', 'BUPL', 'IKEA',
]);
