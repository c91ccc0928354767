import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceId, PortId } from '#domain';
import { rows } from '#domain/selectors';
import type { RackSide } from '#rack/model';
import type { RackScene } from '#rack/scene';
import type { Session } from '#session';

/**
 * The name of every visible port, power button and dead disk beside it, for those who cannot read the print on the machines. Each label
 * stands exactly on what it names (`data-port`, `data-power`, `data-disk` hold its id) and lets the pointer through to the canvas.
 */
export function PortNames(props: {
  readonly scene: RackScene;
  readonly session: Session;
  readonly side: RackSide;
}) {
  const { scene, session } = props;
  const layer = useRef<HTMLDivElement>(null);
  const { t } = useTranslation('app');
  const { world } = session.frame();
  useEffect(() => {
    let drawn = -1;
    let request = 0;
    const place = () => {
      request = requestAnimationFrame(place);
      // The room draws only when something moves: then the labels move too.
      if (scene.framesDrawn() === drawn || layer.current === null) return;
      drawn = scene.framesDrawn();
      const origin = layer.current.getBoundingClientRect();
      for (const label of layer.current.children as HTMLCollectionOf<HTMLElement>) {
        const { port, power, disk } = label.dataset;
        const at =
          port !== undefined
            ? scene.portScreenPosition(port as PortId)
            : power !== undefined
              ? scene.hitScreenPosition(power as DeviceId, 'power')
              : scene.hitScreenPosition(disk as DeviceId, 'systemDisk');
        label.hidden = at === null;
        if (at !== null) label.style.translate = `${at.x - origin.left}px ${at.y - origin.top}px`;
      }
    };
    place();
    return () => cancelAnimationFrame(request);
  }, [scene]);
  return (
    <div className="port-names" ref={layer} aria-hidden="true">
      {rows(world, 'port').map((port) => (
        <span key={port.id} data-port={port.id} className="port-name">
          <span>{port.label}</span>
        </span>
      ))}
      {rows(world, 'device').map((device) => (
        <span key={device.id} data-power={device.id} className="port-name">
          <span>{t('wiring.press')}</span>
        </span>
      ))}
      {rows(world, 'node').map((node) => (
        <span key={node.id} data-disk={node.device} className="port-name">
          <span>{t('wiring.replaceDisk')}</span>
        </span>
      ))}
    </div>
  );
}
