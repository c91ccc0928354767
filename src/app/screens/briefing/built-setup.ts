import type { Command, DeviceSetup, WorldSetup } from '#domain';
import type { CompiledLevel } from '#levels';

/** The room as it is when the parts are in it that the reference solution takes from the shelf: what the level wants built. */
export function builtSetup({ setup, reference }: Pick<CompiledLevel, 'setup' | 'reference'>): WorldSetup {
  return reference.reduce((built, { command }) => withPart(built, command), setup);
}

function withPart(setup: WorldSetup, command: Command): WorldSetup {
  const { shelf, devices, disks } = setup;
  if (command.type === 'fitCard') {
    const card = shelf?.cards.find((part) => part.card === command.card);
    if (card === undefined) return setup;
    const port = { name: `slot${command.slot}`, portKind: card.portKind, label: '' };
    return {
      ...setup,
      devices: devices.map((device) =>
        device.name === command.device ? { ...device, ports: [...device.ports, port] } : device,
      ),
    };
  }
  const part =
    command.type === 'placeDevice' ? shelf?.devices.find(({ model }) => model === command.model) : undefined;
  if (part === undefined || command.type !== 'placeDevice') return setup;
  const { name, rack, unit } = command;
  const { model, deviceKind, heightUnits, ports, uplink } = part;
  const device: DeviceSetup = {
    ...{ name, model, rack, unit, deviceKind, heightUnits, ports, uplink },
    switchedOn: false,
  };
  const first = disks.length + 1;
  const own = part.disksMb.map((sizeMb, index) => ({ array: name, number: first + index, sizeMb }));
  return { ...setup, devices: [...devices, device], disks: [...disks, ...own] };
}
