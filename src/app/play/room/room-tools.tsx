import { useTranslation } from 'react-i18next';
import type { DeviceId } from '#domain';
import type { RackSide, ShelfCable } from '#rack/model';

const shelf: readonly ShelfCable[] = ['auto', 'lan', 'crossover', 'fc', 'scsi', 'power'];

/** The buttons over the canvas: the cable shelf, which is the legend too, the side of the racks, and the zoom. */
export function RoomTools(props: {
  readonly side: RackSide;
  readonly hasShelf: boolean;
  /** Whether there is or may come a socket for a SCSI cable. */
  readonly hasScsi: boolean;
  readonly cable: ShelfCable;
  readonly hasNames: boolean;
  /** What one can look at closely. */
  readonly devices: readonly { readonly id: DeviceId; readonly name: string }[];
  readonly onFlip: () => void;
  readonly onCable: (cable: ShelfCable) => void;
  readonly onNames: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onLookAt: (device: DeviceId) => void;
  /** Opens the parts shelf; absent where there is none. */
  readonly onParts?: (() => void) | undefined;
}) {
  const { t } = useTranslation('app');
  const other = t(`rackTools.${props.side === 'rear' ? 'front' : 'rear'}`);
  return (
    <div className="room-tools" role="toolbar" aria-label={t('rackTools.label')}>
      {props.hasShelf && <Shelf cable={props.cable} hasScsi={props.hasScsi} onCable={props.onCable} />}
      <div className="room-view" data-scroll-x>
        {props.onParts !== undefined && (
          <button type="button" className="room-tool" onClick={props.onParts}>
            {t('parts.title')}
          </button>
        )}
        <button
          type="button"
          className="room-tool"
          onClick={props.onFlip}
          aria-label={t('rackTools.flip', { side: other })}
        >
          ⇄ {other}
        </button>
        <button
          type="button"
          className="room-tool"
          onClick={() => props.onZoom(1.35)}
          aria-label={t('rackTools.zoomIn')}
        >
          +
        </button>
        <button
          type="button"
          className="room-tool"
          onClick={() => props.onZoom(1 / 1.35)}
          aria-label={t('rackTools.zoomOut')}
        >
          −
        </button>
        <button type="button" className="room-tool" onClick={props.onFit}>
          {t('rackTools.fit')}
        </button>
        <LookAt devices={props.devices} onLookAt={props.onLookAt} />
        <button type="button" className="room-tool" aria-pressed={props.hasNames} onClick={props.onNames}>
          {t('rackTools.portNames')}
        </button>
      </div>
    </div>
  );
}

/** It rides there and is done: after that the wheel or a finger may lead anywhere. */
function LookAt(props: {
  readonly devices: readonly { readonly id: DeviceId; readonly name: string }[];
  readonly onLookAt: (device: DeviceId) => void;
}) {
  const { t } = useTranslation('app');
  return (
    <select
      className="room-tool"
      value=""
      aria-label={t('rackTools.lookAt')}
      onChange={(event) => props.onLookAt(event.target.value as DeviceId)}
    >
      <option value="" disabled>
        {t('rackTools.lookAt')}
      </option>
      {props.devices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** The cables to choose from; their colours are the legend of the room. */
function Shelf(props: {
  readonly cable: ShelfCable;
  readonly hasScsi: boolean;
  readonly onCable: (cable: ShelfCable) => void;
}) {
  const { t } = useTranslation('app');
  return (
    <div className="room-shelf" data-scroll-x role="group" aria-label={t('rackTools.shelf')}>
      {shelf
        .filter((cable) => cable !== 'scsi' || props.hasScsi)
        .map((cable) => (
          <button
            key={cable}
            type="button"
            className="room-tool"
            aria-pressed={props.cable === cable}
            onClick={() => props.onCable(cable)}
          >
            <span className="room-swatch" data-cable={cable} aria-hidden="true" />
            {t(`rackTools.cable.${cable}`)}
          </button>
        ))}
    </div>
  );
}
