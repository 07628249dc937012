/** Broken on purpose, for the test of the architecture rules. */
@NullMarked
package wrongly.foreword;

import org.jspecify.annotations.NullMarked;
