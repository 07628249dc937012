/** Broken on purpose, for the test of the architecture rules. */
@NullMarked
package wrongly.foreword.adapter.slack;

import org.jspecify.annotations.NullMarked;
