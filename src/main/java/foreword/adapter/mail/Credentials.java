package foreword.adapter.mail;

import java.util.Optional;

/** What proves to a mail server who we are. */
public interface Credentials {
    /**
     * The password, or a token that is still good.
     *
     * @throws NoAccess when there is none at the moment, with a sentence that says why
     */
    String current() throws NoAccess;

    /**
     * The server refused this one.
     *
     * @return true when another is at hand and a second try makes sense
     * @throws NoAccess when another one was asked for and not given
     */
    boolean replaced(String refused) throws NoAccess;

    /** The SASL mechanism that carries it; empty where the server may choose. */
    Optional<String> mechanism();
}
