import { expect, test } from 'vitest';
import { figureBox } from '../../../../src/outputs/pdf/stamp/figure-boxes.js';

const before = '/Span <<\n/MCID 1\n>> BDC\nq 1 0 0 1 0 0 cm BT (a) Tj ET Q\nEMC\n';

test.each([
  [
    'a drawing, by what it is clipped to',
    'q\n76.5 549.1575 m\n518.7 549.1575 l\n518.7 250.669 l\n76.5 250.669 l\nh\nW\nn\nq\n2 0 0 2 9 9 cm\n0 0 m',
    [76.5, 250.67, 518.7, 549.16],
  ],
  ['a photograph, by its matrix', 'q\n100 0 0 50 20 30 cm\n/x0 Do\nQ', [20, 30, 120, 80]],
  [
    'a photograph on its side, by all its matrices',
    'q\n1 0 0 -1 0 800 cm\nq\n0 50 -100 0 300 200 cm\n/x0 Do\nQ\nQ',
    [200, 550, 300, 600],
  ],
])('tells where %s, is', (_, drawn, box) => {
  for (const entry of ['', '\n  /Alt <FEFF003E>', '\n  /Alt <FEFF> /Lang (fr)'])
    expect(figureBox(`${before}/Span <<\n  /MCID 10${entry}\n>> BDC\n${drawn}\nEMC\n`, 10)).toEqual(
      box,
    );
});

test('tells nothing of text, of what draws nothing and of what is not there', () => {
  expect(figureBox(before, 1)).toBeUndefined();
  expect(figureBox('/Span <<\n/MCID 2\n>> BDC\nEMC\n/x0 Do', 2)).toBeUndefined();
  expect(figureBox(before, 11)).toBeUndefined();
});
