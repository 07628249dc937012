/** A teammate's whole desk by mail: cards in plain words, the deeds behind their links, and what an answer to them does. */
@org.jspecify.annotations.NullMarked
package foreword.byemail;
