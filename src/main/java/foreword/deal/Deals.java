package foreword.deal;

import foreword.people.Company;
import foreword.people.EmailAddress;
import java.util.List;
import java.util.Optional;

/** All deals. Lists hold the hidden ones as well, the newest first. */
public interface Deals {
    /** Keeps a new one, with the first line of its history. */
    void add(Deal deal, Deal.Turn first);

    Optional<Deal> find(Deal.Id id);

    /** The one that this system calls by this id; a merged one is found by each of its ids. */
    Optional<Deal> from(String source, String externalId);

    /** From now on this system's id leads there. */
    void knownAs(Deal.Id id, String source, String externalId);

    /** Every id this system has for it. */
    List<String> idsAt(Deal.Id id, String source);

    /** With this company, by its row or by a name that means the same. */
    List<Deal> with(Company.Id company);

    /** With a company of this name, letter case and legal form ignored. */
    List<Deal> withCompanyNamed(String name);

    List<Deal> all();

    /** Those still to be won and not hidden, what moved longest ago first. */
    List<Deal> live();

    /** Compare-and-set against {@code before}'s version, with a line of history. */
    boolean change(Deal before, Deal after, Deal.Turn turn);

    /** Nothing about it changed, but its fields were said anew: keeps the times at which. */
    void saidAgain(Deal.Id id, Deal.Times times);

    /** The company is on our list from now on. */
    void belongsTo(Deal.Id id, Company.Id company);

    /** What a file said of it besides, {@link Outlook#NONE} for most. */
    Outlook outlook(Deal.Id id);

    void outlook(Deal.Id id, Outlook outlook);

    /** Everything that became of it, the oldest first. */
    List<Deal.Turn> history(Deal.Id id);

    /** Somebody at the company takes part in it. */
    void contact(Deal.Id id, EmailAddress address);

    List<EmailAddress> contacts(Deal.Id id);
}
