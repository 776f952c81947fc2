// Why: workshop 2: development cards, follow-up and comments from districts.
// Must not: hold risks or rollout.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { service } from './services.ts';
import { district } from './lists.ts';

export const developmentCard = sqliteTable('development_card', {
  serviceId: text('service_id')
    .primaryKey()
    .references(() => service.id, { onDelete: 'cascade' }),
  forWhom: text('for_whom'),
  notForWhom: text('not_for_whom'),
  limitsWithReasons: text('limits_with_reasons'),
  criteria: text('criteria'),
  content: text('content'),
  deliveryModel: text('delivery_model'),
  staffingAndCompetence: text('staffing_and_competence'),
  channelsAndHours: text('channels_and_hours'),
  documentation: text('documentation'),
  partners: text('partners'),
  costFrame: text('cost_frame'),
  openQuestions: text('open_questions'),
  updatedAt: text('updated_at').notNull(),
  isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
});
export type DevelopmentCardRow = typeof developmentCard.$inferSelect;
export type NewDevelopmentCardRow = typeof developmentCard.$inferInsert;

export const followUp = sqliteTable(
  'follow_up',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    measure: text('measure').notNull(),
    baseline: text('baseline'),
    target: text('target'),
    responsibleRole: text('responsible_role'),
    dueOn: text('due_on'),
  },
  (table) => [index('follow_up_service').on(table.serviceId)],
);
export type FollowUpRow = typeof followUp.$inferSelect;
export type NewFollowUpRow = typeof followUp.$inferInsert;

export const districtComment = sqliteTable(
  'district_comment',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    districtId: text('district_id').references(() => district.id, { onDelete: 'restrict' }),
    role: text('role').notNull(),
    text: text('text').notNull(),
    at: text('at').notNull(),
    answer: text('answer'),
    answerRole: text('answer_role'),
    answeredAt: text('answered_at'),
    isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('district_comment_service').on(table.serviceId),
    index('district_comment_district').on(table.districtId),
  ],
);
export type DistrictCommentRow = typeof districtComment.$inferSelect;
export type NewDistrictCommentRow = typeof districtComment.$inferInsert;
