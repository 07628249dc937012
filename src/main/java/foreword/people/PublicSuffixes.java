package foreword.people;

import java.util.Optional;

/** Knows which part of a domain somebody registered, by the public suffix list and its rules of private hosts. */
public interface PublicSuffixes {
    /**
     * The registered domain of a host: {@code acme.co.uk} of {@code mail.acme.co.uk}, and {@code acme.github.io} of itself, so
     * that two tenants of one host are never taken for one.
     *
     * @param host in any letter case, in Unicode or as {@code xn--}
     * @return empty when nobody can have registered it: a suffix alone, an address of a machine, no domain at all
     */
    Optional<String> registered(String host);
}
