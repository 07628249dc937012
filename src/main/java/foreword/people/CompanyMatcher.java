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
        return Likeness.of(NameKey.ofCompany(one), NameKey.ofCompany(other)) >= ALIKE;
    }

    /**
     * Finds a company.
     *
     * @param name as somebody wrote it; may be blank
     * @param host its domain, its web site's host or the part of an address after the {@code @}; null when unknown
     */
    public CompanyMatch match(String name, @Nullable String host) {
        Optional<Company> named = name.isBlank() ? Optional.empty() : named(name);
        if (named.isPresent()) {
            return new CompanyMatch.Same(named.get(), CompanyMatch.By.NAME);
        }
        Optional<Company> at = host == null ? Optional.empty() : at(host);
        if (at.isPresent()) {
            return new CompanyMatch.Same(at.get(), CompanyMatch.By.DOMAIN);
        }
        List<Company> alike = name.isBlank() ? List.of() : alike(name);
        return alike.isEmpty() ? new CompanyMatch.Unknown() : new CompanyMatch.Alike(alike);
    }

    /** The company to which a host belongs; free mail belongs to none. */
    public Optional<Company> at(String host) {
        return domain(host)
                .flatMap(domain -> people.companyWithDomain(domain)
                        .or(() -> people.companies().stream()
                                .filter(company -> domain(company).equals(Optional.of(domain)))
                                .findFirst()));
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

    private Optional<String> domain(Company company) {
        return company.domain() == null ? Optional.empty() : domain(company.domain());
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
