/** Texts of a cue and the tree that comes of each, in the form of the Web Platform Tests. */
export const ownCueTexts: readonly { readonly text: string; readonly expectedTree: string }[] = [
  { text: '', expectedTree: '' },
  { text: '壁畫\nون', expectedTree: '| "壁畫\nون"\n' },
  { text: 'a<b>c', expectedTree: '| "a"\n| <b>\n|   "c"\n' },
  { text: '<i><b>x</i>y</b>z', expectedTree: '| <i>\n|   <b>\n|     "x"\n|     "y"\n|   "z"\n' },
  {
    text: '<ruby>莫<rt>mò</rt>高<rt>gāo</ruby>窟',
    expectedTree:
      '| <ruby>\n|   "莫"\n|   <rt>\n|     "mò"\n|   "高"\n|   <rt>\n|     "gāo"\n| "窟"\n',
  },
  {
    text: '<v.loud..first  Dao\tZhen &amp; co >x',
    expectedTree: '| <span>\n|   class="loud first"\n|   title="Dao Zhen & co"\n|   "x"\n',
  },
  { text: '<lang ar>قاعة</lang>', expectedTree: '| <span>\n|   lang="ar"\n|   "قاعة"\n' },
  { text: 'a<00:01.500>b<0:1>c', expectedTree: '| "a"\n| <?timestamp 1.5>\n| "b"\n| "c"\n' },
  { text: '&#0;&#128;&#xD800;&#x1F3EE;', expectedTree: '| "\ufffd€\ufffd🏮"\n' },
  { text: '&ampersand &Amp; &hearts', expectedTree: '| "&ersand &Amp; &hearts"\n' },
  { text: '<font color=red>x</font>', expectedTree: '| "x"\n' },
]
