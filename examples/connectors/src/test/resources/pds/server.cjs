'use strict'
// Bluesky's own server with a directory of identities in memory, on the loopback device only. Arguments: a folder for its data,
// and "limits" if it is to limit rates. Prints its address once it listens, and ends with its standard input.
const net = require('node:net')
const {createRequire} = require('node:module')
const load = createRequire(process.cwd() + '/') // the packages are where this was started
const [folder, limits] = process.argv.slice(2)

const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...args) { // both would listen on all devices
  const callback = args.find((arg) => typeof arg === 'function')
  const port = typeof args[0] === 'object' ? args[0].port : args[0]
  return listen.call(this, {port: Number(port), host: '127.0.0.1'}, callback)
}

const freePort = () => new Promise((resolve) => {
  const server = net.createServer().listen(0, () => {
    const {port} = server.address()
    server.close(() => resolve(port))
  })
})

async function main() {
  const plcPort = await freePort()
  const {Database, PlcServer} = load('@did-plc/server')
  await PlcServer.create({db: Database.mock(), port: plcPort}).start()

  const port = await freePort()
  Object.assign(process.env, {
    PDS_HOSTNAME: 'localhost',
    PDS_PORT: String(port),
    PDS_DEV_MODE: 'true',
    PDS_INVITE_REQUIRED: 'false',
    PDS_DATA_DIRECTORY: folder,
    PDS_BLOBSTORE_DISK_LOCATION: folder + '/blobs',
    PDS_DID_PLC_URL: `http://localhost:${plcPort}`,
    PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX: '11'.repeat(32),
    PDS_JWT_SECRET: 'secret of tokens',
    PDS_DPOP_SECRET: '22'.repeat(32),
    PDS_ADMIN_PASSWORD: 'admin',
    PDS_DISABLE_SSRF_PROTECTION: 'true',
    PDS_RATE_LIMITS_ENABLED: String(limits === 'limits')
  })
  const {PDS, envToCfg, envToSecrets, readEnv} = load('@atproto/pds')
  const env = readEnv()
  const pds = await PDS.create(envToCfg(env), envToSecrets(env))
  await pds.start()
  console.log(`http://127.0.0.1:${port}`)
}

process.stdin.resume().on('end', () => process.exit(0))
main().catch((error) => {
  console.error(error)
  process.exit(1)
})
