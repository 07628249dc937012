package foreword.outbox.hook;

import foreword.activity.Activity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What goes to other programs, and how their endpoints fare. */
public interface Hooks {
    /** What happened since this was asked last, the oldest first; nothing of what happened before it was ever asked. */
    List<Activity> news(int most);

    void add(HookDelivery delivery);

    /**
     * The oldest of this endpoint whose time has come, for the caller alone until its lease ends; empty while another of the endpoint is in
     * somebody's hands. Whoever records an outcome after it was claimed anew gets {@link foreword.activity.LeaseLost}.
     */
    Optional<HookDelivery> claim(String endpoint, Instant now);

    void delivered(HookDelivery delivery, String answer);

    void later(HookDelivery delivery, Instant due, String answer);

    /** It is not tried again. */
    void givenUp(HookDelivery delivery, String answer);

    /** It is not tried before then, nor is anything else for this endpoint. */
    void slower(String endpoint, Instant notBefore);

    /** How it fares; one that is new fares well. */
    Standing standing(String endpoint);

    void standing(String endpoint, Standing standing);

    /** Takes away what was delivered or given up before then. */
    int purge(Instant before);

    /**
     * How an endpoint fares.
     *
     * @param failures in a row
     * @param disabled nothing is sent to it until the operator says so
     */
    record Standing(int failures, boolean disabled) {
        public static final Standing WELL = new Standing(0, false);
    }
}
