import { describeCommand, describeEvent } from '#content';
import type { DomainEvent } from '#domain';
import type { Session } from '#session';
import { translate } from '../translate.ts';

/** The words for an event of a run. */
export type EventWords = (event: DomainEvent) => string;

/** How the debrief of a run tells its events: deeds with what they were about, objectives by their titles. */
export function eventWords(session: Session, objectiveTitle: (id: string) => string): EventWords {
  const deeds = new Map(session.log().map(({ seq, command }) => [seq, command]));
  return (event) => {
    if (event.type === 'objective.met')
      return describeEvent(event, translate, { objective: objectiveTitle(event.data.objective) });
    if (event.type !== 'command.accepted' && event.type !== 'command.refused')
      return describeEvent(event, translate);
    const deed = deeds.get(event.data.seq);
    return describeEvent(
      event,
      translate,
      deed === undefined ? {} : { command: describeCommand(deed, translate) },
    );
  };
}
