/** The files around the program: launcher, image, Slack manifest. */
@NullMarked
package foreword.house;

import org.jspecify.annotations.NullMarked;
