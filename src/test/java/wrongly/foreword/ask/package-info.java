/** Broken on purpose, for the test of the architecture rules. */
@NullMarked
package wrongly.foreword.ask;

import org.jspecify.annotations.NullMarked;
