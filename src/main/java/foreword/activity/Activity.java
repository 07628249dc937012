package foreword.activity;

import java.time.Instant;

/**
 * One thing that happened.
 *
 * @param actor who did it: a teammate's id, {@code contact/…} for somebody outside, or {@code foreword}
 * @param what the deed, for example {@code draft.approved}
 * @param about the row, for example {@code draft/d_204}
 * @param why the reason or the particulars, readable by a person; never a client's words
 */
public record Activity(Instant at, String actor, String what, String about, String why) {
    /** The actor of what happens by itself. */
    public static final String FOREWORD = "foreword";
}
