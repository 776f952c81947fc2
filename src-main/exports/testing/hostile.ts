// Why: texts and documents that try to break a file format, run code or run out of the page.
// Must not: be milder than what a pasted cell or a tired person can bring.
import type { CatalogueDocument } from '../../../src-shared/contract/catalogue-document.ts';
import { minimalDocument, stockholmDocument } from './example-documents.ts';
import { emptyService } from './empty-service.ts';

export const hostileTexts = [
  "=cmd|' /C calc'!A0",
  '+SUM(1;1)*HYPERLINK("http://x.invalid")',
  '@import',
  '-2+3',
  '#let x = sys.inputs; #panic("typst") $x$ *fet* _kursiv_ @ref <label> // kommentar',
  '#N/A',
  '</w:t></w:r></w:p><w:p><w:r><w:t>inskjuten',
  '<script>alert(1)</script> & "citat" \'apostrof\' ]]>',
  '_x000D_ _x0041_ \u0000\u0001\u000B\u001F slut',
  'emoji 😀 👩‍👩‍👧 🇸🇪 ✓ och ålder ≥ 18',
  'عربي: الخدمة الاجتماعية och עברית och yiddish ייִדיש',
  '漢字 och ᚱᚢᚾ och \uD800 ensam',
  'av\u202Egift\u202C utan slut\u202E',
  `ett_mycket_långt_ord_${'x'.repeat(400)}`,
  'rad ett\r\nrad två\n\n\nrad tre\ttabb',
  '%PDF-1.7 \\ {} [] `kod` ~ ^ | ; , "',
  'Å Ä Ö å ä ö é ü ŋ đ ŧ č š ž Ș ő',
  'a\u0308 o\u0308 (sammansatta)',
] as const;

export const longText = 'Räksmörgås på torget, sade hon. '.repeat(625);

/** The rich document with a hostile text in every field that people write. */
export function hostileDocument(): CatalogueDocument {
  const document = stockholmDocument();
  let next = 0;
  const text = (): string => {
    next += 1;
    return hostileTexts[next % hostileTexts.length] ?? '';
  };
  const nullable = (value: string | null): string | null => (value === null ? null : text());
  return {
    ...document,
    plan: { ...document.plan, name: 'Plan <&> "citat" 😀 / \\ : * ? | ..' },
    targetGroups: [...document.targetGroups, '=1+1; målgrupp, med tecken'],
    services: document.services.map((service, index) => ({
      ...service,
      name: `${text()} ${index}`,
      description: index === 0 ? longText.slice(0, 20_000) : text(),
      purpose: text(),
      targetGroups: index % 3 === 0 ? ['=1+1; målgrupp, med tecken'] : service.targetGroups,
      forms: [text(), text()],
      terms: text(),
      channels: text(),
      openingHours: text(),
      fee: text(),
      informationText: text(),
      notes: text(),
      statusReason: text(),
      responsibleRole: text(),
      proposal: { ...service.proposal, reasons: [text(), longText.slice(0, 3000)] },
    })),
    sessions: document.sessions.map((session) => ({
      ...session,
      name: text(),
      minorityReasons: session.minorityReasons.map((reason) => ({ ...reason, text: text() })),
    })),
    risks: document.risks.map((risk) => ({
      ...risk,
      title: text(),
      cause: nullable(risk.cause),
      affected: text(),
      measures: risk.measures.map((measure) => ({ ...measure, what: text() })),
    })),
    needs: document.needs.map((need) =>
      Object.assign({}, need, { title: text(), description: text() }),
    ),
    stops: (document.stops ?? []).map((stop) => ({
      ...stop,
      title: text(),
      reason: text(),
      frees: text(),
      followUp: text(),
    })),
    boardTexts: {
      summary: longText.slice(0, 20_000),
      background: text(),
      assessment: hostileTexts.join('\n'),
      proposal: hostileTexts.join('\n'),
    },
  };
}

/** One service that bears the given texts, and nothing else. */
export function documentWith(fields: Parameters<typeof emptyService>[0]): CatalogueDocument {
  return {
    ...minimalDocument(),
    services: [
      emptyService({
        ...fields,
        proposal: fields?.proposal ?? { section: 'included', reasons: [] },
      }),
    ],
  };
}
