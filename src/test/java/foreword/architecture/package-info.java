/** The arrows between the packages, and the proof that they are watched. */
@NullMarked
package foreword.architecture;

import org.jspecify.annotations.NullMarked;
