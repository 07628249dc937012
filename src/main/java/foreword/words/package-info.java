/** A text as its writer's own words, its segments, and the phrases in it: what every reader of people's words begins with. */
@org.jspecify.annotations.NullMarked
package foreword.words;
