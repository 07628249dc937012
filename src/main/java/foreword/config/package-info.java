/** What the operator has decided: read once at start, checked as a whole, and never changed while running. */
@org.jspecify.annotations.NullMarked
package foreword.config;
