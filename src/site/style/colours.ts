/** Colours by what they are for: in daylight, and in the dark. Texts keep a contrast of 4.5 : 1 at least with what is behind them. */
export const colours = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --raised: #ffffff; --ink: #1d2129; --quiet: #596070; --line: #dcdad2; --link: #1a4f8f; --code: #f3f1ea;
  --good: #1b6b3a; --bad: #a8201f;
  --proved: #1b6b3a; --certified: #0b6672; --supported: #2a529c; --refuted: #8a2a5b; --undefined: #8a4b00; --undecided: #596070;
  --left: #2a529c; --right: #b0480d; --area: #2a529c22; --mark: #a8201f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171c; --raised: #1c1f26; --ink: #e6e4de; --quiet: #a5abb8; --line: #363b46; --link: #8fbcf5; --code: #22262e;
    --good: #7fcf9b; --bad: #ff9a93;
    --proved: #7fcf9b; --certified: #74cbd6; --supported: #9bbcf7; --refuted: #ee9dc5; --undefined: #f0b46a; --undecided: #a5abb8;
    --left: #9bbcf7; --right: #f4a46f; --area: #9bbcf733; --mark: #ff9a93;
  }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --raised: #fff; --ink: #000; --quiet: #444; --line: #bbb; --link: #000; --code: #fff;
    --good: #1b6b3a; --bad: #a8201f;
    --proved: #1b6b3a; --certified: #0b6672; --supported: #2a529c; --refuted: #8a2a5b; --undefined: #8a4b00; --undecided: #444;
    --left: #2a529c; --right: #b0480d; --area: #2a529c22; --mark: #a8201f;
  }
}
`;
