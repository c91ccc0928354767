import { useEffect, useRef } from 'react';
import type { PortId } from '#domain';
import { rows } from '#domain/selectors';
import type { RackSide } from '#rack/model';
import type { RackScene } from '#rack/scene';
import type { Session } from '#session';

/**
 * The name of every visible port beside it, for those who cannot read the print on the machines. Each label stands exactly
 * on its port (`data-port` holds the port's id) and lets the pointer through to the canvas.
 */
export function PortNames(props: {
  readonly scene: RackScene;
  readonly session: Session;
  readonly side: RackSide;
}) {
  const { scene, session } = props;
  const layer = useRef<HTMLDivElement>(null);
  const ports = rows(session.frame().world, 'port');
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
        const at = scene.portScreenPosition(label.dataset['port'] as PortId);
        label.hidden = at === null;
        if (at !== null) label.style.translate = `${at.x - origin.left}px ${at.y - origin.top}px`;
      }
    };
    place();
    return () => cancelAnimationFrame(request);
  }, [scene]);
  return (
    <div className="port-names" ref={layer} aria-hidden="true">
      {ports.map((port) => (
        <span key={port.id} data-port={port.id} className="port-name">
          <span>{port.label}</span>
        </span>
      ))}
    </div>
  );
}
