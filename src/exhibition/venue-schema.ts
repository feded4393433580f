/** One showing of an exhibition, `lamplight-venue/1.0`: what the venue decides, apart from the exhibition itself. */
import * as z from 'zod/mini'
import { LanguageMap } from '#exhibition/schema.ts'

const seconds = z.number().check(z.gte(20), z.lte(3600))

export const Venue = z.looseObject({
  format: z.string(),
  name: LanguageMap,
  exhibition: z.optional(z.string()),
  /** Languages offered, in their order. */
  languages: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** The sponsors' line on the threshold. */
  credit: z.optional(LanguageMap),
  /** Hosts, such as `images.example.org`, from which pictures and sound may come. */
  hosts: z.optional(
    z.array(
      z
        .string()
        .check(
          z.regex(/^[a-z0-9.-]+(:\d+)?$/, 'a host without https://, such as "images.example.org"'),
        ),
    ),
  ),
  kiosk: z.optional(
    z.looseObject({
      idle: z.optional(seconds),
      warning: z.optional(seconds),
      /** CSS pixels by which every control is raised above the lower edge. */
      reachLift: z.optional(z.number().check(z.gte(0), z.lte(1200))),
    }),
  ),
  light: z.optional(z.enum(['torch', 'oil', 'morning', 'study'])),
  /** Metres above the floor. */
  eyeHeight: z.optional(z.number().check(z.gte(0.6), z.lte(2.2))),
  deviceVoice: z.optional(z.boolean()),
})

export type Venue = z.infer<typeof Venue>
