/** Broken on purpose, for the test of the architecture rules. */
@NullMarked
package wrongly.foreword.adapter.mail.box;

import org.jspecify.annotations.NullMarked;
