import { describe, expect, it } from 'vitest';
import { citation } from '../../../kit/verified.js';

/**
 * Numbers, dates and types that are wrong in Danish statutes themselves (consolidations and acts of 2010–2025), with what the document
 * really is. The best proposal must be it.
 */
const errors: readonly (readonly [written: string, meant: string])[] = [
  // the day
  ['lovbekendtgørelse nr. 1002 af 16. oktober 2009', 'lovbekendtgørelse nr. 1002 af 26. oktober 2009'],
  ['lovbekendtgørelse nr. 904 af 20. august 2011', 'lovbekendtgørelse nr. 904 af 18. august 2011'],
  ['lovbekendtgørelse nr. 962 af 14. august 2010', 'lovbekendtgørelse nr. 962 af 11. august 2010'],
  ['lovbekendtgørelse nr. 705 af 26. juni 2012', 'lovbekendtgørelse nr. 705 af 25. juni 2012'],
  ['lovbekendtgørelse nr. 433 af 23. maj 2008', 'lovbekendtgørelse nr. 433 af 22. maj 2008'],
  ['lovbekendtgørelse nr. 1074 af 11. november 2011', 'lovbekendtgørelse nr. 1074 af 8. november 2011'],
  ['lovbekendtgørelse nr. 989 af 16. december 2003', 'lovbekendtgørelse nr. 989 af 8. december 2003'],
  ['lovbekendtgørelse nr. 1427 af 21. december 2009', 'lovbekendtgørelse nr. 1427 af 4. december 2009'],
  ['lov nr. 429 af 24. april 2010', 'lov nr. 429 af 28. april 2010'],
  ['lov nr. 1095 af 18. november 2012', 'lov nr. 1095 af 28. november 2012'],
  ['lov nr. 1376 af 5. december 2017', 'lov nr. 1376 af 4. december 2017'],
  ['lov nr. 580 af 16. juni 2012', 'lov nr. 580 af 18. juni 2012'],
  ['lov nr. 493 af 14. maj 2013', 'lov nr. 493 af 21. maj 2013'],
  ['lov nr. 470 af 19. maj 2011', 'lov nr. 470 af 18. maj 2011'],
  // the month
  ['lovbekendtgørelse nr. 1120 af 20. december 2006', 'lovbekendtgørelse nr. 1120 af 10. november 2006'],
  ['lov nr. 1125 af 19. december 2019', 'lov nr. 1125 af 19. november 2019'],
  ['lov nr. 1551 af 21. oktober 2010', 'lov nr. 1551 af 21. december 2010'],
  ['lov nr. 308 af 30. juni 2008', 'lov nr. 308 af 30. april 2008'],
  ['lov nr. 740 af 1. juli 2015', 'lov nr. 740 af 1. juni 2015'],
  ['lov nr. 848 af 1. juni 2010', 'lov nr. 848 af 1. juli 2010'],
  ['lov nr. 900 af 14. juli 2013', 'lov nr. 900 af 4. juli 2013'],
  ['bekendtgørelse nr. 1030 af 11. november 2003', 'bekendtgørelse nr. 1030 af 11. december 2003'],
  ['bekendtgørelse nr. 762 af 20. juni 2009', 'bekendtgørelse nr. 762 af 20. juli 2009'],
  // the year
  ['lov nr. 386 af 6. juni 1992', 'lov nr. 386 af 6. juni 1991'],
  ['lov nr. 925 af 18. september 2013', 'lov nr. 925 af 18. september 2012'],
  ['lov nr. 1273 af 21. december 2012', 'lov nr. 1273 af 21. december 2011'],
  ['lov nr. 1275 af 21. december 2012', 'lov nr. 1275 af 21. december 2011'],
  ['lov nr. 516 af 12. juni 2010', 'lov nr. 516 af 12. juni 2009'],
  ['lov nr. 463 af 18. maj 2010', 'lov nr. 463 af 18. maj 2011'],
  ['lov nr. 482 af 22. maj 2025', 'lov nr. 482 af 22. maj 2024'],
  ['bekendtgørelse nr. 508 af 31. maj 2011', 'bekendtgørelse nr. 508 af 31. maj 2012'],
  // the type
  ['lov nr. 932 af 24. september 2009', 'lovbekendtgørelse nr. 932 af 24. september 2009'],
  ['lov nr. 1084 af 13. november 2009', 'lovbekendtgørelse nr. 1084 af 13. november 2009'],
  ['lov nr. 660 af 7. august 2002', 'lovbekendtgørelse nr. 660 af 7. august 2002'],
  ['lovbekendtgørelse nr. 552 af 6. juni 2007', 'lov nr. 552 af 6. juni 2007'],
  ['lovbekendtgørelse nr. 1505 af 27. december 2009', 'lov nr. 1505 af 27. december 2009'],
  // the number
  ['lov nr. 386 af 28. december 2011', 'lov nr. 1386 af 28. december 2011'],
];

describe('errors in the statutes themselves', () => {
  it.each(errors)('%s is %s', (written, meant) => {
    const { citation: cited, verdict } = citation(`Se ${written}.`, written, '2026-01-15');
    const [best] = verdict.proposals;
    const start = (best?.range.start ?? 0) - cited.range.start;
    const end = (best?.range.end ?? 0) - cited.range.start;
    expect([verdict.status, cited.text.slice(0, start) + (best?.newText ?? '') + cited.text.slice(end)]).toEqual(['mismatch', meant]);
  });
});
