/** Words before a value that say of it only that it is the answer. */
export const answerWords: ReadonlySet<string> = new Set(
  'answer ans result output out solution solutions value final therefore so hence thus its it by factor return we get antwort ergebnis lösung lösungen wert also daher somit folglich insgesamt réponse résultat donc'.split(
    ' ',
  ),
);

/** Words before a value that say that it is not exact. */
export const aboutWords: ReadonlySet<string> = new Set(
  'approx approximately about roughly ca circa around ungefähr etwa rund zirka environ'.split(' '),
);

/** Words that join others in a name, and say nothing themselves. */
export const joiningWords: ReadonlySet<string> = new Set(
  'the a an of its this our containing der die das des dem den le la les un une du de'.split(' '),
);

/** Verbs between a name and its value. */
export const verbs: ReadonlySet<string> = new Set('is are equals ist sind beträgt est sont vaut'.split(' '));

/** Indices that tell one of several quantities of a name from the others. */
export const indexWords: ReadonlySet<string> = new Set(
  'max min new old neu alt pred true opt out in tot total train test val mean var std params patches hat bar tilde dot star first last'.split(
    ' ',
  ),
);

/**
 * Words that say something else of what they stand beside: denials, alternatives, bounds, how sure it is, and what is done to a quantity. They name
 * nothing, even where the question uses them.
 */
const saysMore =
  /^(?:and|or|no|if|else|for|when|otherwise|wrong|false|incorrect|never|plus|minus|times|negative|opposite|reciprocal|inverse|complement|half|double|twice|square|squared|cubed|unequal|but|except|without|excluding|instead|forbidden|maybe|perhaps|probably|possibly|guess|unsure|either|neither|nor|any|anything|everything|nothing|lower|upper|bound|error|percent|thousands?|millions?|in|per|at|most|least|less|more|than|under|above|below|between|among|close|may|might|can\w*|could\w*|should\w*|would\w*|must|shall|will|be|been|all|some|each|other|another|only|lies?|seen?|likely|unlikely|almost|nearly|different|unknown|what|which|how|why|whether|who|not\w*|nicht|kein\w*|oder|und|ou|et|pas)$/i;

export const saysOther = (word: string): boolean => saysMore.test(word);
