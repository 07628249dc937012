package foreword.byemail;

import java.util.List;

/** The secrets that links are signed with, kept over restarts and shared by all nodes. */
public interface LinkKeys {
    /** Oldest first. */
    List<LinkKey> all();

    /** Adds it, unless somebody else was first with this id. */
    void add(LinkKey key);

    void forget(LinkKey key);
}
