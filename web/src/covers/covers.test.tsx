import { describe, expect, it } from 'vitest';
import { renderToStaticMarkup } from 'react-dom/server';
import tree from '../../../events/src/main/resources/maru/events/categories.json';
import { Cover } from './Cover';
import { MOTIFS } from './motifs';
import { dice, seedOf } from './seed';

const drawn = (courseId: string, category: string) =>
  renderToStaticMarkup(<Cover courseId={courseId} category={category} />);

describe('covers', () => {
  it('are the same for the same course, for ever', () => {
    expect(drawn('course-1', 'art.calligraphy')).toBe(drawn('course-1', 'art.calligraphy'));
  });

  it('are never alike within a category', () => {
    for (const category of Object.keys(MOTIFS)) {
      const all = Array.from({ length: 60 }, (_, i) => drawn(`course-${i}`, `${category}.x`));
      expect(new Set(all).size, category).toBe(all.length);
    }
  });

  it('are told apart at a glance: neighbours of one category differ in tone, backdrop or drawing', () => {
    const glance = (svg: string) =>
      `${/tone-\d/.exec(svg)?.[0]} ${svg.replace(/ d="[^"]*"| transform="[^"]*"|[-\d.]+/g, '').length >> 5}`;
    for (const category of Object.keys(MOTIFS)) {
      const looks = Array.from({ length: 40 }, (_, i) => glance(drawn(`course-${i}`, `${category}.x`)));
      expect(new Set(looks).size, category).toBeGreaterThan(18);
    }
  });

  it('take more than one drawing for each category', () => {
    for (const category of Object.keys(MOTIFS)) {
      const classes = Array.from({ length: 40 }, (_, i) =>
        renderToStaticMarkup(<svg>{MOTIFS[category]!(dice(seedOf(`course-${i}`)))}</svg>)
          .replace(/(?!class)\b[a-z-]+="[^"]*"/gi, '')
          .slice(0, 64),
      );
      expect(new Set(classes).size, category).toBeGreaterThan(1);
    }
  });

  it('are whole: no number went astray', () => {
    for (const category of Object.keys(MOTIFS))
      for (let i = 0; i < 40; i++) expect(drawn(`c${i}`, category)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('exist for every category of the tree', () => {
    expect(tree.map(({ id }) => id).sort()).toEqual(Object.keys(MOTIFS).sort());
  });

  it('are thrown with fair dice', () => {
    const d = dice(seedOf('마루'));
    const rolls = Array.from({ length: 6000 }, () => d.whole(1, 6));
    for (const face of [1, 2, 3, 4, 5, 6])
      expect(Math.abs(rolls.filter((roll) => roll === face).length - 1000)).toBeLessThan(150);
  });
});
