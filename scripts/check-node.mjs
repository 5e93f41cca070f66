// Says in one sentence what is wrong when Node is too old; everything else needs node:sqlite.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(
    `Node ${process.versions.node} er for gammel: kør kommandoen gennem npm efter «npm ci», som henter Node 22, eller installér Node 22.13 eller nyere. (Node is too old: 22.13 or newer is needed.)`,
  );
  process.exit(1);
}
