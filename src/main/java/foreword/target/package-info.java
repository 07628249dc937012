/** Whom we want to meet, and the great-introduction card that says who they should be. */
@org.jspecify.annotations.NullMarked
package foreword.target;
