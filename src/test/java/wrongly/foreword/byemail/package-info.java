/** Broken on purpose, for the test of the architecture rules. */
@NullMarked
package wrongly.foreword.byemail;

import org.jspecify.annotations.NullMarked;
