#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { Misuse } from '#cli/misuse.ts'
import { packageRoot } from '#cli/package-root.ts'
import type { HeaderForm } from '#cli/serving/print-headers.ts'
import type { FileFormat } from '#cli/texts/file-format.ts'
import type { TileFormat } from '#cli/tiles/image-info.ts'
import { parseShard, type Shard } from '#cli/tiles/shard.ts'

const fileFormats = ['xliff', 'po', 'csv'] satisfies FileFormat[]
const exported = ['all', 'missing', 'stale', 'open', 'unreviewed'] as const

// Each command loads its own code: `check` should not wait for an image library it may not need.
const program = new Command('lamplight')
  .description('Makes, checks, previews and serves digital exhibitions of heritage.')
  .version(packageVersion())
  .showHelpAfterError('(“lamplight help <command>” says more)')
  .exitOverride()

program
  .command('new <folder>')
  .description('make a small exhibition, with the JPEG and PNG pictures that lie in the folder')
  .action(async (folder: string) => {
    const { makeNew } = await import('#cli/new.ts')
    await makeNew(folder, print)
  })

program
  .command('check [folder]')
  .description('print every problem of an exhibition, with its place and its remedy')
  .option('--json', 'as JSON', false)
  .addOption(
    new Option('--schema <document>', 'print the JSON Schema of a document instead').choices([
      'exhibition',
      'venue',
    ]),
  )
  .action(async (folder: string | undefined, options: { json: boolean; schema?: string }) => {
    if (options.schema === 'exhibition' || options.schema === 'venue') {
      const { jsonSchema } = await import('#cli/json-schema.ts')
      process.stdout.write(jsonSchema(options.schema))
      return
    }
    if (folder === undefined)
      throw new Misuse('check: no folder is named – lamplight check <folder>')
    const { check } = await import('#cli/check.ts')
    process.exitCode = await check(folder, { json: options.json, print })
  })

program
  .command('preview <folder>')
  .description(
    'show an exhibition’s folder in the viewer, and its problems beside it; reloads on save',
  )
  .option('--port <number>', 'port to listen on, 0 for a free one', portNumber, 4174)
  .action(async (folder: string, options: { port: number }) => {
    const { preview } = await import('#cli/preview.ts')
    const { address } = await preview(folder, {
      port: options.port,
      report: (mend, consider) => print(`${mend} to mend, ${consider} to consider.`),
      failed: error => console.error(error instanceof Error ? error.message : error),
    })
    print(`${address}\nStop with Ctrl-C.`)
  })

program
  .command('serve [folder]')
  .description('serve the built viewer as it is meant to be published')
  .option('--port <number>', 'port to listen on, 0 for a free one', portNumber, 4173)
  .option('--host <address>', 'address to listen on; 0.0.0.0 for the whole network', '127.0.0.1')
  .addOption(
    new Option('--print-headers <form>', 'print the headers for another server instead').choices([
      'nginx',
      'caddy',
      'plain',
    ]),
  )
  .action(serveCommand)

program
  .command('tiles <picture>')
  .description(
    'cut a picture, or those in a folder, into tiles that a viewer fetches as it needs them',
  )
  .requiredOption('--out <folder>', 'folder of the tiles, best inside the exhibition’s')
  .option('--shard <i/n>', 'only the i-th part of n of a folder: for several machines', shardOf)
  .option(
    '--id <address>',
    'address that the folder will have on the web, for other viewers',
    baseOf,
  )
  .addOption(
    new Option('--format <format>', 'webp is smaller; jpg is what every IIIF viewer knows')
      .choices(['webp', 'jpg'])
      .default('webp'),
  )
  .option('--quality <number>', '1 to 100', qualityOf, 80)
  .option('--force', 'make anew what is there already', false)
  .action(tilesCommand)

const texts = program
  .command('texts')
  .description('take an exhibition’s words to translators and back')

texts
  .command('export [folder]')
  .description('write a file for a translator: each text with its source, its place and its length')
  .requiredOption('--to <language>', 'language to translate into, such as fr or zh-Hant')
  .option('--from <language>', 'language to translate from; the exhibition’s first unless told')
  .addOption(
    new Option('--format <format>', 'form of the file').choices(fileFormats).default('xliff'),
  )
  .addOption(
    new Option('--only <which>', 'these texts only; open is what is missing or stale')
      .choices(exported)
      .default('all'),
  )
  .option('--labels', 'titles, labels and dates only', false)
  .option('--out <file>', 'name of the file')
  .option('--viewer <address>', 'where the translator sees it', 'http://localhost:4174/')
  .action(exportCommand)

texts
  .command('import <file> [folder]')
  .description('take a translator’s file in: its language only, and what was touched')
  .option('--by <name>', 'who translated; visitors are told')
  .option('--reviewed', 'a native reader has read all of it', false)
  .option('--over', 'also where the words here have changed since the export', false)
  .option('--labels', 'the language is offered with its titles and labels only', false)
  .option('--dry-run', 'print the problems and write nothing', false)
  .action(importCommand)

