import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = readFileSync(new URL('./_tokens.scss', import.meta.url), 'utf8');
const tokens = new Map([...source.matchAll(/^\$([a-z-]+): (#[0-9a-f]{6});/gm)].map(([, name, hex]) => [name, hex]));

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function colour(name: string): string {
  const hex = tokens.get(name);
  if (!hex) throw new Error(`The tokens have no colour called ${name}.`);
  return hex;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const LIGHT_GROUNDS = ['paper', 'wash', 'brand-tint', 'demonstration'];
const TEXTS = ['ink', 'quiet', 'brand'];
const STRONG_GROUNDS = ['brand', 'done', 'progress', 'overdue', 'forward'];
const SHAPES = ['done', 'progress', 'overdue', 'hold', 'forward', 'quiet', 'absent', 'accent'];

describe('the palette', () => {
  it.each(TEXTS.flatMap((text) => LIGHT_GROUNDS.map((ground) => [text, ground])))('sets %s on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(STRONG_GROUNDS)('sets white on %s', (ground) => {
    expect(contrast('paper', ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['overdue', 'amber', 'done'])('sets the word of a RAG in %s, in the current quarter too', (text) => {
    expect(contrast(text, 'paper')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, 'brand-tint')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES.flatMap((shape) => ['paper', 'brand-tint'].map((ground) => [shape, ground])))(
    'draws %s on %s',
    (shape, ground) => {
      expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3);
    },
  );

  it('sets the focus in black on yellow', () => {
    expect(contrast('focus-ink', 'focus')).toBeGreaterThanOrEqual(4.5);
  });
});
