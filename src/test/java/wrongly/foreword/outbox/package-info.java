/** Broken on purpose, for the test of the architecture rules. */
@NullMarked
package wrongly.foreword.outbox;

import org.jspecify.annotations.NullMarked;
