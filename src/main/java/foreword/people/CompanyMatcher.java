package foreword.people;

import java.net.IDN;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of our companies a name or an address means: the same name once letter case, accents and legal forms are left
 * out, else the same registered domain. A name that only looks alike is offered as a question, never taken.
 */
public final class CompanyMatcher {
    /** From here a person is asked "did you mean …?": of 252 pairs of names it finds all but one, with three that differ. */
    private static final double ALIKE = 0.95;

    /** Names whose lengths differ by more cannot be alike enough. */
    private static final double LEAST_OF_LENGTH = 0.7;

    private static final int OFFERED = 3;

    private final People people;
    private final PublicSuffixes suffixes;

    public CompanyMatcher(People people, PublicSuffixes suffixes) {
        this.people = people;
        this.suffixes = suffixes;
    }

    /** Whether two names are surely of one company. */
    public static boolean sameName(String one, String other) {
        return NameKey.ofCompany(one).equals(NameKey.ofCompany(other));
    }

    /** Whether two names look alike, the same included. */
    public static boolean alike(String one, String other) {
        return alikeKeys(NameKey.ofCompany(one), NameKey.ofCompany(other));
    }

    /** The same for names that are reduced already ({@link NameKey#ofCompany}). */
    public static boolean alikeKeys(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        return shorter >= longer * LEAST_OF_LENGTH && Likeness.of(one, other) >= ALIKE;
    }

    /**
     * Finds a company.
     *
     * @param name as somebody wrote it; may be blank
     * @param host its domain, its web site's host or the part of an address after the {@code @}; null when unknown
     */
    public CompanyMatch match(String name, @Nullable String host) {
        Optional<CompanyMatch.Same> same = same(name, host);
        if (same.isPresent()) {
            return same.get();
        }
        List<Company> alike = name.isBlank() ? List.of() : alike(name);
        return alike.isEmpty() ? new CompanyMatch.Unknown() : new CompanyMatch.Alike(alike);
    }

    /** The same, without a look at what is merely alike. */
    public Optional<CompanyMatch.Same> same(String name, @Nullable String host) {
        Optional<Company> named = name.isBlank() ? Optional.empty() : named(name);
        return named.map(company -> new CompanyMatch.Same(company, CompanyMatch.By.NAME))
                .or(() -> host == null
                        ? Optional.empty()
                        : at(host).map(company -> new CompanyMatch.Same(company, CompanyMatch.By.DOMAIN)));
    }

    /** The company to which a host belongs; free mail belongs to none. */
    public Optional<Company> at(String host) {
        return domain(host)
                .flatMap(domain -> people.companyWithDomain(domain)
                        .or(() -> people.companyWithDomain(host))
                        .or(() -> people.companyWithDomain("www." + domain)));
    }

    /** The registered domain of a host, when it can name a company: not of free mail. */
    public Optional<String> domain(String host) {
        return FreeMail.at(host)
                ? Optional.empty()
                : suffixes.registered(host).map(CompanyMatcher::inLetters).filter(domain -> !FreeMail.at(domain));
    }

    /** A domain in one of its two spellings, as people write it. */
    private static String inLetters(String domain) {
        return IDN.toUnicode(domain).toLowerCase(Locale.ROOT);
    }

    private Optional<Company> named(String name) {
        return people.companyNamed(name).or(() -> people.companyKnownAs(name));
    }

    private List<Company> alike(String name) {
        String key = NameKey.ofCompany(name);
        return people.companies().stream()
                .filter(company -> Likeness.of(key, NameKey.ofCompany(company.name())) >= ALIKE)
                .sorted(Comparator.comparingDouble(
                                (Company company) -> Likeness.of(key, NameKey.ofCompany(company.name())))
                        .reversed())
                .limit(OFFERED)
                .toList();
    }
}
