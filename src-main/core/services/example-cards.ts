// Why: the development cards of the example, so that its board is alive from the first look.
// Must not: be taken for real: cards and comments bear the mark, and services say it in their notes.
import { z } from 'zod';
import { insertComment, insertFollowUp, writeCard } from '../../../db/repos/development.ts';
import { listNamed } from '../../../db/repos/lists.ts';
import { listServices } from '../../../db/repos/services.ts';
import { dateSchema } from '../../../src-shared/contract/base.ts';
import {
  cardTextsSchema,
  commentFieldsSchema,
  followUpFieldsSchema,
} from '../../../src-shared/contract/owner/development.ts';
import { documentationRegimeSchema } from '../../../src-shared/contract/values.ts';
import { exampleText } from '../../../src-shared/text/labels.ts';
import type { PlanContext } from '../plan-context.ts';
import { withoutUndefined } from './records.ts';
import { changeService, takeStep } from './services.ts';

const fileName = 'stockholm-development.json';

const exampleCardSchema = z.strictObject({
  ref: z.string(),
  step: z.enum(['prioritised', 'developed']).nullable(),
  workingMethods: z.array(z.string()),
  documentationRegime: documentationRegimeSchema.nullable(),
  informationText: z.string().nullable(),
  card: cardTextsSchema.partial().nullable(),
  followUps: z.array(followUpFieldsSchema),
  comments: z.array(
    commentFieldsSchema.omit({ districtId: true }).extend({
      district: z.string(),
      on: dateSchema,
      answer: z.string().nullable(),
      answerRole: z.string().nullable(),
    }),
  ),
});
type ExampleCard = z.infer<typeof exampleCardSchema>;

/** Writes the example's cards on the services of the same ref; part of the action around it. */
export function fillExampleCards(context: PlanContext): void {
  const bytes = context.resources.exampleFile(fileName);
  const cards = z.array(exampleCardSchema).parse(JSON.parse(new TextDecoder().decode(bytes)));
  const services = new Map(listServices(context.database).map(({ ref, id }) => [ref, id]));
  const methods = new Map(
    listNamed(context.database, 'working-method').map(({ id, name }) => [name, id]),
  );
  const districts = new Map(
    listNamed(context.database, 'district').map(({ id, name }) => [name, id]),
  );
  for (const card of cards) {
    writeServiceFields(context, known(services, card.ref), card, methods);
    writeCardRows(context, known(services, card.ref), card, districts);
  }
}

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The example has no ${name}`);
  return id;
}

/** What the card shares with the catalogue, which has no mark of its own but its notes. */
function writeServiceFields(
  context: PlanContext,
  serviceId: string,
  { step, workingMethods, documentationRegime, informationText }: ExampleCard,
  methods: ReadonlyMap<string, string>,
): void {
  if (workingMethods.length > 0) {
    changeService(context, serviceId, {
      workingMethodIds: workingMethods.map((name) => known(methods, name)),
      documentationRegime,
      informationText,
      notes: `${exampleText}: arbetssätt, dokumentation och information.`,
    });
  }
  if (step !== null) takeStep(context, serviceId, 'prioritised', exampleText);
  if (step === 'developed') takeStep(context, serviceId, 'developed', exampleText);
}

function writeCardRows(
  context: PlanContext,
  serviceId: string,
  { card, followUps, comments }: ExampleCard,
  districts: ReadonlyMap<string, string>,
): void {
  const { database } = context;
  if (card !== null) {
    writeCard(database, serviceId, { ...withoutUndefined(card), isExample: true }, context.now());
  }
  for (const row of followUps) {
    insertFollowUp(database, { ...row, id: context.newId(), serviceId });
  }
  for (const { district, on, answer, answerRole, role, text } of comments) {
    const at = `${on}T09:00:00.000Z`;
    insertComment(database, {
      id: context.newId(),
      serviceId,
      districtId: known(districts, district),
      role,
      text,
      at,
      isExample: true,
      ...(answer === null ? {} : { answer, answerRole, answeredAt: at }),
    });
  }
}
