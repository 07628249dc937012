/** Broken on purpose, for the test of the architecture rules. */
@NullMarked
package wrongly.foreword.draft;

import org.jspecify.annotations.NullMarked;