texts
  .command('confirm [folder]')
  .description(
    'say that words typed into exhibition.json are translations of their sources as they are',
  )
  .requiredOption('--to <language>', 'language of the words')
  .option('--from <language>', 'language they were translated from')
  .action(async (folder: string | undefined, flags: { to: string; from?: string }) => {
    const { confirmTranslations } = await import('#cli/texts/confirm.ts')
    await confirmTranslations(folder ?? '.', { to: flags.to, from: flags.from ?? null, print })
  })

program
  .command('drawings')
  .description('draw the pictures of the exhibition that comes with Lamplight')
  .option('--only <name>', 'this drawing only')
  .option('--fine', 'twice the pixels, for cutting into tiles', false)
  .option('--into <folder>', 'folder of the pictures')
  .action(async (options: { only?: string; fine: boolean; into?: string }) => {
    const { drawings } = await import('#cli/drawings.ts')
    await drawings({ ...options, report: print })
  })

program
  .command('figures')
  .description('draw the people of the exhibition that comes with Lamplight')
  .option('--only <name>', 'this figure only')
  .option('--into <folder>', 'folder of the pictures')
  .action(async (options: { only?: string; into?: string }) => {
    const { figures } = await import('#cli/figures.ts')
    await figures({ ...options, report: print })
  })

program
  .command('models')
  .description('model the objects of the exhibition that comes with Lamplight')
  .option('--only <name>', 'this model only')
  .option('--into <folder>', 'folder of the models')
  .action(async (options: { only?: string; into?: string }) => {
    const { models } = await import('#cli/models.ts')
    await models({ ...options, report: print })
  })

interface TilesFlags {
  readonly out: string
  readonly shard?: Shard
  readonly id?: string
  readonly format: TileFormat
  readonly quality: number
  readonly force: boolean
}

async function tilesCommand(path: string, flags: TilesFlags): Promise<void> {
  const { tiles } = await import('#cli/tiles.ts')
  process.exitCode = await tiles(path, {
    ...flags,
    shard: flags.shard ?? { index: 1, count: 1 },
    base: flags.id ?? null,
    print,
    complain: line => console.error(line),
    terminal: process.stderr,
  })
}

interface ExportFlags {
  readonly to: string
  readonly from?: string
  readonly format: FileFormat
  readonly only: (typeof exported)[number]
  readonly labels: boolean
  readonly out?: string
  readonly viewer: string
}

async function exportCommand(folder: string | undefined, flags: ExportFlags): Promise<void> {
  const { exportForTranslator } = await import('#cli/texts/export.ts')
  await exportForTranslator(folder ?? '.', {
    ...flags,
    from: flags.from ?? null,
    out: flags.out ?? null,
    print,
  })
}

interface ImportFlags {
  readonly by?: string
  readonly reviewed: boolean
  readonly over: boolean
  readonly labels: boolean
  readonly dryRun: boolean
}

async function importCommand(
  file: string,
  folder: string | undefined,
  flags: ImportFlags,
): Promise<void> {
  const { importFromTranslator } = await import('#cli/texts/import.ts')
  process.exitCode = await importFromTranslator(file, folder ?? '.', {
    ...flags,
    by: flags.by ?? null,
    date: new Date().toISOString().slice(0, 10),
    print,
  })
}

function shardOf(text: string): Shard {
  const shard = parseShard(text)
  if (shard === null) throw new InvalidArgumentError('A shard is written as 2/5: part and parts.')
  return shard
}

function baseOf(text: string): string {
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError('An id is a web address that starts with https:// or http://.')
  }
  return text.replace(/\/+$/, '')
}

function qualityOf(text: string): number {
  const quality = Number(text)
  if (!/^\d+$/.test(text) || quality < 1 || quality > 100) {
    throw new InvalidArgumentError('A quality is a number from 1 to 100.')
  }
  return quality
}

interface ServeFlags {
  readonly port: number
  readonly host: string
  readonly printHeaders?: HeaderForm
}

async function serveCommand(folder: string | undefined, flags: ServeFlags): Promise<void> {
  const { serve, servedFolder } = await import('#cli/serve.ts')
  if (flags.printHeaders !== undefined) {
    const { printHeaders } = await import('#cli/serving/print-headers.ts')
    const { venueHosts } = await import('#cli/serving/venue-hosts.ts')
    print(printHeaders(flags.printHeaders, await venueHosts(servedFolder(folder))))
    return
  }
  const { port } = await serve(folder, flags)
  const shown = flags.host.includes(':') ? `[${flags.host}]` : flags.host
  print(`http://${shown === '0.0.0.0' ? 'localhost' : shown}:${port}/\nStop with Ctrl-C.`)
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  }
  return port
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? manifest.version
      : undefined
  return typeof version === 'string' ? version : 'unknown'
}

function print(line: string): void {
  console.log(line)
}

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

/** 2 for misuse, 0 after help was asked for, 1 for what should not happen; everything is told before. */
function exitCodeOf(error: unknown): number {
  if (error instanceof Misuse) {
    console.error(error.message)
    return 2
  }
  if (error instanceof Error && 'exitCode' in error) {
    return error.exitCode === 0 ? 0 : 2
  }
  console.error(error instanceof Error ? error.message : error)
  return 1
}
