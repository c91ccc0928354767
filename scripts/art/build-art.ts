import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogueText, parseAnchors } from './anchors.ts';
import { BLUE_STEEL, VIOLET_STEEL, WARM_GREY } from './metal.ts';
import { fcSwitchRear, hubRear, lanSwitchRear, networkFront } from './network.ts';
import { cableTray, ceilingLight, rackBase, rackTop, rackUnit } from './rack.ts';
import { serverFront, serverRear, smallServerFront, smallServerRear } from './servers.ts';
import {
  arrayFront,
  arrayRear,
  plainBox,
  powerStripFront,
  powerStripRear,
  upsFront,
  upsRear,
} from './storage-power.ts';

/** Each device model with its two sides. The key is what a level writes as `model`. */
const devices: Readonly<Record<string, { units: number; front: string; rear: string }>> = {
  'server-2u': { units: 2, front: serverFront(), rear: serverRear('fc') },
  'server-2u-scsi': { units: 2, front: serverFront(), rear: serverRear('scsi') },
  'server-1u': { units: 1, front: smallServerFront(), rear: smallServerRear() },
  'lan-switch-16': { units: 1, front: networkFront(BLUE_STEEL), rear: lanSwitchRear() },
  'hub-8': { units: 1, front: networkFront(WARM_GREY), rear: hubRear() },
  'fc-switch-8': { units: 1, front: networkFront(VIOLET_STEEL), rear: fcSwitchRear() },
  'storage-array': { units: 3, front: arrayFront(), rear: arrayRear('fc') },
  'storage-array-scsi': { units: 3, front: arrayFront(), rear: arrayRear('scsi') },
  'power-strip-8': { units: 1, front: powerStripFront(), rear: powerStripRear() },
  'ups-2u': { units: 2, front: upsFront(), rear: upsRear() },
  'plain-1u': { units: 1, front: plainBox(1), rear: plainBox(1) },
  'plain-2u': { units: 2, front: plainBox(2), rear: plainBox(2) },
  'plain-3u': { units: 3, front: plainBox(3), rear: plainBox(3) },
};

const room: Readonly<Record<string, string>> = {
  'rack-top': rackTop(),
  'rack-unit': rackUnit(),
  'rack-base': rackBase(),
  'ceiling-light': ceilingLight(),
  'cable-tray': cableTray(),
};

const artFolder = fileURLToPath(new URL('../../public/art/', import.meta.url));
const catalogueFile = fileURLToPath(new URL('../../src/rack/model/art-catalogue.json', import.meta.url));

mkdirSync(artFolder, { recursive: true });
for (const [model, sides] of Object.entries(devices)) {
  writeFileSync(`${artFolder}${model}-front.svg`, sides.front);
  writeFileSync(`${artFolder}${model}-rear.svg`, sides.rear);
}
for (const [name, text] of Object.entries(room)) writeFileSync(`${artFolder}${name}.svg`, text);
writeFileSync(
  catalogueFile,
  catalogueText(
    Object.entries(devices).map(([model, sides]) => ({
      model,
      units: sides.units,
      front: parseAnchors(sides.front),
      rear: parseAnchors(sides.rear),
    })),
  ),
);
spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', catalogueFile]);
console.log(`${readdirSync(artFolder).length} drawings`);
