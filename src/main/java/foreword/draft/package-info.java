/** A message waiting for a person's approval, and the linter that holds it until it is fit to be read. */
@org.jspecify.annotations.NullMarked
package foreword.draft;
