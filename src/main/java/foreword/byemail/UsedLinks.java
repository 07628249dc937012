package foreword.byemail;

import java.time.Instant;

/** Links that have done their deed. */
public interface UsedLinks {
    /** Uses the link, in the step that does the deed; false when it was used before. */
    boolean use(Link link);

    /** The deed was not done after all, in the same step. */
    void giveBack(Link link);

    boolean used(Link link);

    /** Forgets those that are too old to be used again. */
    void forgetExpired(Instant now);
}
