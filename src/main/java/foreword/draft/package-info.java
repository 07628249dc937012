<<<<<<< HEAD
/** Messages that wait for approval, and what an approval binds to. */
=======
/** A message waiting for a person's approval, and the linter that holds it until it is fit to be read. */
>>>>>>> words
@org.jspecify.annotations.NullMarked
package foreword.draft;
