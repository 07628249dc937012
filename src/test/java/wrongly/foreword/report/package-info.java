/** Broken on purpose, for the test of the architecture rules. */
@NullMarked
package wrongly.foreword.report;

import org.jspecify.annotations.NullMarked;
