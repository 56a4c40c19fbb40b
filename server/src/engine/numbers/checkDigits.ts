/** 13 digits with a valid check digit (GS1, modulus 10). */
export function isValidEan(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 13; index += 1) sum += Number(digits[index]) * (index % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
}

const cvrWeights = [2, 7, 6, 5, 4, 3, 2, 1];

/** 8 digits that satisfy modulus 11. Source: Danmarks Statistik, TIMES, »CVR-nummer«. */
export function isValidCvr(digits: string): boolean {
  if (!/^\d{8}$/.test(digits)) return false;
  const sum = cvrWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}
