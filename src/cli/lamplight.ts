#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { Misuse } from '#cli/misuse.ts'
import { packageRoot } from '#cli/package-root.ts'
import type { HeaderForm } from '#cli/serving/print-headers.ts'

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
  .command('models')
  .description('model the objects of the exhibition that comes with Lamplight')
  .option('--only <name>', 'this model only')
  .option('--into <folder>', 'folder of the models')
  .action(async (options: { only?: string; into?: string }) => {
    const { models } = await import('#cli/models.ts')
    await models({ ...options, report: print })
  })

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
