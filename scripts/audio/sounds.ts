import {
  faded,
  glide,
  highPass,
  lowPass,
  mix,
  noise,
  normalised,
  render,
  type Sound,
  struck,
  tone,
} from './synth.ts';

/** The sounds of the room, by the name under which the game plays them. All are made here from tones and noise. */
export const SOUNDS = {
  plug: plug(),
  unplug: unplug(),
  powerOn: powerOn(),
  powerOff: powerOff(),
  alarm: alarm(),
  pager: pager(),
  phone: phone(),
  key: key(),
  ding: ding(),
  success: success(),
} as const satisfies Readonly<Record<string, Sound>>;

/** A latch of plastic: two clicks close together, the second one deeper. */
function plug(): Sound {
  const click = struck(highPass(noise(11, 0.03), 1800), 0.0005, 0.005);
  const snap = struck(lowPass(noise(12, 0.08), 1400), 0.0005, 0.016);
  const body = struck(render(0.08, tone(310)), 0.001, 0.018);
  const parts = [
    { sound: click },
    { sound: snap, atS: 0.035, level: 1.6 },
    { sound: body, atS: 0.035, level: 0.4 },
  ];
  return finished(mix(0.14, parts), 0.7);
}

/** The latch let go, then the plug sliding out. */
function unplug(): Sound {
  const snap = struck(highPass(noise(21, 0.04), 1200), 0.0005, 0.008);
  const slide = faded(lowPass(noise(22, 0.09), 2600), 0.02, 0.06);
  return finished(
    mix(0.15, [
      { sound: snap, level: 1.3 },
      { sound: slide, atS: 0.03, level: 0.5 },
    ]),
    0.55,
  );
}

/** A relay, then fans running up: noise that opens and a whine that climbs. */
function powerOn(): Sound {
  const lengthS = 1.5;
  const relay = struck(lowPass(noise(31, 0.06), 900), 0.0005, 0.012);
  const air = faded(lowPass(noise(32, lengthS), 700), 0.9, 0.35);
  const whine = faded(render(lengthS, glide(90, 420, lengthS)), 0.8, 0.35);
  const blade = faded(render(lengthS, glide(180, 845, lengthS)), 1, 0.35);
  return finished(
    mix(lengthS, [
      { sound: relay, level: 3 },
      { sound: air, level: 3 },
      { sound: whine, level: 0.28 },
      { sound: blade, level: 0.1 },
    ]),
    0.6,
  );
}

/** The fans running down. */
function powerOff(): Sound {
  const lengthS = 0.9;
  const relay = struck(lowPass(noise(41, 0.06), 700), 0.0005, 0.014);
  const air = faded(lowPass(noise(42, lengthS), 600), 0.02, 0.8);
  const whine = faded(render(lengthS, glide(400, 70, lengthS)), 0.02, 0.8);
  const parts = [
    { sound: relay, level: 3 },
    { sound: air, level: 2.4 },
    { sound: whine, level: 0.3 },
  ];
  return finished(mix(lengthS, parts), 0.55);
}

/** The beeper of a machine in trouble: two pitches in turn, not shrill. */
function alarm(): Sound {
  const beep = (hertz: number) => faded(render(0.16, softSquare(hertz)), 0.008, 0.03);
  const parts = [880, 698, 880, 698].map((hertz, index) => ({ sound: beep(hertz), atS: index * 0.2 }));
  return finished(mix(0.8, parts), 0.5);
}

/** Three short high beeps. */
function pager(): Sound {
  const beep = faded(render(0.07, softSquare(2050)), 0.004, 0.015);
  return finished(
    mix(
      0.4,
      [0, 0.12, 0.24].map((atS) => ({ sound: beep, atS })),
    ),
    0.4,
  );
}

/** A desk telephone: two bells struck twenty-five times a second. */
function phone(): Sound {
  const strike = (hertz: number) =>
    struck(
      render(0.3, (seconds) => bell(hertz, seconds)),
      0.001,
      0.09,
    );
  const parts = Array.from({ length: 20 }, (_, index) => ({
    sound: strike(index % 2 === 0 ? 1180 : 1420),
    atS: index * 0.04,
    level: index < 3 ? 0.5 + index * 0.2 : 1,
  }));
  return finished(mix(1.1, parts), 0.5);
}

/** One key of a keyboard. */
function key(): Sound {
  const click = struck(lowPass(noise(71, 0.05), 3200), 0.0005, 0.009);
  const body = struck(render(0.05, tone(190)), 0.001, 0.012);
  return finished(
    mix(0.06, [
      { sound: click, level: 1.4 },
      { sound: body, level: 0.5 },
    ]),
    0.4,
  );
}

/** The note of a message box. */
function ding(): Sound {
  return finished(
    struck(
      render(0.5, (seconds) => bell(660, seconds)),
      0.002,
      0.14,
    ),
    0.5,
  );
}

/** Three notes that rise: a goal was reached. */
function success(): Sound {
  const note = (hertz: number) =>
    struck(
      render(0.5, (seconds) => bell(hertz, seconds)),
      0.004,
      0.16,
    );
  const parts = [523.25, 659.25, 783.99].map((hertz, index) => ({ sound: note(hertz), atS: index * 0.1 }));
  return finished(mix(0.75, parts), 0.5);
}

/** A tone with the partials of a small bell. */
function bell(hertz: number, seconds: number): number {
  const partial = (ratio: number, level: number) => level * tone(hertz * ratio)(seconds);
  return partial(1, 1) + partial(2.01, 0.35) + partial(3.02, 0.15) + partial(4.2, 0.06);
}

/** A square wave without its harsh top: odd partials up to the seventh. */
function softSquare(hertz: number) {
  return (seconds: number) =>
    tone(hertz)(seconds) +
    tone(3 * hertz)(seconds) / 4 +
    tone(5 * hertz)(seconds) / 12 +
    tone(7 * hertz)(seconds) / 30;
}

function finished(sound: Sound, peak: number): Sound {
  return faded(normalised(sound, peak), 0.001, 0.01);
}
