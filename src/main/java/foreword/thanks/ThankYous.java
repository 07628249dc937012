package foreword.thanks;

import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All thank-yous. */
public interface ThankYous {
    void add(ThankYou thankYou);

    Optional<ThankYou> find(ThankYou.Id id);

    Optional<ThankYou> about(String about);

    List<ThankYou> owedTo(Contact.Id contact);

    /** Whatever became of them, the oldest first. */
    List<ThankYou> to(Contact.Id contact);

    List<ThankYou> owedBy(Teammate.Id owner);

    /** Compare-and-set, with a note. */
    boolean move(ThankYou.Id id, ThankYou.State from, ThankYou.State to, String note);

    /** The debt grew: another occasion and another day. */
    void becomes(ThankYou.Id id, ThankYou.Occasion occasion, Instant dueAt);

    /**
     * Those that are owed and past their day.
     *
     * @param told how many stages of people have heard of it: 0 none but its owner, 1 the company's owner
     */
    List<ThankYou> overdue(Instant now, int told, int limit);

    /** Everything that is owed by anybody, the longest first. */
    List<ThankYou> owed();

    /** Compare-and-set: another stage of people hears of it. */
    boolean told(ThankYou.Id id, int from, int to);

    long countPaid();

    long countAll();
}
