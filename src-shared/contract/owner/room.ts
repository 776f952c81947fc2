// Why: how the lead opens the workshop for phones on the local network, leads it and closes it.
// Must not: tell a participant's answer; progress is counts of people.
import { z } from 'zod';
import { idSchema, nothingSchema, operation, timeSchema } from '../base.ts';
import { progressSchema, sessionSchema } from './sessions.ts';

/** An address of this machine that phones may reach it by. */
export const networkAddressSchema = z.strictObject({
  address: z.string(),
  /** The system's name of the network card, such as `Wi-Fi` or `en0`. */
  network: z.string(),
});
export type NetworkAddress = z.infer<typeof networkAddressSchema>;

export const roomModeSchema = z.enum(['live', 'rehearsal']);
export type RoomMode = z.infer<typeof roomModeSchema>;

export const roomSchema = z.strictObject({
  sessionId: idSchema,
  mode: roomModeSchema,
  /** Where phones reach it, such as 192.168.1.24:8417. */
  host: z.string(),
  /** Six figures that let a person in without an own code; null where only own codes are taken. */
  code: z.string().nullable(),
  /** The whole address for the QR code; the code stands after #, which no server is ever sent. */
  link: z.string(),
  isLocked: z.boolean(),
  shownServiceId: idSchema.nullable(),
  endsAt: timeSchema.nullable(),
  /** Phones that have entered, and those that have asked for something within the last 20 s. */
  phones: z.int().min(0),
  activePhones: z.int().min(0),
  progress: progressSchema,
});
export type Room = z.infer<typeof roomSchema>;

const openRoom = z.strictObject({ room: roomSchema });

export const roomContract = {
  addresses: operation
    .input(nothingSchema)
    .output(z.strictObject({ addresses: z.array(networkAddressSchema) })),
  /** The room that is open, if any: one at a time. */
  state: operation.input(nothingSchema).output(z.strictObject({ room: roomSchema.nullable() })),
  /** Starts listening. A rehearsal takes answers like the real thing and keeps none of them. */
  open: operation
    .input(
      z.strictObject({
        sessionId: idSchema,
        address: z.string(),
        mode: roomModeSchema,
        isSelfService: z.boolean(),
      }),
    )
    .output(openRoom),
  /** Stops listening at once. What has a receipt is stored. */
  close: operation.input(nothingSchema).output(nothingSchema),
  /** Puts one service up for all, or lets each go through the list (null). */
  show: operation.input(z.strictObject({ serviceId: idSchema.nullable() })).output(openRoom),
  /** Sets how many seconds are left, or takes the time away. */
  setTimer: operation
    .input(z.strictObject({ seconds: z.int().min(5).max(7_200).nullable() }))
    .output(openRoom),
  /** Takes no more answers, before the reveal; can be opened again. */
  lock: operation.input(z.strictObject({ isLocked: z.boolean() })).output(openRoom),
  /** Gives participants without an own code one; answers with the session's codes. */
  issueCodes: operation
    .input(z.strictObject({ sessionId: idSchema }))
    .output(z.strictObject({ issued: z.int().min(0), session: sessionSchema })),
  /**
   * Makes a ballot of paper for everyone who counts, and gives those without an own code one. No
   * answer and no result is in it. The file is fetched or saved by `file`.
   */
  ballots: operation.input(z.strictObject({ sessionId: idSchema, jobId: idSchema })).output(
    z.strictObject({
      fileId: idSchema,
      name: z.string(),
      size: z.int().min(0),
      ballots: z.int().positive(),
      issued: z.int().min(0),
    }),
  ),
  /** Codes and devices of a session's participants. */
  codes: operation.input(z.strictObject({ sessionId: idSchema })).output(
    z.strictObject({
      participants: z.array(
        z.strictObject({
          id: idSchema,
          label: z.string(),
          perspectiveId: idSchema.nullable(),
          districtId: idSchema.nullable(),
          code: z.string().nullable(),
          devices: z.int().min(0),
          isRevoked: z.boolean(),
          mergedInto: idSchema.nullable(),
        }),
      ),
    }),
  ),
  /** Takes a code back: it votes no more and counts in no round that is revealed after this. */
  revoke: operation.input(z.strictObject({ participantId: idSchema })).output(nothingSchema),
  /** Two codes of one person: the first counts as the second in rounds revealed after this. */
  mergeCodes: operation
    .input(z.strictObject({ participantId: idSchema, intoParticipantId: idSchema }))
    .output(nothingSchema),
};
